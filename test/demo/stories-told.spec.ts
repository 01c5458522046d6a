import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LevelOfConcern } from '../../src/assessment/index.js';
import { Verification } from '../../src/audit/index.js';
import { CaseClosings, CaseDoor, CaseOverview, casePath, Conflicts, LinkedCases, type CaseKey } from '../../src/cases/index.js';
import { calendars, schools } from '../../src/demo/district/index.js';
import type { DistrictIds } from '../../src/demo/index.js';
import { CaseFiles } from '../../src/desk/queries/case-file.js';
import { isSchoolDay } from '../../src/directory/index.js';
import { dayIn, type Instant } from '../../src/kernel/instant.js';
import { CaseNotices } from '../../src/management/index.js';
import { strangeNamesIn, textsOf } from './names-in-stories.js';
import { world, type World } from '../support/world.js';

let here: World & { district: DistrictIds };
let cases: Map<string, CaseKey>;
beforeAll(async () => {
  here = await world({ base: 'demo' });
  here.clock.moveTo('2026-11-21T17:00:00.000Z');
  const door = here.app.get(CaseDoor);
  const rows = await here.reader.all<{ id: string; subject_id: string }>('SELECT id, subject_id FROM case_file WHERE is_sealed = 0');
  cases = new Map(await Promise.all(rows.map(async ({ id, subject_id }) => [subject_id, await door.open(here.district.viewers.irene, 'case.read', id)] as const)));
}, 120_000);
afterAll(() => here.end());

const about = (person: string): CaseKey => cases.get(here.district.person(person))!;
const stageOf = async (key: CaseKey): Promise<string> => casePath((await here.app.get(CaseFiles).read(key)).standings).find(({ state }) => state === 'current')?.stage ?? 'complete';
const count = async (from: string): Promise<number> => Number((await here.reader.one<{ n: number | string }>(`SELECT count(*) AS n FROM ${from}`))!.n);

test('fourteen cases at three schools, at every stage that a case can be in', async () => {
  const stages = await Promise.all([...cases.values()].map(stageOf));
  expect(stages).toHaveLength(14);
  expect(new Set(stages)).toEqual(new Set(['immediate-safety', 'assessment', 'support-plan', 'monitoring', 'closing', 'complete']));
  expect(new Set([...cases.values()].map(({ facts }) => facts.school)).size).toBe(schools.length);
});

test('reports without a case, in every state that one can be in', async () => {
  const states = await here.reader.all<{ state: string }>('SELECT DISTINCT state FROM report WHERE case_id IS NULL ORDER BY state');
  expect(states.map(({ state }) => state)).toEqual(['confirming', 'gathering', 'received', 'returned', 'settled']);
  expect(await count('report WHERE immediate_danger = 1 AND case_id IS NULL')).toBe(1);
  expect(await count('repeat_report')).toBe(1);
  expect(await count("triage WHERE outcome = 'routed' AND route = 'suicide' AND id IN (SELECT triage_id FROM routing_acknowledgement)")).toBe(1);
});

test('a level at each height, one of them provisional, one lowered, one with a dissent', async () => {
  const levels = here.app.get(LevelOfConcern);
  expect(await levels.of(about('bao-chau'))).toMatchObject({ level: 'moderate', provisional: true, missing: ['A third member of the team'] });
  expect(await levels.of(about('john-whitlock'))).toMatchObject({ level: 'high', provisional: false });
  expect(await levels.of(about('beckett'))).toMatchObject({ level: 'low', provisional: false });
  expect(await levels.of(about('jordan-ellis'))).toMatchObject({ level: 'low', provisional: false });
  expect(await count(`determination WHERE case_id = '${about('beckett').caseId}'`)).toBe(2);
  expect(await count('determination_dissent')).toBe(1);
});

test('notices that are open, and one that waits for a second person', async () => {
  const { notices, confidentialReporter } = await here.app.get(CaseNotices).read(about('john-whitlock'));
  const state = Object.fromEntries(notices.map(({ slot, state: now }) => [slot.recipient, now]));
  expect(state).toEqual({ 'guardian-of-subject': 'reached', target: 'reached', 'guardian-of-target': 'reached', superintendent: 'tried', 'law-enforcement': 'reached', reporter: 'asked' });
  expect(notices.every(({ required }) => required)).toBe(true);
  expect(confidentialReporter).toBe(true);
});

test('what is late is loud: a step, a review, and help that never came', async () => {
  const files = here.app.get(CaseFiles);
  const { plan, closing } = await files.read(about('jiho'));
  expect(plan.loud.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('Bullying response in class and on the bus: promised and never delivered'), 'Review overdue']));
  expect(closing).toBeNull();
  const steps = await here.app.get(CaseOverview).steps(about('teodor'));
  expect(steps.filter(({ state, due_on }) => state === 'open' && due_on < '2026-11-21').length).toBeGreaterThan(0);
  expect((await files.read(about('wren'))).plan.loud).toEqual([]);
});

test('one is closed, one waits for the second signature, one was opened again', async () => {
  expect(about('beckett').facts.closed).toBe(true);
  const closings = here.app.get(CaseClosings);
  expect((await closings.panel(about('jordan-ellis'))).waiting).not.toBeNull();
  const { closures, information } = await closings.read(about('ilinca'));
  expect({ closed: about('ilinca').facts.closed, closures: closures.length, information: information.map(({ decision }) => decision) }).toEqual({ closed: false, closures: 1, information: ['reopened'] });
});

test('the plan of a student with an IEP was read by those who know it, and a subject may be staff', async () => {
  expect(await here.reader.all(`SELECT iep, plan_consulted FROM disability_review WHERE case_id = '${about('jordan-ellis').caseId}'`)).toEqual([{ iep: 1, plan_consulted: 'yes' }]);
  expect((await here.app.get(CaseOverview).head(about('wojciech'))).kind).toBe('staff');
});

test('two cases are linked, an officer has a purpose and an end, a note was corrected, families were heard through interpreters', async () => {
  expect((await here.app.get(LinkedCases).read(about('surya'))).map(({ other }) => other)).toEqual([about('teodor').caseId]);
  expect(await count("team_member WHERE discipline = 'law-enforcement' AND (purpose IS NULL OR member_until IS NULL)")).toBe(0);
  expect([await count('criminal_history_check'), await count('agreement')]).toEqual([1, 1]);
  expect(await count("team_member WHERE discipline = 'law-enforcement'")).toBeGreaterThanOrEqual(2);
  expect(await count('note WHERE corrects_id IS NOT NULL')).toBe(1);
  expect(await count("family_contact WHERE language IN ('Vietnamese', 'Korean')")).toBe(2);
});

test('deadlines were met, one is late with two who heard of it, and a closed case has none that runs', async () => {
  expect(await count("clock WHERE ended_how = 'met'")).toBeGreaterThan(0);
  expect(await count('clock WHERE ended_at IS NULL AND hops = 2')).toBeGreaterThan(0);
  expect(await count("clock WHERE ended_how = 'closed'")).toBeGreaterThan(0);
  expect(await count('clock k JOIN case_file c ON c.id = k.case_id WHERE c.is_open = 0 AND k.ended_at IS NULL')).toBe(0);
  expect(await count('repeat_call')).toBe(2);
});

test('everything happened on school days, the newest before Thanksgiving, and the ledger holds', async () => {
  expect((await here.app.get(Verification).run()).breaks).toEqual([]);
  const rows = await here.reader.all<{ at: Instant }>("SELECT at FROM ledger_entry WHERE seq >= (SELECT min(seq) FROM ledger_entry WHERE act = 'report.received') AND act <> 'demo.seeded' AND act NOT LIKE 'training.%' AND seq < (SELECT seq FROM ledger_entry WHERE act = 'demo.seeded')");
  const days = [...new Set(rows.map(({ at }) => dayIn('America/Denver', at)))].sort();
  const calendarsOf = schools.map(({ key }) => calendars.filter(({ school }) => school === key));
  expect(days.filter((day) => !calendarsOf.some((own) => isSchoolDay(own, day).open))).toEqual([]);
  expect([days[0], days.at(-1)]).toEqual(['2025-10-08', '2026-11-20']);
});

test('no story names anybody who is not of the invented district', () => {
  const folder = join(import.meta.dirname, '../../src/demo/stories');
  const texts = readdirSync(folder).flatMap((file) => textsOf(readFileSync(join(folder, file), 'utf8')));
  expect(texts.length).toBeGreaterThan(500);
  expect(strangeNamesIn(texts)).toEqual([]);
  expect(strangeNamesIn(['The team met Peter at noon.', 'Gwendolyn said so.', 'Wren told Sofia on Monday.'])).toEqual(['Peter', 'Gwendolyn']);
});

test('one case passed to the district by a recusal, one waits for an answer to a match, one is held, one sealed', async () => {
  const owen = about('owen');
  expect({ manager: owen.facts.manager, recused: (await here.app.get(Conflicts).recusals(owen)).map(({ name }) => name) }).toEqual({ manager: here.district.viewers.irene.account, recused: ['Naomi Tso-Redhouse'] });
  expect((await here.app.get(Conflicts).open(about('teodor'))).map(({ name, ground }) => [name, ground])).toEqual([['Leo Marchakov', 'reporter']]);
  expect([...cases.values()].filter(({ facts }) => facts.held).map(({ facts }) => facts.subject)).toEqual([here.district.person('beckett')]);
  expect(await count('case_file WHERE is_sealed = 1')).toBe(1);
});
