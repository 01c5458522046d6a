import { casePaths, CaseClocks } from '../../../src/cases/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { momentOf } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCall, danger, slot, when } from '../../management/notice-case.js';
import { LogNoticeAttempt } from '../../../src/management/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { forgetCookies, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { clocksOf, round } from '../clock-ground.js';

describe('deadlines of a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let notice: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
    await danger(the, id);
    await round(the);
    notice = (await clocksOf(the, id)).find(({ about }) => about === 'superintendent')!.id;
  });
  afterAll(() => the.end());

  const good = { dueOn: '2026-11-19', dueAt: '10:00', moveReason: 'The superintendent is back on Thursday.', version: '1' };

  test('they stand on their page and on the case’s, each with when and why; outsiders find nothing', async () => {
    await scenario(the, { as: 'maria', get: casePaths.clocks(id), expect: 200, ledger: ['case.clocks.viewed'], shows: ['Notice: Superintendent', 'Review of the case', '24 hours from when the records of the case began to ask for it', '(unverified)', 'Move or end'] });
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200, ledger: ['case.viewed'], shows: ['id="h-clocks"', 'Notice: Superintendent', 'Due Monday, December 14, 11:59 PM'] });
    for (const get of [casePaths.clocks(id), casePaths.clock(id, notice)]) {
      await scenario(the, { as: null, get, expect: 303 });
      await scenario(the, { as: 'grant', get, expect: 404, ledger: ['access.refused'] });
      await scenario(the, { as: 'ruth', get, expect: 404, ledger: ['access.refused'] });
    }
    await scenario(the, { as: 'maria', get: casePaths.clock(id, notice), expect: 200, ledger: ['case.clock.viewed'], shows: ['Why it moves', 'Why it is no longer needed'] });
    await scenario(the, { as: 'maria', get: casePaths.clock(await aCase(the), notice), expect: 404 });
    await scenario(the, { as: 'maria', get: casePaths.clock(id, newId()), expect: 404 });
  });

  test('the owner sees on their start page what is due, and nobody else does', async () => {
    await scenario(the, { as: 'maria', get: '/', expect: 200, shows: ['Notice: Superintendent', 'Review of the case'] });
    await scenario(the, { as: 'samuel', get: '/', expect: 200, hides: ['Notice: Superintendent'] });
    await scenario(the, { as: 'irene', get: '/', expect: 200, hides: ['Notice: Superintendent'] });
  });

  test.each<[Record<string, string>, string]>([[{ moveReason: ' ' }, 'Write why it moves'], [{ dueOn: '2026-13-40' }, 'Enter the new day'], [{ dueAt: 'noon' }, 'Enter the new time'], [{ dueOn: '2026-11-01' }, 'That time has passed']])('moving with %j comes back with what was typed', (wrong, sentence) =>
    scenario(the, { as: 'maria', post: casePaths.clockMoves(id, notice), with: { ...good, ...wrong }, expect: 422, ledger: ['form.returned'], shows: [sentence, ...(wrong.moveReason === undefined ? ['is back on Thursday'] : [])] }).then(() => undefined));

  test('one is moved with a reason, which stands beside the first time; a stale change comes back', async () => {
    await scenario(the, { as: 'maria', post: casePaths.clockMoves(id, notice), with: good, expect: 303, ledger: ['case.clock.moved'], location: casePaths.clocks(id) });
    await scenario(the, { as: 'samuel', post: casePaths.clockMoves(id, notice), with: { ...good, dueAt: '11:00' }, expect: 409, ledger: ['form.returned'], shows: ['changed while you were writing', 'back on Thursday'] });
    await scenario(the, { as: 'maria', get: casePaths.clocks(id), expect: 200, shows: ['to Nov 19, 2026, 10:00 AM, by Maria Núñez', 'back on Thursday'] });
  });

  test('one is ended with a reason, and then is over', async () => {
    const { id: police } = (await clocksOf(the, id)).find(({ about }) => about === 'law-enforcement')!;
    await scenario(the, { as: 'maria', post: casePaths.clockEndings(id, police), with: { endReason: '', version: '1' }, expect: 422, ledger: ['form.returned'], shows: ['Write why it is no longer needed'] });
    await scenario(the, { as: 'maria', post: casePaths.clockEndings(id, police), with: { endReason: 'They were there.', version: '1' }, expect: 303, ledger: ['case.clock.ended'] });
    await scenario(the, { as: 'maria', post: casePaths.clockEndings(id, police), with: { endReason: 'Again', version: '2' }, expect: 422, shows: ['over already', 'What you wrote is not saved', 'Again'] });
    await scenario(the, { as: 'maria', post: casePaths.clockMoves(id, police), with: { ...good, moveReason: 'They come <later>.', version: '2' }, expect: 422, shows: ['over already', 'They come &lt;later&gt;.'] });
    await scenario(the, { as: 'maria', get: casePaths.clock(id, police), expect: 200, shows: ['This deadline is over'], hides: ['Why it moves'] });
    await scenario(the, { as: 'grant', post: casePaths.clockEndings(id, notice), with: { endReason: 'x', version: '2' }, expect: 404, ledger: ['access.refused'] });
  });

  test('a late one is loud: for its owner, then the backup, then the district, and on the page of the case', async () => {
    the.clock.moveTo(momentOf('America/Denver', localDate('2026-11-19'), '10:01'));
    await round(the);
    forgetCookies(the);
    await scenario(the, { as: 'maria', get: '/', expect: 200, shows: ['Late: Notice: Superintendent'] });
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200, shows: ['Late: Notice: Superintendent', 'with Maria Núñez'] });
    await scenario(the, { as: 'samuel', get: '/', expect: 200, hides: ['Late: Notice: Superintendent'] });
    the.clock.moveTo(momentOf('America/Denver', localDate('2026-11-20'), '15:31'));
    await round(the);
    forgetCookies(the);
    await scenario(the, { as: 'samuel', get: '/', expect: 200, shows: ['Late: Notice: Superintendent', 'passed on to you, as Maria Núñez has not done it'] });
    await scenario(the, { as: 'irene', get: '/', expect: 200, hides: ['Late: Notice: Superintendent'] });
    the.clock.moveTo(momentOf('America/Denver', localDate('2026-11-30'), '15:31'));
    await round(the);
    forgetCookies(the);
    await scenario(the, { as: 'irene', get: '/', expect: 200, shows: ['Late: Notice: Superintendent', 'passed on to the district'] });
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200, shows: ['passed to the district coordinator', 'Passed to Samuel Okafor'] });
    const key = await keyFor(the, 'maria', 'case.notice.record', id);
    await the.app.get(LogNoticeAttempt).run(key, { slot: slot('superintendent'), attempt: aCall(), madeBy: key.viewer.account, happened: when });
    await scenario(the, { as: 'irene', get: '/', expect: 200, hides: ['Late: Notice: Superintendent'] });
    await scenario(the, { as: 'maria', get: casePaths.clocks(id), expect: 200, shows: ['Done, late'] });
    expect((await the.app.get(CaseClocks).running(key)).map(({ about }) => about)).not.toContain('superintendent');
  });
});
