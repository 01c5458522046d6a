import { ArrestReminder, ChangeAgreement } from '../../../src/directory/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { Stale } from '../../../src/kernel/stale.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld } from '../../support/world.js';
import { anAgency, anAgreement, byOperator } from '../a-directory.js';

test('an agreement changes or ends as its editor saw it', async () => {
  const the = await emptyWorld();
  const id = await anAgreement(the, await anAgency(the, 'County Sheriff'));
  const before = await lastSeq(the);
  const change = the.app.get(ChangeAgreement);
  const to = { title: 'Officers at school, renewed', clause: 'New words.', startsOn: localDate('2026-07-01'), endsOn: localDate('2026-11-20'), keptAt: 'Safe' };
  await change.run(byOperator, id, 1, to);
  await expect(change.run(byOperator, id, 1, to)).rejects.toThrow(Stale);
  await expect(change.run(byOperator, id, 2, { ...to, endsOn: localDate('2025-01-01') })).rejects.toThrow('ends before it begins');
  expect((await the.app.get(ArrestReminder).read(localDate('2026-11-20'))).map(({ text }) => text)).toEqual(['New words.']);
  expect(await the.app.get(ArrestReminder).read(localDate('2026-11-21'))).toEqual([]);
  expect(await actsAfter(the, before)).toEqual(['agreement.changed']);
  await the.end();
});
