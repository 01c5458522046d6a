import { assessmentPaths, determinationPaths, firstReadPaths } from '../../../src/assessment/index.js';
import { casePaths, ClockRounds } from '../../../src/cases/index.js';
import { managementPaths } from '../../../src/management/index.js';
import { stagePaths } from '../../../src/stages/index.js';
import { trackPaths } from '../../../src/tracks/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { answered, emptySheet } from '../assessed-case.js';
import { answer } from '../determination-case.js';
import { begunOn, packOf } from '../pack-case.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
const { definition, wording } = packOf(['virginia-shape', '1.0']);
beforeAll(async () => { the = await world(); id = await begunOn(the, ['virginia-shape', '1.0']); await the.app.get(ClockRounds).run(); });
afterAll(() => the.end());

const gate = (kind: string): string => `gates: ${definition.gates.find((one) => one.kind === kind)!.id}`;
test.each([
  ['a theme', () => assessmentPaths.theme(id, definition.themes[0]!.id), `themes: ${definition.themes[0]!.id}`],
  ['weapons', () => assessmentPaths.weapons(id), gate('weapons')],
  ['an answer about weapons', () => assessmentPaths.newWeapons(id), gate('weapons')],
  ['an interview', () => assessmentPaths.newInterview(id), gate('sources-sought')],
  ['a guide beside an interview', () => assessmentPaths.newInterview(id), 'guides: guide-'],
  ['disability', () => assessmentPaths.disability(id), gate('disability-and-language')],
  ['protective factors', () => assessmentPaths.protective(id), gate('protective-factors')],
  ['sources', () => assessmentPaths.sources(id), gate('sources-sought')],
  ['unknowns, before a level', () => determinationPaths.ask(id), gate('unknowns-owned')],
  ['who decides, before a level', () => determinationPaths.ask(id), 'participants'],
  ['warnings', () => assessmentPaths.warnings(id), 'warnings: leakage'],
  ['notices', () => managementPaths.notices(id), `notices: ${definition.notices[0]!.id}`],
  ['return to class', () => managementPaths.returns(id), gate('return-gate')],
  ['first reads', () => firstReadPaths.show(id), gate('blind-first-reads')],
  ['the suicide protocol', () => trackPaths.ofCase(id), gate('self-harm-routing')],
  ['removal days', () => managementPaths.removals(id), gate('removal-days')],
  ['the plan', () => managementPaths.plan(id), 'stages: support-plan'],
  ['reviews', () => managementPaths.reviews(id), 'reviews: low'],
  ['deadlines', () => casePaths.clocks(id), 'clocks: clock-assessment'],
  ['the stages', () => stagePaths.path(id), 'stages: preliminary-determination'],
  ['closing', () => casePaths.closures(id), `criteria: ${definition.closing.criteria[0]!.id}`],
])('%s says which line of which protocol asks', async (_, path, line) => {
  await scenario(the, { as: 'maria', get: path(), expect: 200, shows: ['Asked by the protocol', `${wording.name}, version 1.0`, `virginia-shape@1.0, ${line}`] });
});

test('guidance and facts stand after the buttons of a theme, and the progress counts without a score', async () => {
  const { text } = await scenario(the, { as: 'maria', get: assessmentPaths.theme(id, definition.themes[0]!.id), expect: 200, shows: [`Theme 1 of ${definition.themes.length} · 0 of ${definition.themes.length} themes done, 0 questions not yet known`, 'Facts in this case', 'Add the first fact'] });
  expect(text.indexOf('Record and continue')).toBeLessThan(text.indexOf('What to look for'));
  expect(text.indexOf('Record and continue')).toBeLessThan(text.indexOf('Facts in this case'));
});

test('when no question is left, recording leads to the next thing that a level waits for', async () => {
  const first = definition.themes[0]!;
  for (const { id: theme, questions } of definition.themes.slice(1)) await answer(the, id, 'maria', theme, new Map(questions.map((question) => [question.id, 'contradicted'])));
  const sheet = first.questions.map((_, n) => answered(n + 1));
  await scenario(the, { as: 'maria', post: assessmentPaths.theme(id, first.id), with: Object.assign(emptySheet(first.questions.length), ...sheet) as Record<string, string>, expect: 303, location: assessmentPaths.newWeapons(id) });
});
