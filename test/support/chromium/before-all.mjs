import { browserFiles } from './files.mjs';

/** Before the first browser spec: has Chromium unpacked, so that no spec waits for it; openBrowser() in ../browser.ts starts it. */
export default async function beforeAll() {
  await browserFiles();
}
