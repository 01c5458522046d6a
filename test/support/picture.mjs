// Takes the picture of README.md: the demo's case page. `npm run picture`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { demoPassword } from '../../dist/demo/district/index.js';
import { browserFiles } from './chromium/files.mjs';

const root = resolve(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'waypost-picture-'));
const port = 3978;
const demo = spawn(process.execPath, ['dist/run/demo.js'], { cwd: root, env: { ...process.env, WAYPOST_DATA: data, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] });
await new Promise((ready) => demo.stdout.on('data', (text) => { if (String(text).includes('ready')) ready(); }));
const browser = await chromium.launch({ ...(await browserFiles()), args: ['--no-sandbox', '--font-render-hinting=none'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, deviceScaleFactor: 1.5 });
  await page.goto(`http://127.0.0.1:${port}/sign-in?next=/cases`);
  await page.fill('input[name=username]', 'maria');
  await page.fill('input[name=password]', demoPassword);
  await page.click('main button[type=submit]');
  await page.goto(await page.locator('main table a', { hasText: process.argv[2] ?? 'John Whitlock' }).first().evaluate((link) => link.href));
  await page.screenshot({ path: join(root, 'docs/case-page.png') });
} finally {
  await browser.close();
  demo.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
