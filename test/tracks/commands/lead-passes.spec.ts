import { RecuseColleague } from '../../../src/cases/index.js';
import { OpenTrack } from '../../../src/tracks/commands/open-track.js';
import { aReport, aTriage, confirmed } from '../../intake/a-report.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { trackKey } from '../a-track.js';

describe('a lead that passes inside another act', () => {
  let here: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());
  const account = (who: 'zoe' | 'maria') => here.district.viewers[who].account;

  test('a track whose lead is recused from the case it is linked with gets the lead who was chosen; the other finds it no more', async () => {
    const { id } = await aReport(here, { subject: 'jon-whitlock' });
    await confirmed(here, id, { subject: 'jon-whitlock' });
    await aTriage(here, id, { outcome: 'routed', route: 'suicide', receiver: account('zoe'), secondDueOn: '2026-11-17' as never });
    const caseId = await aCase(here, { subject: 'jon-whitlock' });
    await here.app.get(RecuseColleague).run(await keyFor(here, 'samuel', 'case.conflict.record', caseId), { account: account('zoe'), ground: 'relative', reason: 'An aunt of hers.' } as never, 'lead');
    const open = async (lead: 'zoe' | 'maria') => here.app.get(OpenTrack).run(await keyFor(here, 'samuel', 'case.track.open', caseId), account(lead));
    const track = (await here.reader.one<{ id: string }>('SELECT id FROM track WHERE report_id = ?', [id]))!.id;
    await expect(open('zoe')).rejects.toThrow('Choose a counselor or a psychologist');
    expect(await here.reader.one('SELECT case_id FROM track WHERE id = ?', [track])).toEqual({ case_id: null });
    const before = await lastSeq(here);
    expect(await open('maria')).toBe('passed');
    expect(await actsAfter(here, before)).toEqual(['track.linked', 'track.lead.changed', 'track.member.released']);
    expect((await trackKey(here, 'maria', 'track.lead', track)).facts.lead).toBe(account('maria'));
    await expect(trackKey(here, 'zoe', 'track.read', track)).rejects.toThrow();
  });
});
