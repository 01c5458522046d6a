import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { crawl } from '../support/crawl.js';
import { cookieOf } from '../support/scenario.js';
import { world } from '../support/world.js';

/** A dozen pages that hold every part there is. */
const routes = [
  '/', '/cases', '/cases/:caseId', '/cases/:caseId/assessment', '/cases/:caseId/assessment/themes/:theme', '/cases/:caseId/determination', '/cases/:caseId/notes/new',
  '/cases/:caseId/notices', '/cases/:caseId/plan', '/cases/:caseId/safety/new', '/cases/:caseId/team', '/reports/new/details', '/reports/:reportId/triage',
];

let the: Awaited<ReturnType<typeof world>>;
let browser: Browser;
let page: Page;
let addresses: string[];
beforeAll(async () => {
  the = await world({ base: 'demo', listening: true });
  const met = new Map((await crawl(the, 'maria', 1)).map(({ route, url }) => [route, url]));
  addresses = routes.flatMap((route) => met.get(route) ?? []);
  browser = await openBrowser();
  const context = await browser.newContext({ forcedColors: 'active', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  const [name, value] = (await cookieOf(the, 'maria')).split('=') as [string, string];
  await context.addCookies([{ name, value, url: the.settings.baseUrl }]);
  page = await context.newPage();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await the.end();
});

/** Runs a piece of script on each page; it gives sentences. */
async function onEach(script: string): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(`${the.settings.baseUrl}${address}`, { waitUntil: 'load' });
    found.push(...(await page.evaluate<string[]>(script)).map((fault) => `${address}: ${fault}`));
  }
  return [...new Set(found)];
}

/** What is seen of an element when every color is the reader's own: its edges, its letters, what is drawn before and after it; never its background. */
const look = `
  const drawn = (one, part) => { const s = getComputedStyle(one, part); return s.content === 'none' || s.display === 'none' ? '' : [s.backgroundColor, s.borderTopColor, s.borderTopWidth, s.boxShadow, s.content, s.backgroundImage, s.width].join(); };
  const look = (one) => { const s = getComputedStyle(one); return [['Top', 'Right', 'Bottom', 'Left'].map((side) => s['border' + side + 'Width'] === '0px' || s['border' + side + 'Style'] === 'none' ? '' : s['border' + side + 'Width'] + s['border' + side + 'Color'] + s['border' + side + 'Style']).join(), s.color, s.fontWeight, s.textDecorationLine, drawn(one, '::before'), drawn(one, '::after')].join('|'); };
  const named = (one) => one.outerHTML.slice(0, 90).replace(/\\s+/g, ' ');`;

test('the dozen is whole', () => expect(addresses).toHaveLength(routes.length));

test('with the reader’s own colors, where one is and what is chosen is still seen', async () => {
  expect(await onEach(`(() => {${look}
    const shown = (one) => one.getClientRects().length > 0;
    const found = [];
    for (const one of document.querySelectorAll('[aria-current]')) {
      const other = [...(one.closest('ul, ol')?.querySelectorAll('a, li') ?? [])].find((item) => item.tagName === one.tagName && !item.hasAttribute('aria-current') && shown(item) && !item.contains(one));
      if (shown(one) && other !== undefined && look(one) === look(other)) found.push('the current one looks like any other: ' + named(one));
    }
    for (const one of document.querySelectorAll('input[type=radio], input[type=checkbox]')) {
      const label = document.querySelector('label[for="' + one.id + '"]');
      if (label === null || !shown(label)) continue;
      one.checked = false; const before = look(label);
      one.checked = true; if (look(label) === before) found.push('chosen looks like not chosen: ' + named(one));
    }
    return found;
  })()`)).toEqual([]);
});

test('with the reader’s own colors, everything that takes the focus shows it', async () => {
  expect(await onEach(`(() => {
    const found = [];
    const ground = (one) => { for (let at = one; at !== null; at = at.parentElement) { const color = getComputedStyle(at).backgroundColor; if (color !== 'rgba(0, 0, 0, 0)') return color; } return ''; };
    for (const one of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
      if (one.getClientRects().length === 0) continue;
      one.focus({ focusVisible: true });
      if (document.activeElement !== one) continue;
      const seen = [one, ...(one.id === '' ? [] : document.querySelectorAll('label[for="' + one.id + '"]'))].some((at) => [null, '::before'].some((part) => {
        const s = getComputedStyle(at, part);
        return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && s.outlineColor !== ground(at.parentElement);
      }));
      if (!seen) found.push('no focus is seen on ' + one.outerHTML.slice(0, 90));
    }
    return found;
  })()`)).toEqual([]);
});

test('with less motion, nothing moves', async () => {
  expect(await onEach(`(() => {
    const found = document.getAnimations().map(() => 'something moves');
    document.querySelector('main').style.cssText = 'transition: color 2s; animation: none 2s; scroll-behavior: smooth'; // what a new rule might say
    for (const one of [document.documentElement, ...document.body.querySelectorAll('*')]) for (const part of [null, '::before', '::after']) {
      const s = getComputedStyle(one, part);
      if (s.animationName !== 'none' || (s.transitionProperty !== 'none' && s.transitionDuration.split(', ').some((time) => parseFloat(time) > 0)) || s.scrollBehavior === 'smooth') found.push('moves: ' + one.outerHTML.slice(0, 80));
    }
    return found;
  })()`)).toEqual([]);
});

test('no rule of the style sheet keeps its motion by saying that it is important', () => {
  const assets = new URL('../../dist/assets/', import.meta.url);
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css')).map((name) => readFileSync(new URL(name, assets), 'utf8').replaceAll(/@media[^{]*prefers-reduced-motion[^{]*\{(?:[^{}]*\{[^}]*\})*[^}]*\}/g, ''));
  expect(sheets.length).toBeGreaterThan(0);
  const rules = sheets.flatMap((sheet) => [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => `${selector!.trim()} { ${body!.trim()} }`));
  expect(rules.filter((rule) => /(?:transition|animation|scroll-behavior)[^;:]*:[^;]*!important/.test(rule))).toEqual([]);
});
