import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/settings/index.js';
import { Templates } from '../platform/web/index.js';
import type { PreviewPage } from '../protocols/index.js';

/** Writes the pages into a folder with the style sheet and the icons that they use. No script goes with them. */
export function writePreview(pages: readonly PreviewPage[], out: string): void {
  const built = join(projectRoot, 'dist/assets');
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Record<string, string>;
  mkdirSync(join(out, 'assets'), { recursive: true });
  copyFileSync(join(built, manifest['app.css']!), join(out, 'assets/app.css'));
  copyFileSync(join(built, manifest['icons.svg']!), join(out, 'assets', manifest['icons.svg']!));
  const templates = new Templates();
  for (const { file, template, view } of pages) writeFileSync(join(out, file), templates.page(template, view).replaceAll('href="/assets/', 'href="assets/'));
}
