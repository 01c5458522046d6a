import { DecideNoticeWithholding } from '../../../src/management/commands/decide-notice-withholding.js';
import { WithholdNotice } from '../../../src/management/commands/withhold-notice.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { slot } from '../notice-case.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

async function asked() {
  const caseId = await aCase(here);
  const [maria, samuel] = [await keyFor(here, 'maria', 'case.notice.record', caseId), await keyFor(here, 'samuel', 'case.notice.withhold', caseId)];
  const withholding = await here.app.get(WithholdNotice).run(maria, { slot: slot('guardian-of-subject'), reasonKind: 'abuse-at-home', reason: 'The student fears for their safety at home.' });
  return { maria, samuel, withholding };
}

it('is never the act of the person who asked', async () => {
  const { maria, withholding } = await asked();
  await expect(here.app.get(DecideNoticeWithholding).run(maria, { withholding, approves: true, reason: 'I agree with myself' })).rejects.toThrow('A second person');
  expect(await here.reader.all('SELECT id FROM withholding_decision WHERE withholding_id = ?', [withholding])).toEqual([]);
});

it.each([[true, 'case.notice.withholding-approved'], [false, 'case.notice.withholding-declined']])('is recorded with its reason (%s), once', async (approves, act) => {
  const { samuel, withholding } = await asked();
  const before = await lastSeq(here);
  const decide = here.app.get(DecideNoticeWithholding);
  const answers = await Promise.allSettled([1, 2].map(() => decide.run(samuel, { withholding, approves, reason: 'Child protection was called.' })));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await actsAfter(here, before)).toEqual([act]);
});

it('knows no request of another case', async () => {
  const [{ withholding }, { samuel }] = [await asked(), await asked()];
  await expect(here.app.get(DecideNoticeWithholding).run(samuel, { withholding, approves: true, reason: 'x' })).rejects.toThrow('not in this case');
});
