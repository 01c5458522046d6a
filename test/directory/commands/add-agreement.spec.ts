import { AddAgreement, ArrestReminder } from '../../../src/directory/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld } from '../../support/world.js';
import { anAgency, anAgreement, byOperator } from '../a-directory.js';

test('an agreement is kept in its own words, and its clause counts while it is in force', async () => {
  const the = await emptyWorld();
  const sheriff = await anAgency(the, 'County Sheriff');
  const clinic = await anAgency(the, 'Clinic', 'health-care');
  const before = await lastSeq(the);
  await anAgreement(the, sheriff, '  “Arrest is the last resort.”\n<b>Always</b>', { startsOn: '2026-07-01', endsOn: '2027-06-30' });
  await anAgreement(the, sheriff, 'The older one.', { startsOn: '2024-07-01' });
  await anAgreement(the, clinic, 'Nothing about arrest.');
  const reminder = the.app.get(ArrestReminder);
  expect((await reminder.read(localDate('2026-11-16'))).map(({ text, agency }) => [text, agency])).toEqual([['  “Arrest is the last resort.”\n<b>Always</b>', 'County Sheriff'], ['The older one.', 'County Sheriff']]);
  expect((await reminder.read(localDate('2027-07-01'))).map(({ text }) => text)).toEqual(['The older one.']);
  expect(await reminder.where(['A morning check-in'], localDate('2026-11-16'))).toBeNull();
  expect(await reminder.where(['', 'Police at the door'], localDate('2026-11-16'))).toHaveLength(2);
  const add = the.app.get(AddAgreement);
  const wanted = { agency: sheriff, title: 'T', clause: 'C', startsOn: localDate('2026-07-01'), endsOn: localDate('2026-06-30'), keptAt: 'Safe' };
  await expect(add.run(byOperator, wanted)).rejects.toThrow('ends before it begins');
  await expect(add.run(byOperator, { ...wanted, endsOn: null, agency: newId() })).rejects.toThrow('That agency is not there');
  expect(await actsAfter(the, before)).toEqual(['agreement.added', 'agreement.added', 'agreement.added']);
  await the.end();
});
