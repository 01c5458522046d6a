import { AddNote, EndClock } from '../../../src/cases/index.js';
import { Stale } from '../../../src/kernel/stale.js';
import { danger, when } from '../../management/notice-case.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { clocksOf, round } from '../clock-ground.js';

test('a clock ends without being done only with a reason, once, and the next look does not bring it back unasked', async () => {
  const the = await world();
  const caseId = await aCase(the);
  await danger(the, caseId);
  await round(the);
  const clock = (await clocksOf(the, caseId)).find(({ about }) => about === 'law-enforcement')!;
  const end = the.app.get(EndClock);
  const key = await keyFor(the, 'maria', 'case.clock.change', caseId);
  const before = await lastSeq(the);
  await expect(end.run(key, { clock: clock.id, version: clock.version, reason: '  ' })).rejects.toThrow('Write why');
  await expect(end.run(key, { clock: clock.id, version: clock.version + 1, reason: 'x' })).rejects.toThrow(Stale);
  await end.run(key, { clock: clock.id, version: clock.version, reason: 'The officer was there and is in the record of safety.' });
  await expect(end.run(key, { clock: clock.id, version: clock.version + 1, reason: 'x' })).rejects.toThrow('over already');
  expect(await actsAfter(the, before)).toEqual(['case.clock.ended']);
  await the.app.get(AddNote).run(await keyFor(the, 'maria', 'case.note.add', caseId), { body: 'Something else', happened: when, recordClass: 'team' });
  expect((await round(the)).cases).toBe(1);
  expect((await clocksOf(the, caseId)).filter(({ about }) => about === 'law-enforcement')).toMatchObject([{ ended_how: 'not-needed' }]);
  await the.end();
});
