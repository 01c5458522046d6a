import { ClosureChecks } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { EnterRemoval, PlanPanel, Removals, type NewRemovalRecord } from '../../../src/management/index.js';
import { clocksOf, round } from '../../cases/clock-ground.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCaseOnThePack } from '../a-weapon.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const day = (text: string) => localDate(`2026-11-${text}`);
const enter = async (caseId: string, wanted: Partial<NewRemovalRecord> & Pick<NewRemovalRecord, 'step'>) =>
  the.app.get(EnterRemoval).run(await keyFor(the, 'samuel', 'case.removal.enter', caseId), { from: day('19'), to: wanted.from ?? day('19'), part: 'whole', reference: null, about: null, ...wanted });
const idOf = (done: Awaited<ReturnType<typeof enter>>): string => ('id' in done ? done.id : JSON.stringify(done.problems));
const reviews = async (caseId: string) => (await clocksOf(the, caseId)).filter(({ kind }) => kind === 'manifestation').map(({ due_at, ended_how }) => [due_at, ended_how]);
const read = async (caseId: string) => (await the.app.get(Removals).read(await keyFor(the, 'maria', 'case.read', caseId)))!;
const loud = async (caseId: string) => (await the.app.get(PlanPanel).read(await keyFor(the, 'maria', 'case.read', caseId))).loud.map(({ text }) => text);
const outstanding = async (caseId: string) => (await the.app.get(ClosureChecks).outstanding(await keyFor(the, 'maria', 'case.read', caseId))).filter(({ area }) => area === 'Removal days').map(({ what }) => what);

test('days add up over the school year and over the cases of a student, and warn from the tenth on', async () => {
  const caseId = await aCaseOnThePack(the, 'dandre');
  const before = await lastSeq(the);
  await enter(caseId, { step: 'removed', from: day('02'), to: day('16'), reference: 'D-118' });
  expect(await actsAfter(the, before)).toEqual(['removal.entered']);
  expect(await read(caseId)).toMatchObject({ days: 9, year: '2026-27', hasPlan: true, warns: { at: 10 }, toReview: [] }); // the staff's learning day and Veterans Day are no school days
  expect(await loud(caseId)).toEqual([]);
  const other = await aCaseOnThePack(the, 'dandre');
  await enter(other, { step: 'removed', from: day('17'), part: 'half' });
  expect((await read(caseId)).days).toBe(9.5);
  const last = idOf(await enter(caseId, { step: 'removed', from: day('18') }));
  expect((await read(other)).days).toBe(10.5);
  expect(await loud(other)).toEqual(['10.5 school days of removal this year: services, and a look for a pattern']);
  await enter(caseId, { step: 'struck', about: last });
  expect(await loud(other)).toEqual([]);
  await round(the);
  expect(await reviews(caseId)).toEqual([]); // removals alone make no review
});

test('a decision to change placement starts the clock of its review, ten school days from that day; the review ends it', async () => {
  const caseId = await aCaseOnThePack(the, 'marcus');
  await round(the);
  expect(await reviews(caseId)).toEqual([]);
  const decision = idOf(await enter(caseId, { step: 'placement-changed' }));
  // November 20 and then, after Thanksgiving week, nine school days from November 30 on
  expect(await reviews(caseId)).toEqual([['2026-12-10T22:30:00.000Z', null]]);
  expect(await outstanding(caseId)).toEqual(['The manifestation review of the decision of Thu, Nov 19 is not recorded.']);
  await round(the);
  expect(await reviews(caseId)).toHaveLength(1);
  expect(await enter(caseId, { step: 'manifestation-reviewed', from: day('18'), about: decision })).toMatchObject({ problems: [{ field: 'on' }] });
  idOf(await enter(caseId, { step: 'manifestation-reviewed', from: day('20'), about: decision }));
  await round(the);
  expect((await reviews(caseId)).map(([, how]) => how)).toEqual(['met']);
  expect(await outstanding(caseId)).toEqual([]);
});

test('a review that nobody holds is late, and goes to its owner', async () => {
  const caseId = await aCaseOnThePack(the, 'marcus');
  await enter(caseId, { step: 'placement-changed' });
  the.clock.moveTo('2026-12-12T16:00:00.000Z');
  await round(the);
  expect((await clocksOf(the, caseId)).find(({ kind }) => kind === 'manifestation')!.hops).toBeGreaterThan(0);
});

test('a student without a plan gets no review, and a protocol of the first format no warning', async () => {
  const caseId = await aCaseOnThePack(the, 'jon-whitlock');
  await enter(caseId, { step: 'placement-changed' });
  await round(the);
  expect(await reviews(caseId)).toEqual([]);
  expect(await outstanding(caseId)).toEqual([]);
  const first = await the.reader.one<{ sha256: string }>("SELECT sha256 FROM protocol_version WHERE protocol = 'ntac-general' AND edition = '1.0'");
  const older = await aCase(the, { subject: 'dandre', protocol: first!.sha256 });
  expect((await read(older)).warns).toBeNull();
});

test('somebody who is no student is not removed from school', async () => {
  const caseId = await aCase(the, { subject: 'tavita' });
  expect(await the.app.get(Removals).read(await keyFor(the, 'maria', 'case.read', caseId))).toBeNull();
  await expect(enter(caseId, { step: 'removed' })).rejects.toThrow('This case is not about a student');
});
