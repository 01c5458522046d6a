import { seedDistrict, seedLoad } from '../../src/demo/index.js';
import { Verification } from '../../src/audit/index.js';
import { emptyWorld } from '../support/world.js';

test.each(['2026-11-16T16:00:00.000Z', '2027-03-01T16:00:00.000Z'])('a district with cases for measuring is set up at any time: %s', async (moment) => {
  const here = await emptyWorld();
  here.clock.moveTo(moment);
  const told: number[] = [];
  const district = await seedDistrict(here.app);
  expect(() => district.person('mari')).toThrow('"mari" is not the key of a person');
  await seedLoad(here.app, district, 3, (done) => told.push(done));
  expect(told).toEqual([3]);
  expect((await here.reader.all('SELECT id FROM case_file')).length).toBe(3);
  expect((await here.app.get(Verification).run()).breaks).toEqual([]);
  await here.end();
}, 60_000);
