import { RecordInstrument } from '../../../src/assessment/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

const given = { instrument: 'other', otherName: 'A scale', edition: '2', usedBy: 'Zoë', qualification: 'License', usedOn: '2026-11-13', conclusion: 'Low concern' };

test('an instrument is recorded with words, not with a number, in an assessment that has begun', async () => {
  const the = await world();
  const id = await anAssessedCase(the);
  const record = async (change: Partial<typeof given>, of = id) => the.app.get(RecordInstrument).run(await keyFor(the, 'zoe', 'case.assess', of), { ...given, ...change });
  await record({});
  await expect(record({ conclusion: '12' })).rejects.toThrow('A number alone');
  await expect(record({ otherName: '' })).rejects.toThrow('Write the name');
  await expect(record({}, await aCase(the, { subject: 'jon-whitlock', team: ['maria', 'zoe'] }))).rejects.toThrow('Begin the assessment');
  expect(await the.reader.all('SELECT instrument, other_name, conclusion FROM instrument_use WHERE case_id = ?', [id])).toEqual([{ instrument: 'other', other_name: 'A scale', conclusion: 'Low concern' }]);
  await the.end();
});
