import { casePaths } from '../../../src/cases/index.js';
import { CaseSummary } from '../../../src/exports/queries/case-summary.js';
import type { Id } from '../../../src/kernel/ids.js';
import { stagePaths } from '../../../src/stages/index.js';
import { begunOn } from '../../assessment/pack-case.js';
import { keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { formsIn } from '../../support/html-forms.js';
import { world } from '../../support/world.js';
import { undecidedCase, type Here } from '../a-decided-case.js';

let the: Here;
let id: Id;
beforeAll(async () => { the = await world(); id = await undecidedCase(the); });
afterAll(() => the.end());

const stage = 'preliminary-determination';
const typed = () => {
  const { maria, samuel } = the.district.viewers;
  return { after: '', choice: 'threat-found', reason: 'He <said> it to two people, and named a day.', first1: '“You will all be sorry on Friday.”', first2: 'At lunch, to two friends.', tookPart: [maria.account, samuel.account], happenedPrecision: 'exact', happenedDate: '2026-11-23', happenedTime: '08:30' };
};

test.each([[null, 303], ['grant', 404], ['ruth', 404], ['dana', 404], ['anjali', 200], ['irene', 200]] as const)('%s asks for the stages and gets %i', (as, expect) => scenario(the, { as, get: stagePaths.path(id), expect }));
test.each([[null, 303], ['grant', 404], ['anjali', 404], ['maria', 200]] as const)('%s begins a decision and gets %i', (as, expect) => scenario(the, { as, get: stagePaths.decide(id, stage), expect }));

test('the page walks the path of the protocol: where the case is, what each stage asks for, which line says so', async () => {
  await scenario(the, { as: 'anjali', get: stagePaths.path(id), expect: 200, ledger: ['stages.viewed'], shows: ['The case is at: Preliminary determination.', 'Exact words (', 'Context (written with the decision)', 'At least 2 people who count', 'virginia-shape@1.1, stages: preliminary-determination', 'Not required as the case stands', 'Waits for a decision of the team.'], hides: ['Record what the team decided'] });
  await scenario(the, { as: 'maria', get: stagePaths.path(id), expect: 200, shows: ['Record what the team decided', stagePaths.decide(id, stage)] });
  await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200, shows: [stagePaths.path(id)] });
});

test('a form that lacks something comes back with what was typed, and what looks like a criminal-history record is asked about', async () => {
  await scenario(the, { as: 'maria', post: stagePaths.decisions(id, stage), with: { ...typed(), choice: '', first2: '' }, expect: 422, ledger: ['form.returned'], shows: ['Choose what the team decided', 'He &lt;said&gt; it to two people'] });
  await scenario(the, { as: 'maria', post: stagePaths.decisions(id, stage), with: { ...typed(), first1: '' }, expect: 422, shows: ['Write this down first, or why it cannot be had'] });
  await scenario(the, { as: 'maria', post: stagePaths.decisions(id, stage), with: { ...typed(), reason: 'FBI number 123456AB1, arrested 2024' }, expect: 422, shows: ['Is this from a criminal-history record?'] });
  await scenario(the, { as: 'maria', post: stagePaths.decisions(id, stage), with: { ...typed(), tookPart: [the.district.viewers.maria.account] }, expect: 422, shows: ['asks for more people or disciplines'] });
});

test('a decision stands on the page, in the story of the case and in a copy, with what it finds; who was slower sees both', async () => {
  const { text } = await send(the, 'maria', 'GET', stagePaths.decide(id, stage));
  expect(formsIn(text).find(({ action }) => action === stagePaths.decisions(id, stage))!.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['first1', 'choice', 'reason', 'tookPart']));
  await scenario(the, { as: 'maria', post: stagePaths.decisions(id, stage), with: typed(), expect: 303, ledger: ['stage.decided'], location: `${stagePaths.path(id)}#stage-${stage}` });
  await scenario(the, { as: 'samuel', post: stagePaths.decisions(id, stage), with: { ...typed(), choice: 'no-threat-found', reason: 'It was a line of a song.' }, expect: 409, shows: ['He &lt;said&gt; it', 'It was a line of a song.', 'No threat found so far'] });
  await scenario(the, { as: 'anjali', get: stagePaths.path(id), expect: 200, shows: ['A threat to self or others', 'Found by it', 'At lunch, to two friends.', 'Maria Núñez (Counseling)', 'The case is at: Notices at once.', 'Preliminary finding</dt>', 'The first finding that somebody poses a threat.'] });
  await scenario(the, { as: 'anjali', get: casePaths.show(id), expect: 200, shows: ['Preliminary determination: A threat to self or others'] });
  const copy = JSON.stringify(await the.app.get(CaseSummary).read(await keyFor(the, 'maria', 'case.summary.take', id), 1_000_000));
  expect(copy).toContain('Preliminary determination: A threat to self or others');
  expect(copy).toContain('At lunch, to two friends.');
});

test('a protocol without decisions of its own shows its path all the same; a stage that is not decided has no form, one that is not there no page', async () => {
  const other = await begunOn(the, ['ntac-general', '2.0'], undefined, 'dandre');
  await scenario(the, { as: 'maria', get: stagePaths.path(other), expect: 200, shows: ['General threat assessment, version 2.0', 'Immediate safety'], hides: ['Record what the team decided'] });
  await scenario(the, { as: 'maria', get: stagePaths.decide(other, 'assessment'), expect: 409 });
  await scenario(the, { as: 'maria', get: stagePaths.decide(other, 'nowhere'), expect: 404 });
});
