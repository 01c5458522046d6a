import { chromium } from 'playwright-core';
import { browserFiles } from './files.mjs';

/** Before the first browser spec: one Chromium for the whole run; openBrowser() in ../browser.ts connects to it. */
export default async function beforeAll() {
  globalThis.testChromium = await chromium.launchServer({
    ...(await browserFiles()),
    // Playwright's own arguments otherwise: the package's would switch web security off, and hide CSP faults.
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  process.env.E2E_WS_ENDPOINT = globalThis.testChromium.wsEndpoint();
}
