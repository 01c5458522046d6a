import { PassOnClocks } from '../../../src/cases/commands/pass-on-clocks.js';
import { BeginAssessment, RecordWeapons } from '../../../src/assessment/index.js';
import { CaseClocks, ClockRounds, MoveClock } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { momentOf } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { Verification } from '../../../src/audit/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { build } from '../../../src/start.js';
import { world } from '../../support/world.js';
import { clocksOf, round } from '../clock-ground.js';

type Here = Awaited<ReturnType<typeof world>>;
const at = (date: string, time: string) => momentOf('America/Denver', localDate(date), time);
const hopsOf = (the: Here, caseId: Id) => the.reader.all<{ hop: string; to: Id | null }>('SELECT h.hop, h.to_id AS "to" FROM clock_hop h JOIN clock k ON k.id = h.clock_id WHERE k.case_id = ? ORDER BY h.entered_at, h.id', [caseId]);

const rifle = (owner: Id) => ({
  askedOf: 'guardian' as const, askedOfName: '', askedBy: owner, happened: { precision: 'unknown' as const, date: null, time: null, zone: 'America/Denver' }, answer: 'accessible' as const, storage: 'Rifle in the hall closet, no lock', action: 'none' as const,
  verifiedBy: '', verifiedOn: '' as const, triedBy: '', triedHow: '', triedWhy: '', owner, due: localDate('2026-12-02'),
});

describe('a late clock', () => {
  let the: Here;
  const begun = async (caseId: Id): Promise<Id> => { await the.app.get(BeginAssessment).run(await keyFor(the, 'maria', 'case.assess', caseId)); return caseId; };
  beforeEach(async () => { the = await world(); });
  afterEach(() => the.end());

  it('goes to its owner, a school day later to the backup, and one more later to the district, each once and on record', async () => {
    const { maria, samuel } = the.district.viewers;
    const caseId = await aCase(the); // reviewed by December 14 at the latest
    await round(the);
    const before = await lastSeq(the);
    the.clock.moveTo(at('2026-12-14', '23:58'));
    expect(await round(the)).toEqual({ cases: 0, passedOn: 0 });
    the.clock.moveTo(at('2026-12-15', '00:01'));
    expect(await round(the)).toEqual({ cases: 0, passedOn: 1 });
    expect(await round(the)).toEqual({ cases: 0, passedOn: 0 });
    the.clock.moveTo(at('2026-12-15', '15:31')); // the high school closes at 3:30 PM
    await round(the);
    expect(await hopsOf(the, caseId)).toEqual([{ hop: 'owner', to: maria.account }, { hop: 'backup', to: samuel.account }]);
    the.clock.moveTo(at('2026-12-17', '09:00'));
    await round(the);
    expect((await hopsOf(the, caseId)).at(-1)).toEqual({ hop: 'district', to: null });
    expect(await actsAfter(the, before)).toEqual(['clock.late', 'clock.late', 'clock.late']);
    expect(await clocksOf(the, caseId)).toMatchObject([{ hops: 3, next_hop_at: null, ended_how: null }]);
    expect((await the.app.get(Verification).run()).breaks).toEqual([]);
  });

  it('goes along the line that its protocol gives, nobody twice', async () => {
    const { maria, samuel, ruth } = the.district.viewers;
    the.clock.moveTo(at('2026-11-30', '09:00')); // from November 20 on cases begin on a protocol that says whom to tell
    const caseId = await aCase(the, { team: ['maria', 'samuel', 'ruth'] });
    await the.app.get(RecordWeapons).run(await keyFor(the, 'maria', 'case.assess', await begun(caseId)), rifle(samuel.account));
    await round(the);
    const line = async (kind: string) => the.reader.all<{ hop: string; to: Id | null }>('SELECT h.hop, h.to_id AS "to" FROM clock_hop h JOIN clock k ON k.id = h.clock_id WHERE k.case_id = ? AND k.kind = ? ORDER BY h.entered_at, h.id', [caseId, kind]);
    the.clock.moveTo(at('2026-12-21', '09:00'));
    for (let day = 0; day < 5; day += 1) await round(the);
    expect(await line('protocol')).toEqual([{ hop: 'case-manager', to: maria.account }, { hop: 'chair', to: samuel.account }, { hop: 'district', to: null }]);
    expect(await line('means-safety')).toEqual([{ hop: 'owner', to: samuel.account }, { hop: 'principal', to: ruth.account }, { hop: 'district', to: null }]);
    await the.app.get(CaseClocks).duties(ruth, 25).then((duties) => expect(duties.map(({ kind, backup }) => [kind, backup])).toEqual([['means-safety', 1]]));
  });

  it('waits for school: over the winter break nobody else hears of it', async () => {
    const caseId = await aCase(the);
    await round(the);
    const { id, version } = (await clocksOf(the, caseId))[0]!;
    await the.app.get(MoveClock).run(await keyFor(the, 'maria', 'case.clock.change', caseId), { clock: id, version, dueAt: at('2026-12-18', '12:00'), reason: 'The family can come on Friday.' });
    the.clock.moveTo(at('2027-01-05', '15:29'));
    await round(the);
    expect(await hopsOf(the, caseId)).toHaveLength(1);
    the.clock.moveTo(at('2027-01-05', '15:31'));
    await round(the);
    expect(await hopsOf(the, caseId)).toHaveLength(2);
  });

  it('catches up after a time in which nobody looked, and goes straight to the district where the team has nobody else', async () => {
    const caseId = await aCase(the, { team: ['maria'] });
    await round(the);
    the.clock.moveTo(at('2027-02-01', '09:00'));
    expect(await round(the)).toMatchObject({ passedOn: 2 });
    expect((await hopsOf(the, caseId)).map(({ hop }) => hop)).toEqual(['owner', 'district']);
  });

  it('is passed on once by many processes at the same moment', async () => {
    const caseId = await aCase(the);
    await round(the);
    the.clock.moveTo(at('2026-12-15', '00:01'));
    const pass = the.app.get(PassOnClocks);
    const passed = await Promise.all([pass.run(), pass.run(), pass.run()]);
    expect(passed.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await hopsOf(the, caseId)).toHaveLength(1);
  });

  it('is started once and passed on once by two applications on one database', async () => {
    const other = await build(the.settings, the.clock);
    const caseId = await aCase(the);
    const both = () => Promise.allSettled([the.app, other].map((app) => app.get(ClockRounds).run()));
    await both();
    expect(await clocksOf(the, caseId)).toHaveLength(1);
    the.clock.moveTo(at('2026-12-15', '00:01'));
    await both();
    expect(await hopsOf(the, caseId)).toHaveLength(1);
    expect((await the.app.get(Verification).run()).breaks).toEqual([]);
    await other.close();
  });
});
