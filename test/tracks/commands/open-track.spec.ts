import { AddReportToCase, ConfirmTriage, intakePaths } from '../../../src/intake/index.js';
import { EndTrack } from '../../../src/tracks/commands/end-track.js';
import { OpenTrack } from '../../../src/tracks/commands/open-track.js';
import { trackPaths } from '../../../src/tracks/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, confirmed, reportKey, versionOf } from '../../intake/a-report.js';
import { aTrackedCase, trackKey } from '../a-track.js';

describe('opening a track', () => {
  let here: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());
  const account = (who: 'zoe' | 'maria' | 'samuel' | 'dana') => here.district.viewers[who].account;

  test('beside a case, one at a time, led by a counselor or a psychologist', async () => {
    const { caseId } = await aTrackedCase(here);
    const open = async (lead: 'zoe' | 'samuel', of = caseId) => here.app.get(OpenTrack).run(await keyFor(here, 'samuel', 'case.track.open', of), account(lead));
    await expect(open('zoe')).rejects.toThrow('runs beside this case already');
    await expect(open('samuel', await aCase(here, { subject: 'marcus' }))).rejects.toThrow('counselor or a psychologist');
  });

  test('a routed report begins one in the unit of its triage; a case about the same person links it and keeps its lead', async () => {
    const { id } = await aReport(here, { subject: 'Tobias' });
    await confirmed(here, id, { subject: 'tobias' });
    const before = await lastSeq(here);
    await aTriage(here, id, { outcome: 'routed', route: 'suicide', receiver: account('zoe'), secondDueOn: '2026-11-17' as never });
    expect(await actsAfter(here, before)).toEqual(['report.triaged', 'track.opened']);
    expect(await here.reader.all('SELECT lead_id, case_id, report_id, record_class FROM track WHERE report_id = ?', [id])).toEqual([{ lead_id: account('zoe'), case_id: null, report_id: id, record_class: 'health' }]);
    const caseId = await aCase(here, { subject: 'tobias' });
    expect(await here.app.get(OpenTrack).run(await keyFor(here, 'samuel', 'case.track.open', caseId), account('maria'))).toBe('linked');
    expect(await here.reader.all('SELECT report_id, lead_id FROM track WHERE case_id = ?', [caseId])).toEqual([{ report_id: id, lead_id: account('zoe') }]);
  });

  test('sent back and routed to somebody else, the track goes to the new receiver, who finds it; where it has ended, another one begins', async () => {
    const { id } = await aReport(here);
    const routed = (receiver: 'zoe' | 'maria') => aTriage(here, id, { outcome: 'routed', route: 'suicide', receiver: account(receiver), secondDueOn: '2026-11-17' as never });
    const sentBack = async (triage: string) => here.app.get(ConfirmTriage).run(await reportKey(here, 'samuel', 'report.second-read', id), { triage, agrees: false, reason: 'Somebody else knows her better.' });
    await sentBack(await routed('zoe'));
    const track = (await here.reader.one<{ id: string }>('SELECT id FROM track WHERE report_id = ?', [id]))!.id;
    const before = await lastSeq(here);
    const again = await routed('maria');
    expect(await actsAfter(here, before)).toEqual(['report.triaged', 'track.lead.changed']);
    expect((await trackKey(here, 'maria', 'track.lead', track)).facts.lead).toBe(account('maria'));
    await scenario(here, { as: 'maria', get: intakePaths.acknowledgement(id), expect: 200, shows: [trackPaths.show(track)] });
    await here.app.get(EndTrack).run(await trackKey(here, 'maria', 'track.lead', track), 'She has moved away.');
    await sentBack(again);
    await routed('zoe');
    expect(await here.reader.all('SELECT lead_id FROM track WHERE id <> ? AND report_id IS NULL AND case_id IS NULL AND ended_at IS NULL', [track])).toEqual([{ lead_id: account('zoe') }]);
  });

  test('a track of a report that belongs to the case is linked too, and is about its person', async () => {
    const { id } = await aReport(here);
    const triage = await aTriage(here, id, { outcome: 'routed', route: 'suicide', receiver: account('zoe'), secondDueOn: '2026-11-17' as never });
    await here.app.get(ConfirmTriage).run(await reportKey(here, 'samuel', 'report.second-read', id), { triage, agrees: false, reason: 'A case is needed as well.' });
    const caseId = await aCase(here, { subject: 'yuqing' });
    await here.app.get(AddReportToCase).run(await reportKey(here, 'maria', 'report.triage', id), { version: await versionOf(here, id), reason: 'It is about her.', caseId, readBy: '2026-11-17' as never });
    expect(await here.app.get(OpenTrack).run(await keyFor(here, 'samuel', 'case.track.open', caseId), account('maria'))).toBe('linked');
    expect(await here.reader.one('SELECT subject_id, case_id FROM track WHERE report_id = ?', [id])).toEqual({ subject_id: here.district.person('yuqing'), case_id: caseId });
  });

  test('a report that is routed to somebody who may not lead one is not triaged at all', async () => {
    const { id } = await aReport(here);
    await expect(aTriage(here, id, { outcome: 'routed', route: 'suicide', receiver: account('dana'), secondDueOn: '2026-11-17' as never })).rejects.toThrow('counselor or a psychologist');
    expect(await here.reader.one('SELECT state FROM report WHERE id = ?', [id])).toEqual({ state: 'received' });
  });
});
