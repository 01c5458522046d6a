import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';

/** For a context that looks at many pages: `addInitScript` has it compiled once. */
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

/** Connects to the run's one Chromium (specs under test/journeys and test/browser only); the caller closes it. */
export function openBrowser(): Promise<Browser> {
  const endpoint = process.env.E2E_WS_ENDPOINT;
  if (!endpoint) throw new Error('A browser is started only for specs under test/journeys and test/browser.');
  return chromium.connect(endpoint);
}

/**
 * What axe-core finds on the page as it stands: WCAG 2.0, 2.1 and 2.2 A and AA, and its best practices unless the caller
 * has had them at another width.
 * One sentence per finding, so that `expect(await axe(page)).toEqual([])` prints what to mend.
 */
export async function axe(page: Page, { practices = true } = {}): Promise<string[]> {
  // Not addScriptTag: the pages' Content-Security-Policy would block it.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axeSource);
  const { violations, incomplete } = await page.evaluate<{ violations: Finding[]; incomplete: Finding[] }>(
    `axe.run({ runOnly: ${JSON.stringify(practices ? [...wcag, 'best-practice'] : wcag)}, resultTypes: ['violations', 'incomplete'] }).then(({ violations, incomplete }) => ({ violations, incomplete }))`, // not the lists of what fits
  );
  return [...violations, ...incomplete.filter(({ id }) => unsureIsWrong.includes(id))].map(sentence);
}

function sentence({ id, help, nodes }: Finding): string {
  return `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`;
}
