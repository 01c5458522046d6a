import { sectionsBeside } from '../../../src/desk/pages/case-sections.view.js';
import { casePaths } from '../../../src/cases/index.js';
import { managementPaths } from '../../../src/management/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
beforeAll(async () => {
  the = await world();
  id = await aCase(the);
});
afterAll(() => the.end());

const sections = (text: string): string => /<nav class="app-side" aria-label="Case sections">[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '';
const linksIn = (nav: string) => [...nav.matchAll(/<a href="([^"]+)"( class="usa-current" aria-current="page")?><span>([^<]+)/g)].map(([, href, current, label]) => ({ href: href!, label: label!, current: current !== undefined }));

test('every section of a case has all of them beside it, and marks itself', async () => {
  const { text } = await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200 });
  const all = linksIn(sections(text));
  expect(all).toHaveLength(19);
  for (const { href, label } of all) {
    const nav = linksIn(sections((await scenario(the, { as: 'maria', get: href, expect: 200 })).text));
    expect([label, nav.map((link) => link.href)]).toEqual([label, all.map((link) => link.href)]);
    expect([label, nav.filter(({ current }) => current).map((link) => link.label)]).toEqual([label, [label]]);
  }
});

test('a page that belongs to a section marks it as the place, not as the page', async () => {
  const { text } = await scenario(the, { as: 'maria', get: casePaths.readers(id), expect: 200 });
  expect(sections(text)).toContain(`<a href="${casePaths.team(id)}" class="usa-current" aria-current="true">`);
});

test('they stay where a form on a section comes back with problems', async () => {
  const { text } = await scenario(the, { as: 'maria', post: casePaths.team(id), with: {}, expect: 422 });
  expect(sections(text)).not.toBe('');
});

test('nothing stands beside a form', async () => {
  for (const page of [casePaths.newNote(id), managementPaths.newReferral(id)]) expect(sections((await scenario(the, { as: 'maria', get: page, expect: 200 })).text)).toBe('');
});

test('what somebody may not open is not among them', () => {
  const labels = (may: { history: boolean; summary: boolean }) => sectionsBeside(newId(), may, 'cases/notes/list')!.items.map(({ label }) => label);
  expect(labels({ history: true, summary: true }).slice(-4)).toEqual(['Summary', 'Evidence pack', 'History', 'As it was']);
  expect(labels({ history: true, summary: false }).slice(-3)).toEqual(['Closing', 'History', 'As it was']);
  expect(labels({ history: false, summary: false }).at(-1)).toBe('Closing');
});
