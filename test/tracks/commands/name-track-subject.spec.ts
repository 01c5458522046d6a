import { ConfirmSubject, ConfirmTriage } from '../../../src/intake/index.js';
import { aReport, aTriage, reportKey, versionOf, type DistrictWorld } from '../../intake/a-report.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('naming whom a track is about', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());
  const run = async (id: string, subject: { person: string }) => the.app.get(ConfirmSubject).run(await reportKey(the, 'maria', 'report.triage', id), await versionOf(the, id), subject);

  test('a track of the report is about them too; a lead who is close to them gives it up, to a colleague', async () => {
    const { id } = await aReport(the, { subject: 'the boy in the green jacket' });
    const { zoe, maria } = the.district.viewers;
    const triage = await aTriage(the, id, { outcome: 'routed', route: 'suicide', receiver: zoe.account, secondDueOn: '2026-11-17' as never });
    await the.app.get(ConfirmTriage).run(await reportKey(the, 'samuel', 'report.second-read', id), { triage, agrees: false, reason: 'We have to know who it is.' });
    const track = async () => the.reader.one('SELECT subject_id, lead_id FROM track WHERE report_id = ?', [id]);
    const own = async (account: string) => (await the.reader.one<{ person_id: string }>('SELECT person_id FROM account WHERE id = ?', [account]))!.person_id;
    const before = await lastSeq(the);
    expect(await run(id, { person: await own(zoe.account) })).toEqual({ person: await own(zoe.account), lead: 'passed' });
    expect(await actsAfter(the, before)).toEqual(['report.subject.confirmed', 'track.subject.named', 'track.lead.changed', 'track.member.released']);
    expect(await track()).toEqual({ subject_id: await own(zoe.account), lead_id: maria.account });
    expect(await run(id, { person: the.district.person('tobias') })).toMatchObject({ lead: 'stays' });
    expect(await track()).toEqual({ subject_id: the.district.person('tobias'), lead_id: maria.account });
  });
});
