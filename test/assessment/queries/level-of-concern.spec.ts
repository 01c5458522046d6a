import { BeginAssessment } from '../../../src/assessment/commands/begin-assessment.js';
import { DeterminationCheck } from '../../../src/assessment/queries/determination-check.js';
import { DeterminationFacts } from '../../../src/assessment/queries/determination-facts.js';
import { DeterminationPanel } from '../../../src/assessment/queries/determination-panel.js';
import { LevelOfConcern } from '../../../src/assessment/queries/level-of-concern.js';
import { caseHeadView, CaseOverview, ClosureChecks } from '../../../src/cases/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { askAboutWeapons, determine, readyCase, sign, type Here } from '../determination-case.js';

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const keyOf = (id: string) => keyFor(here, 'maria', 'case.read', id);
const levelOf = async (id: string) => here.app.get(LevelOfConcern).of(await keyOf(id));
const factsOf = async (id: string) => here.app.get(DeterminationFacts).of(await keyOf(id));
const outstanding = async (id: string) => (await here.app.get(DeterminationCheck).whatIsOutstanding(await keyOf(id))).map(({ what }) => what);
const panel = async (id: string) => here.app.get(DeterminationPanel).read(await keyOf(id));
const signedByThree = async (id: string, determination: string) => { for (const who of ['maria', 'zoe', 'samuel'] as const) await sign(here, id, who, determination); };

test('before there is one: no level, no facts, and closing asks for it', async () => {
  const id = await aCase(here);
  expect(await levelOf(id)).toBeNull();
  expect(await factsOf(id)).toEqual({ level: null, proposed: null, facts: [] });
  expect(await outstanding(id)).toEqual(['The team has not determined a level of concern yet.']);
  expect(await panel(id)).toEqual({ done: false, provisional: null, timeline: [] });
});

test('a level on its way from the first word to a lower one', async () => {
  const id = await readyCase(here);
  const first = await determine(here, id, { level: 'high', facts: ['weapon'] });
  expect(await levelOf(id)).toMatchObject({ level: 'high', n: 3, word: 'High', provisional: true, missing: ['Administration', 'Counseling or mental health', 'A third member of the team'], proposed: null, determination: first });
  expect(await factsOf(id)).toEqual({ level: null, proposed: 'high', facts: ['weapon'] });
  expect(await outstanding(id)).toEqual(['The determination still lacks a signature: administration, counseling or mental health and a third member of the team.']);

  await signedByThree(id, first);
  expect(await levelOf(id)).toMatchObject({ level: 'high', provisional: false, missing: [], proposed: null });
  expect(await factsOf(id)).toEqual({ level: 'high', proposed: null, facts: ['weapon'] });
  expect(await outstanding(id)).toEqual([]);
  expect(await panel(id)).toMatchObject({ done: true });

  const second = await determine(here, id, { level: 'low', facts: [], citations: [await askAboutWeapons(here, id, 'zoe')] });
  await sign(here, id, 'maria', second);
  expect(await levelOf(id)).toMatchObject({ level: 'high', n: 3, provisional: false, missing: ['Administration', 'A third member of the team'], proposed: { level: 'low', n: 1, word: 'Low', determination: second } });
  expect(await factsOf(id)).toEqual({ level: 'high', proposed: 'low', facts: ['weapon'] });
  expect(await outstanding(id)).toEqual(['The determination still lacks a signature: administration and a third member of the team.']);
  expect((await panel(id)).timeline.map(({ what, level }) => [what, level?.word ?? null])).toEqual([
    ['Level of concern set to', 'High'], ['Determination signed', null], ['Determination signed', null], ['Determination signed', null], ['Level of concern lowered from High to', 'Low'], ['Determination signed', null],
  ]);

  await sign(here, id, 'zoe', second);
  await sign(here, id, 'samuel', second);
  expect(await levelOf(id)).toMatchObject({ level: 'low', provisional: false, proposed: null });
  expect(await factsOf(id)).toEqual({ level: 'low', proposed: null, facts: [] });
});

test('the timeline says what a provisional level waits for, and which signature was the last', async () => {
  const id = await readyCase(here);
  const determination = await determine(here, id);
  expect((await panel(id)).timeline[0]!.text).toMatch(/^Provisional until signed by administration, counseling or mental health and a third member of the team\. The grievance/);
  await signedByThree(id, determination);
  expect((await panel(id)).timeline.map(({ text }) => text)).toEqual([expect.stringMatching(/^The grievance/), null, null, 'Everybody whom the protocol asks for has signed.']);
});

test('after a reopening the level goes on standing, and closing asks for a new one', async () => {
  const id = await readyCase(here);
  await signedByThree(id, await determine(here, id));
  await here.app.get(UnitOfWork).run(await keyFor(here, 'maria', 'case.assess', id), (work) => here.app.get(BeginAssessment).onReopened(work, id));
  const frozenAt = expect.any(String) as string;
  expect(await levelOf(id)).toMatchObject({ level: 'moderate', provisional: false, frozenAt, reopenedAt: frozenAt });
  expect(caseHeadView(await here.app.get(CaseOverview).head(await keyOf(id)))).toMatchObject({ level: null, bits: [{ term: 'Level', value: 'Earlier: Moderate, frozen Nov 16, 2026. Not yet determined anew.' }, { term: 'Case' }, { term: 'School' }, { term: 'Case manager' }] });
  expect(await outstanding(id)).toEqual(['The assessment that began with the reopening has no level of concern yet.']);
  expect(await panel(id)).toMatchObject({ done: false });
});

test('a list of cases takes one statement, and closing is told by its own port', async () => {
  const cases = [await readyCase(here), await readyCase(here), await aCase(here)];
  for (const id of cases.slice(0, 2)) await determine(here, id, { level: 'low' });
  const before = here.reader.statements;
  const levels = await here.app.get(LevelOfConcern).ofCases(cases);
  expect(here.reader.statements - before).toBe(1);
  expect([...levels.keys()].sort()).toEqual(cases.slice(0, 2).sort());
  expect(await here.app.get(LevelOfConcern).ofCases([])).toEqual(new Map());
  const asked = await here.app.get(ClosureChecks).outstanding(await keyOf(cases[2]!));
  expect(asked).toContainEqual({ area: 'Determination', what: 'The team has not determined a level of concern yet.', href: `/cases/${cases[2]!}/determination/new` });
});
