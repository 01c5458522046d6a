import { ChangeSchool, SchoolDirectory } from '../../../src/directory/index.js';
import { Stale } from '../../../src/kernel/stale.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld } from '../../support/world.js';
import { aSchool, byOperator } from '../a-directory.js';

test('a school changes as its editor saw it, and never over somebody else', async () => {
  const the = await emptyWorld();
  const id = await aSchool(the, 'PW', 'Painted Wren');
  await aSchool(the, 'CF', 'Cinder Fork');
  const before = await lastSeq(the);
  const change = the.app.get(ChangeSchool);
  const to = { code: 'PW', name: 'Painted Wren Élémentaire', level: 'elementary', grades: ['K', '1', '2'], zone: 'America/Phoenix' } as const;
  await change.run(byOperator, id, 1, to);
  expect(await the.app.get(SchoolDirectory).school(id)).toEqual({ id, ...to });
  expect(await the.reader.one('SELECT name_key, version FROM school WHERE id = ?', [id])).toEqual({ name_key: 'painted wren elementaire', version: 2 });
  await expect(change.run(byOperator, id, 1, { ...to, name: 'Mine' })).rejects.toThrow(Stale);
  await expect(change.run(byOperator, id, 2, { ...to, code: 'CF' })).rejects.toThrow('Another school has this code');
  await expect(change.run(byOperator, id, 2, { ...to, zone: 'Mountain' })).rejects.toThrow('Choose a time zone');
  expect(await actsAfter(the, before)).toEqual(['school.changed']);
  await the.end();
});
