import { determinationPaths } from '../../src/assessment/index.js';
import { BeginClosure, casePaths, ReopenCase, SignClosure } from '../../src/cases/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import { intakePaths } from '../../src/intake/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { dayIn } from '../../src/kernel/instant.js';
import { managementPaths } from '../../src/management/index.js';
import { ChooseProtocol } from '../../src/protocols/commands/choose-protocol.js';
import { ProtocolReads } from '../../src/protocols/store/protocol-reads.js';
import { EndTrack } from '../../src/tracks/commands/end-track.js';
import { RelyOnEndedTrack, trackPaths } from '../../src/tracks/index.js';
import { closingAlone, closureWords } from '../cases/closing-alone.js';
import { clocksOf, round } from '../cases/clock-ground.js';
import { packOf, packs, readyOn, type Pack } from '../assessment/pack-case.js';
import { actingAs, keyFor } from '../support/makers.js';
import { scenario } from '../support/scenario.js';
import { world } from '../support/world.js';
import { trackKey, type Here } from './a-track.js';

/** A tenth grader says that they wish to die; there are pills at home, and nobody else is threatened. Another process, with people of its own, and the case beside it. */
describe('a wish to die, with means at home', () => {
  let here: Here;
  beforeEach(async () => {
    here = await world();
    here.clock.moveTo('2026-11-23T16:00:00.000Z'); // a Monday morning; every pack is in effect
  });
  afterEach(() => here.end());

  const account = (who: CastKey): Id => here.district.viewers[who].account;
  const version = async (id: Id) => String((await here.reader.one<{ version: number }>('SELECT version FROM report WHERE id = ?', [id]))!.version);

  /** Sofia reports what she read, and Maria confirms whom it is about. */
  async function reported(subject: string): Promise<Id> {
    await scenario(here, {
      as: 'sofia', post: intakePaths.queue, expect: 303, with: {
        words: 'He told me that he wishes he were dead. He spoke of nobody else.', channel: 'spoken', subject: 'Marcus', school: here.district.schools.high, happenedDate: '2026-11-23', happenedTime: '08:30', happenedPrecision: 'exact',
        place: 'Room 114', weapon: ['unknown'], selfHarm: 'yes', targets: '', alreadyDone: 'He is with Maria.', evidenceWhat: '', evidenceWhere: '', evidenceBy: '',
      },
    });
    const { id } = (await here.reader.one<{ id: Id }>('SELECT id FROM report ORDER BY entered_at DESC LIMIT 1'))!;
    await scenario(here, { as: 'maria', post: intakePaths.subjects(id), with: { version: await version(id), subject: here.district.person(subject) }, expect: 303 });
    return id;
  }

  test.each(packs)('%s %s: it is routed at once; the case beside it links the track, and has no level before', async (...pack: Pack) => {
    const report = await reported('marcus');
    const routed = { reason: 'He may hurt himself; nobody else is in danger.', route: 'suicide' };
    await scenario(here, { as: 'maria', post: intakePaths.outcome(report, 'routed'), with: { ...routed, version: await version(report), receiver: account('dana') }, expect: 422, shows: ['led by a counselor or a psychologist'] });
    await scenario(here, { as: 'maria', post: intakePaths.outcome(report, 'routed'), with: { ...routed, version: await version(report), receiver: account('zoe') }, expect: 303, ledger: ['report.triaged', 'track.opened'] });
    const { id: track } = (await here.reader.one<{ id: Id }>('SELECT id FROM track WHERE report_id = ?', [report]))!;
    await scenario(here, { as: 'zoe', get: intakePaths.acknowledgement(report), expect: 200, shows: [trackPaths.show(track)] });
    const entry = { happenedPrecision: 'unknown', happenedDate: '', happenedTime: '', dueOn: '', corrects: '' };
    await scenario(here, { as: 'zoe', post: trackPaths.entries(track), with: { ...entry, kind: 'means-safety', body: 'xqpills are locked away' }, expect: 303 });
    await scenario(here, { as: 'zoe', post: trackPaths.entries(track), with: { ...entry, kind: 'guardian-contact', body: 'xqmother came at ten' }, expect: 303 });

    const caseId = await readyOn(here, pack, ['maria', 'samuel', 'zoe', 'anjali'], 'marcus'); // the questions, weapons included, are asked all the same
    const { definition } = packOf(pack);
    const virginia = pack[0] === 'virginia-shape';
    const determination = {
      after: '', happenedPrecision: 'exact', happenedDate: '2026-11-23', happenedTime: '', tookPart: [account('maria'), account('samuel'), account('zoe')], facts: ['threat-to-self', ...({ 'virginia-shape': ['poses-threat'], 'transient-substantive': ['threat-resolved'] }[pack[0]] ?? [])],
      citations: [], writtenFacts: 'He said that he wishes he were dead.', level: definition.levels[virginia ? 1 : 0]!.id, rationale: 'He may hurt himself and threatens nobody. The suicide protocol leads; the team sees to the rest.', dissent: 'no',
    };
    const asked = 'The protocol asks that a threat to self goes to the suicide protocol first';
    await scenario(here, { as: 'maria', post: determinationPaths.show(caseId), with: determination, expect: 422, ledger: ['form.returned'], shows: [asked] });
    await scenario(here, { as: 'samuel', post: trackPaths.ofCase(caseId), with: { lead: account('maria') }, expect: 303, ledger: ['track.linked'] });
    await scenario(here, { as: 'maria', post: determinationPaths.show(caseId), with: determination, expect: 303 });
    await scenario(here, { as: 'maria', get: determinationPaths.ask(caseId), expect: 200, shows: ['Suicide protocol'], hides: ['open a track, or link one'] });

    for (const as of ['samuel', 'maria', 'irene'] as const) {
      await scenario(here, { as, get: trackPaths.ofCase(caseId), expect: 200, shows: ['A track is open', 'Zoë Brânză', 'when a report was routed'], hides: ['xqpills', 'xqmother', trackPaths.show(track)] });
      await scenario(here, { as, get: trackPaths.show(track), expect: 404 });
    }
    const notices = await scenario(here, { as: 'maria', get: managementPaths.notices(caseId), expect: 200 });
    if (virginia) for (const owed of ['Superintendent', 'guardian']) expect(notices.text).toContain(owed);
    expect((await scenario(here, { as: 'samuel', get: casePaths.show(caseId), expect: 200 })).text).not.toMatch(/xqpills|xqmother|manifestation/i);
  });

  test('a case that was opened from such a report has a school hour to route it; the deadline ends when a track stands beside it', async () => {
    const edition = (await here.app.get(ProtocolReads).editions()).find((one) => one.protocol === 'virginia-shape')!;
    await here.app.get(ChooseProtocol).run(actingAs(here, 'irene'), { school: here.district.schools.high, edition: edition.id, from: dayIn('America/Denver', here.clock.now()), reason: 'To try it.' });
    const report = await reported('tobias');
    await scenario(here, { as: 'maria', post: intakePaths.cases(report), with: { version: await version(report), reason: 'We do not know yet whom he is angry with.', manager: `${account('maria')} counseling`, members: [`${account('samuel')} administration`] }, expect: 303 });
    const { id: caseId } = (await here.reader.one<{ id: Id }>('SELECT case_id AS id FROM report WHERE id = ?', [report]))!;
    await round(here);
    const mine = async () => (await clocksOf(here, caseId)).filter(({ about }) => about === 'clock-self-harm');
    expect(await mine()).toMatchObject([{ kind: 'protocol', ended_how: null }]);
    await scenario(here, { as: 'samuel', get: casePaths.clocks(caseId), expect: 200, shows: ['it was said that the person may hurt themself'] });
    await scenario(here, { as: 'samuel', post: trackPaths.ofCase(caseId), with: { lead: account('zoe') }, expect: 303, ledger: ['track.opened'] });
    await round(here);
    expect((await mine())[0]!.ended_how).not.toBeNull();

    // Reopened after the track has ended, it is to be routed anew, in the same time from then on.
    closingAlone(here);
    const { id: track } = (await here.reader.one<{ id: Id }>('SELECT id FROM track WHERE case_id = ?', [caseId]))!;
    await here.app.get(EndTrack).run(await trackKey(here, 'zoe', 'track.lead', track), 'The clinic goes on.');
    const closure = await here.app.get(BeginClosure).run(await keyFor(here, 'maria', 'case.close', caseId), closureWords);
    await here.app.get(SignClosure).run(await keyFor(here, 'samuel', 'case.close', caseId), closure);
    await here.app.get(ReopenCase).run(await keyFor(here, 'samuel', 'case.reopen', caseId), { what: 'He wrote again.', reason: 'The concern is back.', report: null });
    await round(here);
    expect((await mine()).filter(({ ended_how }) => ended_how === null)).toHaveLength(1);
    await scenario(here, { as: 'samuel', get: casePaths.clocks(caseId), expect: 200, shows: ['the case was reopened about somebody who may hurt themself'] });
    await here.app.get(RelyOnEndedTrack).run(await keyFor(here, 'samuel', 'case.track.open', caseId), 'The clinic sees him twice a week and knows of it.');
    await round(here);
    expect((await mine()).every(({ ended_how }) => ended_how !== null)).toBe(true);
  });
});
