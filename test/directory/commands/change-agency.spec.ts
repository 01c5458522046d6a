import { ChangeAgency, SchoolDirectory } from '../../../src/directory/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { Stale } from '../../../src/kernel/stale.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld } from '../../support/world.js';
import { anAgency, byOperator } from '../a-directory.js';

test('an agency changes and ends; it is never deleted, and nobody writes over somebody else', async () => {
  const the = await emptyWorld();
  const id = await anAgency(the, 'County desk');
  await anAgency(the, 'Lamplight', 'victim-services');
  const before = await lastSeq(the);
  const change = the.app.get(ChangeAgency);
  const to = { name: 'County Sheriff', kind: 'law-enforcement', offers: 'Patrol', phone: '(970) 555-0194', hours: null, languages: ['en', 'es'], endsOn: localDate('2027-01-31') };
  await change.run(byOperator, id, 1, to);
  expect((await the.app.get(SchoolDirectory).agencies()).find((one) => one.id === id)).toEqual({ id, ...to });
  await expect(change.run(byOperator, id, 1, to)).rejects.toThrow(Stale);
  await expect(change.run(byOperator, id, 2, { ...to, name: 'Lamplight' })).rejects.toThrow('of this name is there already');
  expect(await actsAfter(the, before)).toEqual(['agency.changed']);
  await the.end();
});
