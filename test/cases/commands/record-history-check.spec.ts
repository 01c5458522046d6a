import { RecordHistoryCheck } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

test('a check keeps who, when and whether it matters, and nothing else has a place', async () => {
  const the = await world();
  const id = await aCase(the, { team: ['maria', 'samuel', 'dana'] });
  const { dana, maria } = the.district.viewers;
  const before = await lastSeq(the);
  const record = the.app.get(RecordHistoryCheck);
  const key = await keyFor(the, 'dana', 'case.criminal-history.record', id);
  await expect(record.run(key, { by: maria.account, on: localDate('2026-11-16'), relevant: true })).rejects.toThrow('an officer who is on the team');
  await expect(record.run(key, { by: dana.account, on: localDate('2026-11-17'), relevant: true })).rejects.toThrow('has not come yet');
  await record.run(key, { by: dana.account, on: localDate('2026-11-16'), relevant: true });
  await record.run(key, { by: dana.account, on: localDate('2026-11-15'), relevant: false });
  expect(await actsAfter(the, before)).toEqual(['case.criminal-history.checked', 'case.criminal-history.checked']);
  const [row] = await the.reader.all<object>('SELECT * FROM criminal_history_check ORDER BY entered_at');
  expect(Object.keys(row!).sort()).toEqual(['case_id', 'checked_by', 'checked_on', 'entered_at', 'entered_by', 'id', 'is_relevant', 'record_class']);
  for (const who of ['maria', 'samuel', 'irene'] as const) await expect(keyFor(the, who, 'case.criminal-history.record', id)).rejects.toThrow('Not Found');
  await the.end();
});
