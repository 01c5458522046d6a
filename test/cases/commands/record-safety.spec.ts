import { RecordSafety } from '../../../src/cases/commands/record-safety.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { Stale } from '../../../src/kernel/stale.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aSafetyRecord, thatMorning } from '../safety-records.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

describe('recording immediate safety', () => {
  it('writes the record, its measures and one entry that names them all', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.safety.record', caseId);
    const before = await lastSeq(here);
    const id = await here.app.get(RecordSafety).run(key, { record: aSafetyRecord({ releasedTo: 'left over' }), happened: thatMorning, measures: [{ what: 'Escort', owner: key.viewer.account, endsOn: localDate('2026-11-20') }] });
    expect(await actsAfter(here, before)).toEqual(['case.safety.recorded']);
    expect(await here.reader.one('SELECT urgency, released_to, happened_date, happened_time, corrects_id FROM safety_record WHERE id = ?', [id]))
      .toEqual({ urgency: 'today', released_to: '', happened_date: '2026-11-13', happened_time: '09:10', corrects_id: null });
    expect(await here.reader.all('SELECT what, state FROM interim_measure WHERE case_id = ?', [caseId])).toEqual([{ what: 'Escort', state: 'open' }]);
    expect(await here.reader.all('SELECT kind FROM event WHERE case_id = ? AND kind <> ? ORDER BY kind', [caseId, 'case.opened'])).toEqual([{ kind: 'case.measure.added' }, { kind: 'case.safety.recorded' }]);
  });

  it('corrects a record once, and never one of another case', async () => {
    const [caseId, other] = [await aCase(here), await aCase(here)];
    const command = here.app.get(RecordSafety);
    const key = await keyFor(here, 'maria', 'case.safety.record', caseId);
    const first = await command.run(key, { record: aSafetyRecord(), happened: thatMorning, measures: [] });
    const correction = { record: aSafetyRecord({ supervisor: 'Zoë Brânză' }), happened: thatMorning };
    await expect(command.correct(await keyFor(here, 'maria', 'case.safety.record', other), first, correction)).rejects.toThrow('not in this case');
    const second = await command.correct(key, first, correction);
    await expect(command.correct(key, first, correction)).rejects.toThrow(Stale);
    expect(await here.reader.one('SELECT corrects_id FROM safety_record WHERE id = ?', [second])).toEqual({ corrects_id: first });
  });
});
