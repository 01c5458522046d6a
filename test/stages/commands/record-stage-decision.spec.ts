import { Determinations, determinationPaths } from '../../../src/assessment/index.js';
import { ClockRounds } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { CaseNotices } from '../../../src/management/index.js';
import { CaseStages, StageDecisions } from '../../../src/stages/index.js';
import { answer } from '../../assessment/determination-case.js';
import { packOf } from '../../assessment/pack-case.js';
import { clocksOf, round } from '../../cases/clock-ground.js';
import { keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { decide, undecidedCase, virginia, type Here } from '../a-decided-case.js';

let here: Here;
let id: Id;
beforeEach(async () => { here = await world(); id = await undecidedCase(here); });
afterEach(() => here.end());

const key = () => keyFor(here, 'maria', 'case.read', id);
const required = async () => (await here.app.get(CaseNotices).read(await key())).notices.filter((one) => one.required).map(({ slot }) => slot.recipient);
const place = async (stage: string) => (await here.app.get(CaseStages).of(await key())).stages.find((one) => one.stage.id === stage)!.place;

test('a preliminary determination of a threat tells the superintendent and the family from that moment, with deadlines, before any level', async () => {
  expect(await required()).not.toContain('superintendent');
  expect(await place('preliminary-determination')).toBe('now');
  const before = await lastSeq(here);
  await decide(here, id, 'maria');
  expect(await actsAfter(here, before)).toEqual(['stage.decided']);
  expect(await required()).toEqual(expect.arrayContaining(['superintendent', 'guardian-of-subject']));
  expect((await here.app.get(Determinations).of(await key())).standing).toMatchObject({ agreed: null, facts: ['poses-threat'] });
  await here.app.get(ClockRounds).run();
  const due = await here.reader.all<{ about: string; due_at: string }>("SELECT about, due_at FROM clock WHERE case_id = ? AND kind = 'notice' AND ended_at IS NULL", [id]);
  expect(due.find(({ about }) => about === 'superintendent')?.due_at).toMatch(/^2026-11-23T17:00/); // at once, which is counted as an hour
  expect([await place('preliminary-determination'), await place('immediate-notices'), await place('records')]).toEqual(['done', 'now', 'ahead']);
});

test('with no threat found nobody has to be told yet, and a later decision takes the place of an earlier one, which stays', async () => {
  const first = await decide(here, id, 'maria', { choice: 'no-threat-found', reason: 'A quarrel that was over by the afternoon.' });
  expect(await required()).not.toContain('superintendent');
  expect(await place('records')).toBe('not-required');
  await expect(decide(here, id, 'samuel')).rejects.toThrow('Somebody recorded a decision of this stage');
  await decide(here, id, 'samuel', { after: first });
  expect(await required()).toContain('superintendent');
  expect((await here.app.get(StageDecisions).of(await key())).map(({ choice }) => choice)).toEqual(['no-threat-found', 'threat-found']);
});

test('one discipline alone does not decide, nor anybody who is not there, and records wait until both were told or tried', async () => {
  const { maria, zoe } = here.district.viewers;
  await expect(decide(here, id, 'maria', { tookPart: [maria.account] })).rejects.toThrow('asks for more people or disciplines');
  await expect(decide(here, id, 'maria', { tookPart: [maria.account, here.district.viewers.grant.account] })).rejects.toThrow('Choose everybody on the team who took part');
  await expect(decide(here, id, 'maria', { written: ['', ''] })).rejects.toThrow('Write this down first');
  await expect(decide(here, id, 'maria', { stage: 'records', choice: 'no-records-needed', written: [] })).rejects.toThrow('asks for no decision at this stage now');
  await decide(here, id, 'maria', { tookPart: [maria.account, zoe.account] });
  await expect(decide(here, id, 'maria', { stage: 'records', choice: 'no-records-needed', written: [] })).rejects.toThrow('Settle first what this stage waits for: notices');
});

test('a level waits for the decision, and the fact it finds takes a level away; who decided is said there', async () => {
  for (const { id: theme, questions } of packOf(virginia).definition.themes) await answer(here, id, 'maria', theme, new Map(questions.map((question) => [question.id, 'contradicted'])));
  await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['Decide first, at this stage of the protocol: Preliminary determination.', `/cases/${id}/stages`] });
  await decide(here, id, 'maria');
  await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['Decide first, at this stage of the protocol: Records.'], hides: ['of the protocol: Preliminary'] });
});

test('what was settled can be taken back: the stage is decided anew though its own choice had made it needless', async () => {
  const other = await undecidedCase(here, ['transient-substantive', '1.1']);
  const facts = async () => (await here.app.get(Determinations).of(await keyFor(here, 'maria', 'case.read', other))).standing.facts;
  const five = ['“I will get you.”', 'After the game.', 'He says it was a joke.', 'She laughed.', 'Two friends heard it.'];
  await decide(here, other, 'maria', { stage: 'evaluation', choice: 'threat-made', written: five });
  const settled = await decide(here, other, 'maria', { stage: 'resolution', choice: 'settled', written: ['He explained it to her and to her father.'] });
  expect(await facts()).toEqual(['threat-resolved']);
  await decide(here, other, 'maria', { stage: 'resolution', choice: 'not-settled', reason: 'He said it again the next morning.', written: ['He took back that he had taken it back.'], after: settled });
  expect(await facts()).toEqual([]);
  await expect(decide(here, other, 'maria', { stage: 'safety-evaluation', choice: 'safety-plan-now', written: [] })).rejects.toThrow('asks for no decision at this stage now');
});

test('the facts are stated within the time that the protocol gives, and the finding runs from then', async () => {
  const other = await undecidedCase(here, ['transient-substantive', '1.1']);
  const running = async () => (await clocksOf(here, other)).filter(({ about, ended_how }) => /facts|finding/.test(about) && ended_how === null).map(({ about }) => about);
  await round(here);
  expect(await running()).toEqual(['clock-facts']);
  await decide(here, other, 'maria', { stage: 'evaluation', choice: 'threat-made', written: ['“I will get you.”', 'After the game.', 'He says it was a joke.', 'She laughed.', 'Two friends heard it.'] });
  await round(here);
  expect(await running()).toEqual(['clock-finding']);
});
