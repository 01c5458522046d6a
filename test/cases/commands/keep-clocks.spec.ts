import { AddNote, ClockSources, MoveClock, OpenCase, type CaseKey } from '../../../src/cases/index.js';
import { KeepClocks } from '../../../src/cases/commands/keep-clocks.js';
import { later, momentOf, type Instant } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { operator } from '../../../src/kernel/viewer.js';
import { LogNoticeAttempt } from '../../../src/management/index.js';
import { determine, readyCase } from '../../assessment/determination-case.js';
import { aCall, danger, slot, when } from '../../management/notice-case.js';
import { AddPerson, LinkGuardian } from '../../../src/people/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { ProtocolShelf } from '../../../src/protocols/index.js';
import { ClockReads } from '../../../src/cases/store/clock-reads.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { clocksOf } from '../clock-ground.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const look = () => here.app.get(KeepClocks).run();
const changed = async (caseId: string) => (await here.reader.one<{ updated_at: Instant }>('SELECT updated_at FROM case_file WHERE id = ?', [caseId]))!.updated_at;

describe('looking at cases that changed', () => {
  it('starts the review of a case that was opened, by the cadence of its protocol, and records it', async () => {
    const caseId = await aCase(here);
    const before = await lastSeq(here);
    expect((await look()).looked).toBe(1);
    expect(await clocksOf(here, caseId)).toMatchObject([{ kind: 'review', about: 'next', due_at: momentOf('America/Denver', localDate('2026-12-14'), '23:59'), hops: 0 }]);
    expect(await actsAfter(here, before)).toEqual(['case.clock.started']);
    expect(await here.reader.one('SELECT entered_by, owner_id, why FROM clock WHERE case_id = ?', [caseId])).toEqual({
      entered_by: operator.id, owner_id: null, why: 'Due Monday, December 14, 11:59 PM: as often as the protocol asks at its lowest level, until the team has set one. Source: Policy of the invented demonstration district (unverified).',
    });
  });

  it('starts each notice that the records ask for, 24 hours from when they did, once and for all', async () => {
    const caseId = await aCase(here);
    await danger(here, caseId);
    const at = await changed(caseId);
    await look();
    const due = later(at, 24 * 3_600_000);
    const notices = (await clocksOf(here, caseId)).filter(({ kind }) => kind === 'notice');
    expect(notices.map(({ about, due_at }) => [about, due_at]).sort()).toEqual([['guardian-of-subject', due], ['law-enforcement', due], ['superintendent', due]]);
    await here.app.get(AddNote).run(await keyFor(here, 'maria', 'case.note.add', caseId), { body: 'Later', happened: when, recordClass: 'team' });
    const before = await lastSeq(here);
    expect((await look()).looked).toBe(1);
    expect(await actsAfter(here, before)).toEqual([]);
    expect((await clocksOf(here, caseId)).filter(({ kind }) => kind === 'notice')).toEqual(notices);
    expect((await look()).looked).toBe(0);
  });

  it('ends a clock from the record that shows it done, with its time and author, where nothing ended it before', async () => {
    const caseId = await aCase(here);
    await danger(here, caseId);
    await look();
    const key = await keyFor(here, 'samuel', 'case.notice.record', caseId);
    await here.app.get(LogNoticeAttempt).run(key, { slot: slot('superintendent'), attempt: aCall({ result: 'left-message', reached: '' }), madeBy: key.viewer.account, happened: when });
    await look();
    expect((await clocksOf(here, caseId)).find(({ about }) => about === 'superintendent')!.ended_how).toBeNull();
    await here.app.get(LogNoticeAttempt).run(key, { slot: slot('superintendent'), attempt: aCall(), madeBy: key.viewer.account, happened: when });
    expect((await clocksOf(here, caseId)).find(({ about }) => about === 'superintendent')).toMatchObject({ ended_how: 'met', ended_by: key.viewer.account, next_hop_at: null });
  });

  it('starts a notice anew when the attempt that had settled it is corrected', async () => {
    const caseId = await aCase(here);
    await danger(here, caseId);
    await look();
    const key = await keyFor(here, 'maria', 'case.notice.record', caseId);
    const made = { slot: slot('superintendent'), attempt: aCall(), madeBy: key.viewer.account, happened: when };
    const attempt = await here.app.get(LogNoticeAttempt).run(key, made);
    await here.app.get(LogNoticeAttempt).correct(key, attempt, { ...made, attempt: aCall({ result: 'no-contact', reached: '' }) });
    await look();
    expect((await clocksOf(here, caseId)).filter(({ about }) => about === 'superintendent').map(({ ended_how }) => ended_how)).toEqual(['met', null]);
  });

  it('moves a review on record when the team sets a level that is looked at more often', async () => {
    const caseId = await readyCase(here);
    await look();
    const [before] = (await clocksOf(here, caseId)).filter(({ kind }) => kind === 'review');
    await determine(here, caseId, { level: 'imminent' });
    const seq = await lastSeq(here);
    await look();
    const [after] = (await clocksOf(here, caseId)).filter(({ kind }) => kind === 'review');
    expect(after!.id).toBe(before!.id);
    expect(after!.due_at < before!.due_at).toBe(true);
    expect(await actsAfter(here, seq)).toContain('case.clock.moved');
    expect(await here.reader.all('SELECT from_due_at, to_due_at FROM clock_move WHERE clock_id = ?', [after!.id])).toEqual([{ from_due_at: before!.due_at, to_due_at: after!.due_at }]);
    const key = await keyFor(here, 'maria', 'case.clock.change', caseId);
    const later = momentOf('America/Denver', localDate('2026-12-24'), '12:00');
    await here.app.get(MoveClock).run(key, { clock: after!.id, version: after!.version, dueAt: later, reason: 'The family is away until then.' });
    await here.app.get(AddNote).run(await keyFor(here, 'maria', 'case.note.add', caseId), { body: 'Moved', happened: when, recordClass: 'team' });
    await look();
    expect((await clocksOf(here, caseId)).find(({ id }) => id === after!.id)!.due_at).toBe(later);
  });

  it('looks at once at the cases of a student whose guardians change: a notice that is asked for from then on is due from then on', async () => {
    const grown = await here.app.get(AddPerson).run(actingAs(here, 'irene'), { kind: 'student', full: 'Wren Abernathy-Stroud', bornOn: localDate('2007-03-02') });
    const { viewers, schools } = here.district;
    const { sha256 } = await here.app.get(ProtocolShelf).forCase(schools.high, localDate('2026-11-16'));
    const caseId = await here.app.get(OpenCase).run(actingAs(here, 'maria'), { school: schools.high, schoolYear: '2026-27', subject: grown, protocolSha256: sha256, manager: viewers.maria.account, members: [{ account: viewers.maria.account, discipline: 'counseling' }] });
    await danger(here, caseId);
    await look();
    const family = async () => (await clocksOf(here, caseId)).filter(({ about }) => about === 'guardian-of-subject').map(({ due_at }) => due_at);
    expect(await family()).toEqual([]);
    here.clock.pass(3 * 24 * 60);
    const before = await changed(caseId);
    const link = await here.app.get(LinkGuardian).run(actingAs(here, 'irene'), { guardian: here.district.person('sofia'), student: grown, relation: 'guardian', custody: null, contactLimit: null, language: null, interpreter: false, phone: null });
    expect((await look()).looked).toBe(1);
    expect(await family()).toEqual([later((await here.reader.one<{ at: Instant }>('SELECT entered_at AS at FROM guardian_link WHERE id = ?', [link]))!.at, 24 * 3_600_000)]);
    expect(await changed(caseId)).toBe(before); // no list shows it as a change of the case
    expect((await look()).looked).toBe(0);
  });

  it('goes on behind cases that cannot be looked at, however many wait', async () => {
    const cases: string[] = [];
    for (let n = 0; n < 3; n += 1) cases.push(await aCase(here));
    const reads = here.app.get(ClockReads);
    const seen: string[] = [];
    for (let batch = await reads.changedCases(null, 1); batch.length > 0; batch = await reads.changedCases(batch.at(-1)!, 1)) seen.push(batch[0]!.id);
    expect(seen).toEqual(expect.arrayContaining(cases));
    expect(new Set(seen).size).toBe(seen.length);
    await here.app.get(UnitOfWork).run(actingAs(here, 'irene'), async (work) => { await work.upkeep('clock_look', 'DELETE FROM clock_look', []); });
    const source = { clocksOf: (key: CaseKey) => (key.caseId === cases[2] ? Promise.resolve({ needed: [], met: [] }) : Promise.reject(new Error('unreadable'))) };
    here.app.get(ClockSources).register(source);
    here.spoiled();
    await expect(look()).rejects.toThrow('could not be looked at');
    expect(await clocksOf(here, cases[2]!)).toHaveLength(1);
    expect(await clocksOf(here, cases[0]!)).toEqual([]);
  });
});
