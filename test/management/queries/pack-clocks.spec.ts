import { BeginAssessment } from '../../../src/assessment/index.js';
import { DeterminationRow } from '../../../src/assessment/store/determination.entity.js';
import { touchCase } from '../../../src/cases/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { LogNoticeAttempt } from '../../../src/management/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { ChooseProtocol } from '../../../src/protocols/commands/choose-protocol.js';
import { ProtocolReads } from '../../../src/protocols/store/protocol-reads.js';
import { clocksOf, round } from '../../cases/clock-ground.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aCaseOnThePack } from '../a-weapon.js';
import { aCall, slot, when } from '../notice-case.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const clocks = async (caseId: string) => (await clocksOf(the, caseId)).map(({ kind, about, ended_how }) => [kind, about, ended_how]);

test('a case on a protocol without clocks has those of reviews alone', async () => {
  const caseId = await aCase(the, { subject: 'jordan-ellis' });
  await round(the);
  expect(await clocks(caseId)).toEqual([['review', 'next', null]]);
});

test('the level must be agreed within the time that the protocol gives, counted from the opening; it runs on while days pass', async () => {
  const caseId = await aCaseOnThePack(the);
  await round(the);
  expect(await clocks(caseId)).toContainEqual(['protocol', 'clock-assessment', null]);
  the.clock.pass(12 * 24 * 60);
  await round(the);
  expect((await clocksOf(the, caseId)).find(({ about }) => about === 'clock-assessment')).toMatchObject({ hops: 1, ended_how: null });
});

test('in Virginia a preliminary determination asks for the superintendent and an attempt to reach the guardian at once', async () => {
  const edition = (await the.app.get(ProtocolReads).editions()).find((one) => one.protocol === 'virginia-shape')!;
  await the.app.get(ChooseProtocol).run(actingAs(the, 'irene'), { school: the.district.schools.high, edition: edition.id, from: localDate(the.clock.now().slice(0, 10)), reason: 'To try it.' });
  const caseId = await aCase(the, { subject: 'mateo-quintanilla' });
  await the.app.get(BeginAssessment).run(await keyFor(the, 'maria', 'case.assess', caseId));
  await round(the);
  expect((await clocks(caseId)).filter(([kind]) => kind === 'notice' || kind === 'guardian')).toEqual([]);
  await found(caseId);
  await round(the);
  const due = (await clocksOf(the, caseId)).filter(({ about }) => about === 'superintendent' || about === 'guardian-of-subject');
  expect(due.map(({ kind, about }) => [kind, about]).sort()).toEqual([['guardian', 'guardian-of-subject'], ['notice', 'guardian-of-subject'], ['notice', 'superintendent']]);
  const [first, second] = [due.find(({ kind }) => kind === 'guardian')!, due.find(({ about }) => about === 'superintendent')!];
  expect(first.due_at).toBe(second.due_at); // both within an hour of what the team found
  expect(await the.reader.one("SELECT source FROM clock WHERE case_id = ? AND about = 'superintendent'", [caseId])).toEqual({ source: 'Code of Virginia 22.1-79.4; it says “at once”, and Waypost counts an hour' });
  const key = await keyFor(the, 'samuel', 'case.notice.record', caseId);
  await the.app.get(LogNoticeAttempt).run(key, { slot: slot('guardian-of-subject'), attempt: aCall({ result: 'left-message', reached: '' }), madeBy: key.viewer.account, happened: when });
  await round(the);
  expect((await clocks(caseId)).filter(([, about]) => about === 'guardian-of-subject').sort()).toEqual([['guardian', 'guardian-of-subject', 'met'], ['notice', 'guardian-of-subject', null]]);
});

/** The team finds, before anybody has signed a level, that the student poses a threat. */
async function found(caseId: string): Promise<void> {
  const { assessment } = (await the.reader.one<{ assessment: string }>('SELECT id AS assessment FROM assessment WHERE case_id = ?', [caseId]))!;
  const key = await keyFor(the, 'maria', 'case.determine', caseId);
  await the.app.get(UnitOfWork).run(key, async (work) => {
    const row = { id: newId(), caseId, assessmentId: assessment, ordinal: 1, level: 'low', facts: '["poses-threat"]', rationale: 'x', writtenFacts: 'x', happenedPrecision: 'exact', happenedDate: when.date, happenedTime: null, happenedZone: when.zone, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now };
    await work.insert(DeterminationRow, row as never);
    await touchCase(work, caseId);
    work.record('determination.recorded', { items: [row.id] });
  });
}
