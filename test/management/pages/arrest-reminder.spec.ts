import { casePaths } from '../../../src/cases/index.js';
import { directoryPaths } from '../../../src/directory/index.js';
import { assessmentPaths } from '../../../src/assessment/index.js';
import { intakePaths } from '../../../src/intake/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { managementPaths } from '../../../src/management/index.js';
import { anAgency, anAgreement } from '../../directory/a-directory.js';
import { aReport } from '../../intake/a-report.js';
import { aCaseOnThePack, aRifle } from '../a-weapon.js';
import { anItem } from '../a-plan.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
let report: Id;
let pack: Id;
const clause = 'Arrest waits for the principal & is the last resort.';
beforeAll(async () => {
  the = await world();
  id = await aCase(the, { team: ['maria', 'samuel', 'dana'] });
  ({ id: report } = await aReport(the, { subject: 'Jon Whitlock' }));
  pack = await aCaseOnThePack(the, 'dandre', ['maria', 'samuel', 'zoe', 'dana']); // moves the clock, by which sessions would end later
});
afterAll(() => the.end());

const neutral = 'has entered no agreement with a law-enforcement agency';
const attempt = (slot = 'law-enforcement') => managementPaths.newAttempt(id, slot);

async function endDemoAgreement(): Promise<void> {
  for (const { id: one, version } of await the.reader.all<{ id: string; version: number }>('SELECT id, version FROM agreement')) {
    await scenario(the, { as: 'irene', post: directoryPaths.agreement(one), with: { title: 'Ended', clause: 'Old words', startsOn: '2025-07-01', endsOn: '2026-06-30', keptAt: 'Safe', version: String(version) }, expect: 303 });
  }
}

test('where no agreement is in force, a neutral sentence stands', async () => {
  await endDemoAgreement();
  for (const as of ['maria', 'dana']) await scenario(the, { as, get: attempt(), expect: 200, shows: ['arrest is the last resort', neutral], hides: ['Old words'] });
});

test('the clause and its source stand with a notice to the police, for team and officer, and with no other', async () => {
  await anAgreement(the, await anAgency(the, 'Ash Hollow Police'), clause, { startsOn: '2026-08-01' });
  const shows = ['Arrest waits for the principal &amp; is the last resort.', 'Officers at school, with Ash Hollow Police, since Aug 1, 2026'];
  for (const as of ['maria', 'dana']) await scenario(the, { as, get: attempt(), expect: 200, shows, hides: [neutral] });
  for (const as of ['maria', 'dana']) await scenario(the, { as, get: casePaths.officers(id), expect: 200, shows });
  await scenario(the, { as: 'maria', get: attempt('superintendent'), expect: 200, hides: ['Arrest waits'] });
  await scenario(the, { as: 'maria', get: intakePaths.outcome(report, 'routed'), expect: 200, shows });
  await scenario(the, { as: 'maria', get: intakePaths.outcome(report, 'unfounded'), expect: 200, hides: ['Arrest waits'] });
});

test('measures, referrals and interventions bring it where they name the police', async () => {
  const owner = the.district.viewers.maria.account;
  const measure = (what: string) => scenario(the, { as: 'maria', post: casePaths.measures(id), with: { what, owner, endsOn: '2026-12-04' }, expect: 303 });
  await measure('A morning check-in');
  await scenario(the, { as: 'dana', get: casePaths.safety(id), expect: 200, hides: ['Arrest waits'] });
  await measure('A deputy stands at the north door');
  await scenario(the, { as: 'dana', get: casePaths.safety(id), expect: 200, shows: ['Arrest waits'] });

  const refer = (toWhom: string, agency = '') => scenario(the, { as: 'maria', post: managementPaths.referrals(id), with: { agency, toWhom, purpose: 'Help', consent: 'not-needed', owner, followUpOn: '2026-11-23', then: 'keep' }, expect: 303 });
  await scenario(the, { as: 'maria', get: String((await refer('A clinic')).headers.location), expect: 200, hides: ['Arrest waits'] });
  await scenario(the, { as: 'dana', get: String((await refer('Juvenile court')).headers.location), expect: 200, shows: ['Arrest waits'] });
  const [agency] = await the.reader.all<{ id: string }>("SELECT id FROM agency WHERE name = 'Ash Hollow Police'");
  await scenario(the, { as: 'maria', get: String((await refer('', agency!.id)).headers.location), expect: 200, shows: ['Arrest waits'] });

  const promise = (what: string) => scenario(the, { as: 'maria', post: managementPaths.interventions(id), with: { what, goal: 'Safe days', details: '', owner, startsOn: '2026-11-16', rhythm: 'weekly', reviewOn: '2026-12-04', state: 'planned', code: '' }, expect: 303 });
  await promise('Lunch with the counselor');
  await scenario(the, { as: 'dana', get: managementPaths.plan(id), expect: 200, hides: ['Arrest waits'] });
  await promise('The SRO walks with him to the bus');
  await scenario(the, { as: 'dana', get: managementPaths.plan(id), expect: 200, shows: ['Arrest waits'] });
});

test('where a release to the police or a visit of theirs is one of the answers, it stands with that answer', async () => {
  await scenario(the, { as: 'maria', get: casePaths.newSafety(id), expect: 200, shows: ['Arrest waits'] });
  for (const as of ['maria', 'dana'] as const) await scenario(the, { as, get: assessmentPaths.newWeapons(pack), expect: 200, shows: ['Visit by law enforcement', 'Arrest waits'] });
  await aRifle(the, pack);
  await scenario(the, { as: 'dana', get: assessmentPaths.weapons(pack), expect: 200, hides: ['Arrest waits'] });
  await aRifle(the, pack, { action: 'police-visit' });
  await scenario(the, { as: 'dana', get: assessmentPaths.weapons(pack), expect: 200, shows: ['Visit by law enforcement', 'Arrest waits'] });
});

test('what is done about something that names the police brings it, and so does a text that was typed', async () => {
  const item = await anItem(the, id, { what: 'The SRO walks with him to the bus' });
  const other = await anItem(the, id);
  const { id: measure } = (await the.reader.one<{ id: Id }>("SELECT id FROM interim_measure WHERE what LIKE '%deputy%'"))!;
  for (const page of [managementPaths.interventionState(id, item), managementPaths.deliveries(id, item), casePaths.measureEnding(id, measure)]) await scenario(the, { as: 'maria', get: page, expect: 200, shows: ['Arrest waits'] });
  for (const page of [managementPaths.interventionState(id, other), managementPaths.deliveries(id, other), casePaths.newMeasure(id)]) await scenario(the, { as: 'maria', get: page, expect: 200, hides: ['Arrest waits'] });

  const { id: step } = (await the.reader.one<{ id: Id }>("SELECT id FROM next_step WHERE case_id = ? AND state = 'open'", [pack]))!;
  const forms = (words: string): [string, Record<string, string>][] => [
    [casePaths.measures(pack), { what: words, owner: '', endsOn: '' }],
    [casePaths.step(pack, step), { state: '', outcome: words, version: '1' }],
    [managementPaths.taskRecords(pack, 'task-means-safety'), { step: '', byWhom: words, on: '', how: '' }],
    [managementPaths.returns(pack), { step: '', on: '', note: words }],
    [managementPaths.deliveries(id, other), { delivered: '', what: words }],
  ];
  for (const [post, sent] of forms('Officer Whitcomb came by')) await scenario(the, { as: 'maria', post, with: sent, expect: 422, shows: ['Arrest waits'] });
  for (const [post, sent] of forms('His uncle came by')) await scenario(the, { as: 'maria', post, with: sent, expect: 422, hides: ['Arrest waits'] });
});
