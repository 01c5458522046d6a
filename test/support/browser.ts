import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserType, Page } from 'playwright-core';
import { browserFiles } from './chromium/files.mjs';

/** Playwright's, from outside of Jest (chromium/environment.mjs). */
declare const chromium: BrowserType;

/** Read by a page before it is looked at. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe is unsure about these by nature, but a real fault (every id empty) has shown nowhere else. */
const unsureIsWrong = ['duplicate-id-aria', 'form-field-multiple-labels'];

const wcag = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
];

interface Finding {
  id: string;
  help: string;
  nodes: { target: unknown[] }[];
}

/**
 * Starts a Chromium of this worker's own: one for all workers would be spoken to through Jest's main process, and hear half as fast. The caller closes it.
 * `lasting`: its pages run their scripts for long, so that these are worth compiling well.
 */
export async function openBrowser({ lasting = false, also = [] }: { lasting?: boolean; also?: string[] } = {}): Promise<Browser> {
  return chromium.launch({
    ...(await browserFiles()),
    // Playwright's own arguments otherwise: the package's would switch web security off, and hide CSP faults.
    // Pages are laid out and asked, never looked at: without a compositor of its own a page is not drawn either, which costs as much.
    // And most pages live for a second: compiling their scripts again, to run faster, costs more than it gains.
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-threaded-compositing', `--js-flags=--no-opt,--always-sparkplug${lasting ? '' : ',--no-maglev'}`, ...also],
  });
}

/**
 * What axe-core, which the page has read, finds on it as it stands: WCAG 2.0, 2.1 and 2.2 A and AA, and its best practices unless the caller
 * has had them at another width.
 * One sentence per finding, so that `expect(await axe(page)).toEqual([])` prints what to mend.
 */
export async function axe(page: Page, { practices = true } = {}): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate<{ violations: Finding[]; incomplete: Finding[] }>(
    `axe.run({ runOnly: ${JSON.stringify(practices ? [...wcag, 'best-practice'] : wcag)}, resultTypes: ['violations', 'incomplete'] }).then(({ violations, incomplete }) => ({ violations, incomplete }))`, // not the lists of what fits
  );
  return [...violations, ...incomplete.filter(({ id }) => unsureIsWrong.includes(id))].map(sentence);
}

function sentence({ id, help, nodes }: Finding): string {
  return `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`;
}
