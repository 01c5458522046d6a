import { AcknowledgeRepeat } from '../../../src/intake/commands/acknowledge-repeat.js';
import { ReportChanged } from '../../../src/intake/commands/triage-report.js';
import { ReportDoor } from '../../../src/intake/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport } from '../a-report.js';

test('a second report calls two by name, and one of them answers for both, once', async () => {
  const the = await world();
  const { samuel, maria, zoe } = the.district.viewers;
  const first = await aReport(the, { subject: 'Siobhán O’Dunleavy' });
  const second = await aReport(the, { as: 'anjali', subject: 'Siobhan ODunlevy' });
  const called = await the.reader.all<{ account_id: string; repeat_id: string }>('SELECT k.account_id, k.repeat_id FROM repeat_call k JOIN repeat_report x ON x.id = k.repeat_id WHERE x.report_id = ? AND x.other_id = ?', [second.id, first.id]);
  expect(new Set(called.map(({ account_id }) => account_id))).toEqual(new Set([samuel.account, maria.account]));
  const seen = called[0]!.repeat_id;
  const acknowledge = the.app.get(AcknowledgeRepeat);
  const keyOf = (viewer: typeof maria) => the.app.get(ReportDoor).open(viewer, 'report.repeat.acknowledge', first.id);
  const before = await lastSeq(the);
  await expect(acknowledge.run(await keyOf(maria), newId())).rejects.toThrow(ReportChanged);
  await expect(acknowledge.run(await keyOf(zoe), seen)).rejects.toThrow('Only one of the people who were called');
  await acknowledge.run(await keyOf(maria), seen);
  await expect(acknowledge.run(await keyOf(samuel), seen)).rejects.toThrow(ReportChanged);
  expect(await actsAfter(the, before)).toEqual(['report.repeat.acknowledged']);
  expect(await the.reader.all('SELECT entered_by FROM repeat_acknowledgement WHERE repeat_id = ?', [seen])).toEqual([{ entered_by: maria.account }]);
  await the.end();
});
