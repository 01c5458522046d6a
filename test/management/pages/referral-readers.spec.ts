import { casePaths, ChangeTextClass } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { managementPaths as paths } from '../../../src/management/index.js';
import { aCase, keyFor, letIn } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReferral } from '../a-plan.js';

/** A referral about health: whoever treats the student reads it, who leads and who guards knows of it, and the rest of the team meets nothing. */
describe('who may read a referral', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let health: Id;
  let team: Id;
  const account = (who: CastKey) => the.district.viewers[who].account;
  const form = () => ({ agency: '', toWhom: 'Her own doctor', purpose: 'The medicine that she stopped taking', consent: 'given', owner: account('zoe'), followUpOn: '2026-11-23', recordClass: 'health', then: 'keep' });
  const step = () => ({ state: 'sent', consent: 'given', happenedOn: '2026-11-16', byWhom: 'The desk', method: 'phone', note: '', owner: account('zoe'), followUpOn: '2026-11-30', version: '1' });
  const about = { recordClass: 'health', reason: 'The clinic is told why she sleeps so little' };
  const last = async (): Promise<Id> => (await the.reader.one<{ id: Id }>('SELECT id FROM referral WHERE case_id = ? ORDER BY entered_at DESC, id DESC LIMIT 1', [id]))!.id;

  beforeAll(async () => {
    the = await world({ tick: 1 });
    id = await aCase(the, { team: ['maria', 'samuel', 'zoe', 'sofia', 'anjali', 'ingrid', 'pilar'] });
    await letIn(the, id);
    team = await aReferral(the, id, { owner: account('samuel') });
  });
  afterAll(() => the.end());

  test('is chosen where it is written, and who follows up must be able to read it', async () => {
    await scenario(the, { as: 'zoe', get: paths.newReferral(id), expect: 200, shows: ['Who may read this referral?', 'Health: its writer, counselors and psychologists', 'One about health'], hides: ['Law enforcement: the officer', 'only you and those you share it with'] });
    await scenario(the, { as: 'zoe', post: paths.referrals(id), with: { ...form(), owner: account('sofia') }, expect: 422, ledger: ['form.returned'], shows: ['Choose somebody of the team who may read it'] });
    for (const recordClass of ['counselor-confidential', 'law-enforcement', 'x']) await scenario(the, { as: 'zoe', post: paths.referrals(id), with: { ...form(), recordClass }, expect: 422, ledger: ['form.returned'], shows: ['Choose who may read it'] });
    await scenario(the, { as: 'samuel', post: paths.referrals(id), with: form(), expect: 422, shows: ['Choose who may read it'] });
    await scenario(the, { as: 'zoe', post: paths.referrals(id), with: form(), expect: 303, ledger: ['referral.added'] });
    health = await last();
    await scenario(the, { as: 'maria', get: paths.referral(id, health), expect: 200, ledger: ['referral.viewed'], shows: ['Her own doctor', 'The medicine', 'Health: its writer, counselors and psychologists', 'Who can read this, and why', 'What happened next?'] });
  });

  test.each(['samuel', 'dana', 'anjali', 'pilar'] as const)('%s learns that there is one and whom to ask, without its words or its day', async (as) => {
    await scenario(the, { as, get: paths.referrals(id), expect: 200, shows: ['A referral about health exists. Ask Zoë Brânză, Mental health.', 'Ledgewater'], hides: ['Her own doctor', health] });
    for (const get of [casePaths.show(id), paths.plan(id)]) await scenario(the, { as, get, expect: 200, hides: ['Her own doctor', health] });
  });

  test.each([[null, 303], ['leonid', 404], ['samuel', 404], ['dana', 404], ['sofia', 404], ['pilar', 404], ['ingrid', 404], ['irene', 404], ['maria', 200]] as const)('its page and the page of its readers give %s %i', async (as, expect) => {
    for (const get of [paths.referral(id, health), paths.referralReaders(id, health)]) await scenario(the, { as, get, expect, hides: expect === 200 ? [] : ['Her own doctor'] });
    if (expect !== 404) return;
    await scenario(the, { as, post: paths.referralHops(id, health), with: step(), expect: 404 });
  });

  test('a teacher, counsel and the district find no trace of it, its history included', async () => {
    for (const as of ['sofia', 'ingrid', 'irene'] as const) {
      await scenario(the, { as, get: paths.referrals(id), expect: 200, hides: ['about health', 'Her own doctor'] });
      const { text } = await scenario(the, { as, get: casePaths.history(id), expect: 200 });
      expect(text.split('added a referral')).toHaveLength(2); // the team's
    }
    for (const get of [paths.referralReaders(id, newId()), paths.referralReaders(id, 'x')]) await scenario(the, { as: 'maria', get, expect: 404, ledger: ['access.refused'] });
  });

  test('it holds up the closing for everybody, and says no more than each may know', async () => {
    await scenario(the, { as: 'maria', get: casePaths.closures(id), expect: 200, shows: ['The referral to Her own doctor is not at an end'] });
    await scenario(the, { as: 'samuel', get: casePaths.closures(id), expect: 200, shows: ['A referral about health exists. Ask Zoë Brânză, Mental health. It is not at an end.'], hides: ['Her own doctor', 'Something that you may not read'] });
    for (const as of ['irene', 'sofia'] as const) await scenario(the, { as, get: casePaths.closures(id), expect: 200, shows: ['Something that you may not read is not at an end. Ask Maria Núñez, who manages the case.'], hides: ['about health', 'Her own doctor', 'Ask Zoë'] });
  });

  test('a nurse reads those of the team, and writes about health and nothing else', async () => {
    await scenario(the, { as: 'pilar', get: paths.referral(id, team), expect: 200, shows: ['Ledgewater'], hides: ['What happened next?', 'Change who reads this'] });
    await scenario(the, { as: 'pilar', post: paths.referralHops(id, team), with: step(), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'pilar', get: paths.newReferral(id), expect: 200, shows: ['value="health" checked', `value="${account('pilar')}" selected`], hides: ['value="team"', `<option value="${account('samuel')}"`] });
    await scenario(the, { as: 'pilar', post: paths.referrals(id), with: { ...form(), recordClass: 'team' }, expect: 422, shows: ['Choose who may read it'] });
    await scenario(the, { as: 'pilar', post: paths.referrals(id), with: { ...form(), toWhom: 'The eye clinic', owner: account('pilar') }, expect: 303, ledger: ['referral.added'] });
    const own = await last();
    await scenario(the, { as: 'pilar', post: paths.referralHops(id, own), with: { ...step(), owner: account('pilar') }, expect: 303, ledger: ['referral.moved'] });
    await scenario(the, { as: 'zoe', post: paths.referralHops(id, own), with: { ...step(), state: 'scheduled', note: 'Called for her', owner: account('pilar'), version: '2' }, expect: 303, ledger: ['referral.moved'] });
    await scenario(the, { as: 'pilar', get: paths.referral(id, own), expect: 200, shows: ['The eye clinic', 'Called for her', 'What happened next?'], hides: ['Change who reads this', 'Give it to other readers'] });
    await scenario(the, { as: 'pilar', get: '/', expect: 200, shows: ['Follow up the referral to The eye clinic'] });
    await scenario(the, { as: 'pilar', get: paths.referralReaders(id, own), expect: 200, shows: ['Pilar Zamudio', 'Wrote it.', 'Maria Núñez', 'Zoë Brânză'], hides: ['Give it to other readers'] });
    await scenario(the, { as: 'samuel', get: paths.referrals(id), expect: 200, shows: ['Ask Pilar Zamudio, Health care.'], hides: ['The eye clinic'] });
  });

  test('it goes to other readers with a reason, every step with it, and who follows it up learns whom to ask', async () => {
    await scenario(the, { as: 'samuel', get: '/', expect: 200, shows: ['Follow up the referral to Ledgewater Community Mental Health'] });
    await scenario(the, { as: 'maria', post: paths.referralReaders(id, team), with: { ...about, recordClass: 'counselor-confidential' }, expect: 422, ledger: ['form.returned'], shows: ['You may not write texts for these readers'] });
    await scenario(the, { as: 'maria', post: paths.referralReaders(id, team), with: { ...about, reason: 'short' }, expect: 422, ledger: ['form.returned'], shows: ['Write why'] });
    await scenario(the, { as: 'maria', post: paths.referralReaders(id, team), with: about, expect: 303, ledger: ['text.class.changed'], location: paths.referral(id, team) });
    expect(await the.reader.all('SELECT DISTINCT record_class FROM referral_hop WHERE referral_id = ?', [team])).toEqual([{ record_class: 'health' }]);
    await scenario(the, { as: 'zoe', get: paths.referralReaders(id, team), expect: 200, shows: [about.reason, 'From “The team”'] });
    await scenario(the, { as: 'samuel', get: paths.referral(id, team), expect: 404 });
    await scenario(the, { as: 'samuel', get: '/', expect: 200, shows: ['Follow up a referral that you own', 'ask Maria Núñez'], hides: ['Ledgewater Community', 'about health'] });
    const { text } = await scenario(the, { as: 'samuel', get: casePaths.history(id), expect: 200, hides: [about.reason] });
    expect(text).not.toContain('added a referral');
  });

  test('the case as it was has the readers of today', async () => {
    const at = async (act: string, who: CastKey, after = 0) => (await the.reader.one<{ seq: number }>('SELECT min(seq) AS seq FROM ledger_entry WHERE case_id = ? AND act = ? AND actor = ? AND seq > ?', [id, act, account(who), after]))!.seq;
    const [added, other] = [await at('referral.added', 'maria'), await at('referral.added', 'zoe')];
    const looked = await at('plan.viewed', 'samuel', other);
    for (const get of [`${casePaths.moments(id)}/${looked}`, `${casePaths.moments(id)}/${looked}?later=marked`]) {
      await scenario(the, { as: 'maria', get, expect: 200, shows: ['Ledgewater Community Mental Health', 'Her own doctor', 'The medicine'] });
      await scenario(the, { as: 'samuel', get, expect: 200, hides: ['Ledgewater Community', 'Her own doctor', 'The medicine', 'about health'] });
    }
    for (const seq of [added, other]) for (const get of [`${casePaths.moments(id)}/${seq}`, `${casePaths.history(id)}/${seq}`]) {
      await scenario(the, { as: 'samuel', get, expect: 404 });
      await scenario(the, { as: 'pilar', get, expect: 404 });
    }
    await scenario(the, { as: 'zoe', get: `${casePaths.history(id)}/${other}`, expect: 200, shows: ['Her own doctor', 'The medicine'] });
  });

  test('who added a step keeps it: it is not taken out of their sight', async () => {
    const other = await aReferral(the, id);
    await scenario(the, { as: 'samuel', post: paths.referralHops(id, other), with: { ...step(), owner: account('maria') }, expect: 303 });
    await expect(the.app.get(ChangeTextClass).run(await keyFor(the, 'maria', 'case.text.reclassify', id), { kind: 'referral', id: other, to: 'health', reason: about.reason })).rejects.toThrow('could not read it any more');
  });
});
