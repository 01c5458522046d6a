import { WithholdNotice } from '../../../src/management/commands/withhold-notice.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { slot } from '../notice-case.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const because = { reasonKind: 'abuse-at-home', reason: 'The student says that being told at home would end badly.' } as const;

it('asks once at a time for each person, also when two ask at the same moment', async () => {
  const key = await keyFor(here, 'maria', 'case.notice.record', await aCase(here));
  const command = here.app.get(WithholdNotice);
  const before = await lastSeq(here);
  const answers = await Promise.allSettled([1, 2].map(() => command.run(key, { slot: slot('guardian-of-subject'), ...because })));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await actsAfter(here, before)).toEqual(['case.notice.withholding-asked']);
  await command.run(key, { slot: slot('superintendent'), reasonKind: 'other', reason: 'Somebody else entirely, for another reason.' });
  expect(await here.reader.all('SELECT recipient FROM notice_withholding WHERE case_id = ? ORDER BY recipient', [key.caseId])).toEqual([{ recipient: 'guardian-of-subject' }, { recipient: 'superintendent' }]);
});
