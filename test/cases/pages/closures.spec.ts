import { AddNextStep, casePaths } from '../../../src/cases/index.js';
import { BeginClosure } from '../../../src/cases/commands/begin-closure.js';
import { demoPassword } from '../../../src/demo/district/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aNote } from '../classed-notes.js';
import { closingAlone, closureWords } from '../closing-alone.js';

describe('closing a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    closingAlone(the);
    id = await aCase(the, { team: ['maria', 'samuel', 'zoe', 'sofia'] });
  });
  afterAll(() => the.end());

  const form = { ...closureWords, password: demoPassword };
  const aStep = async (caseId: Id) => {
    const key = await keyFor(the, 'maria', 'case.task.settle', caseId);
    await the.app.get(UnitOfWork).run(key, async (work) => {
      const step = await the.app.get(AddNextStep).within(work, caseId, { what: 'Ask the <coach>', owner: key.viewer.account, dueOn: localDate('2026-12-01'), source: { kind: 'test', id: null } });
      work.record('case.step.added', { items: [step] });
    });
  };
  const begun = async () => {
    const caseId = await aCase(the, { team: ['maria', 'samuel', 'zoe', 'sofia'] });
    return { caseId, closure: await the.app.get(BeginClosure).run(await keyFor(the, 'maria', 'case.close', caseId), closureWords) };
  };

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']],
    ['maria', 200, ['case.closing.viewed']], ['sofia', 200, ['case.closing.viewed']], ['irene', 200, ['case.closing.viewed']],
  ] as const)('%s asks for the closing and gets %i', (as, expect, ledger) => scenario(the, { as, get: casePaths.closures(id), expect, ledger: [...ledger] }));

  test.each([[null, 303], ['leonid', 404], ['ruth', 404], ['sofia', 404], ['irene', 404], ['maria', 200]] as const)('%s asks for the form and gets %i', (as, expect) => scenario(the, { as, get: casePaths.newClosure(id), expect }));

  test('the form says what its signers say by signing, in the words of the protocol', () => scenario(the, { as: 'maria', get: casePaths.newClosure(id), expect: 200, shows: ['By signing you say', 'The concern has eased.'] }));

  test('a member who cannot close sees who can', () => scenario(the, { as: 'sofia', get: casePaths.closures(id), expect: 200, shows: ['Nothing is open in this case', 'psychologist on the team can write'], hides: ['Close the case</a>'] }));

  test('what is outstanding stands on the page with its link, and the form is not there', async () => {
    const caseId = await aCase(the);
    await aStep(caseId);
    await scenario(the, { as: 'maria', get: casePaths.closures(caseId), expect: 200, shows: ['One thing is still open', 'Ask the &lt;coach&gt;', `/cases/${caseId}/steps/`], hides: ['Close the case</a>'] });
    await scenario(the, { as: 'maria', get: casePaths.newClosure(caseId), expect: 200, shows: ['The case cannot close yet'], hides: ['name="reason"'] });
    await scenario(the, { as: 'maria', post: casePaths.closures(caseId), with: form, expect: 422, ledger: ['form.returned'], shows: ['Settle it before closing', 'Ask the &lt;coach&gt;'] });
  });

  test.each([
    [{ ...form, reason: ' ' }, 'Write why the case can close now'],
    [{ ...form, achieved: 'x'.repeat(4001) }, 'Use at most 4,000 characters'],
    [{ ...form, told: 'short' }, 'Write who was told that the case closes'],
    [{ ...form, ifReturns: '            ' }, 'Write what should happen if concern returns'],
    [{ ...form, password: '' }, 'Enter your own password to sign'],
    [{ ...form, password: 'not mine' }, 'That is not your password'],
  ])('a faulty form comes back with what was typed, never with the password (%#)', async (typed, sentence) => {
    const answer = await scenario(the, { as: 'maria', post: casePaths.closures(id), with: typed, expect: 422, ledger: ['form.returned'], shows: [sentence], hides: ['not mine', demoPassword] });
    if (typed.reason.includes('March')) expect(answer.text).toContain('The concern was resolved in March');
  });

  test('two people of different disciplines close a case; the password is kept nowhere', async () => {
    const caseId = await aCase(the);
    await scenario(the, { as: 'maria', post: casePaths.closures(caseId), with: form, expect: 303, ledger: ['case.closure.begun'], location: casePaths.closures(caseId) });
    const { text } = await scenario(the, { as: 'samuel', get: casePaths.closures(caseId), expect: 200, shows: ['Waiting for a second signature', 'Maria Núñez', 'Counseling, signed Nov 16, 2026', 'Read and sign this closing'] });
    await scenario(the, { as: 'maria', get: casePaths.closures(caseId), expect: 200, hides: ['Read and sign this closing'], shows: ['Withdraw this closing'] });
    const [, closure] = /closures\/([a-z2-7]{26})\/signatures/.exec(text)!;
    await scenario(the, { as: 'samuel', get: casePaths.closureSignatures(caseId, closure!), expect: 200, ledger: ['case.closure.started'], shows: ['Nothing was recorded in this case since the first signature', closureWords.achieved] });
    await scenario(the, { as: 'samuel', post: casePaths.closureSignatures(caseId, closure!), with: { password: demoPassword }, expect: 303, ledger: ['case.closure.signed', 'case.closed'] });
    await scenario(the, { as: 'zoe', get: casePaths.closures(caseId), expect: 200, shows: ['This case is closed', 'Administration, signed', 'Record new information', 'of the ledger'] });
    const kept = await the.reader.all<{ image: string }>('SELECT image FROM ledger_image');
    expect(kept.some(({ image }) => image.includes(demoPassword))).toBe(false);
  });

  test('a closed case takes no second closing', async () => {
    const { caseId, closure } = await begun();
    await scenario(the, { as: 'samuel', post: casePaths.closureSignatures(caseId, closure), with: { password: demoPassword }, expect: 303 });
    await scenario(the, { as: 'maria', get: casePaths.newClosure(caseId), expect: 409, shows: ['This case is closed already'] });
    await scenario(the, { as: 'maria', post: casePaths.closures(caseId), with: form, expect: 422, shows: ['This case is closed already'] });
  });

  test('a double click signs once and answers alike', async () => {
    const { caseId, closure } = await begun();
    const { text } = await send(the, 'samuel', 'GET', casePaths.closureSignatures(caseId, closure));
    const [, formId] = /name="formId" value="([^"]+)"/.exec(text)!;
    const before = await lastSeq(the);
    const answers = await Promise.all([1, 2].map(() => send(the, 'samuel', 'POST', casePaths.closureSignatures(caseId, closure), { password: demoPassword, formId: formId! })));
    const late = await send(the, 'samuel', 'POST', casePaths.closureSignatures(caseId, closure), { password: demoPassword, formId: formId! });
    expect([...answers, late].map(({ status, headers }) => [status, headers.location])).toEqual([1, 2, 3].map(() => [303, casePaths.closures(caseId)]));
    expect(await actsAfter(the, before)).toEqual(['case.closure.signed', 'case.closed']);
  });

  test('what was recorded since is counted for each signer by what they may know of', async () => {
    const { caseId, closure } = await begun();
    await aNote(the, caseId, 'zoe', 'counselor-confidential', 'Nobody else knows');
    await aNote(the, caseId, 'zoe', 'team', 'Everybody may know');
    const page = casePaths.closureSignatures(caseId, closure);
    await scenario(the, { as: 'samuel', get: page, expect: 200, shows: ['one thing was recorded in this case'] });
    await scenario(the, { as: 'zoe', get: page, expect: 200, shows: ['2 things were recorded in this case'] });
  });

  test('the second signer is told what was recorded since, and a wrong password signs nothing', async () => {
    const { caseId, closure } = await begun();
    await aStep(caseId);
    await scenario(the, { as: 'samuel', get: casePaths.closureSignatures(caseId, closure), expect: 200, shows: ['one thing was recorded in this case', 'Ask the &lt;coach&gt;'], hides: ['type="password"'] });
    await scenario(the, { as: 'samuel', post: casePaths.closureSignatures(caseId, closure), with: { password: demoPassword }, expect: 422, ledger: ['form.returned'], shows: ['One thing is still open'] });
    await scenario(the, { as: 'zoe', post: casePaths.closureSignatures(caseId, closure), with: { password: 'wrong' }, expect: 422, ledger: ['form.returned'], shows: ['That is not your password'] });
    await scenario(the, { as: 'zoe', post: casePaths.closureSignatures(caseId, closure), with: { password: '' }, expect: 422, shows: ['Enter your own password'] });
  });

  test('who has signed already, and whose discipline has, reads why they cannot sign', async () => {
    const caseId = await aCase(the, { team: ['samuel', 'ruth', 'maria'] });
    const closure = await the.app.get(BeginClosure).run(await keyFor(the, 'samuel', 'case.close', caseId), closureWords);
    await scenario(the, { as: 'samuel', get: casePaths.closureSignatures(caseId, closure), expect: 200, shows: ['You have signed this closing already'], hides: ['type="password"'] });
    await scenario(the, { as: 'ruth', get: casePaths.closureSignatures(caseId, closure), expect: 200, shows: ['must come from another discipline'], hides: ['type="password"'] });
    await scenario(the, { as: 'ruth', post: casePaths.closureSignatures(caseId, closure), with: { password: demoPassword }, expect: 422, ledger: ['form.returned'], shows: ['must come from another discipline'] });
  });

  test('a closing is withdrawn with a reason and stays readable', async () => {
    const { caseId, closure } = await begun();
    await scenario(the, { as: 'zoe', get: casePaths.closureWithdrawal(caseId, closure), expect: 200, ledger: ['case.closure.started'], shows: ['Withdraw the closing'] });
    await scenario(the, { as: 'zoe', post: casePaths.closureWithdrawal(caseId, closure), with: { because: 'no' }, expect: 422, ledger: ['form.returned'], shows: ['Write why this closing is withdrawn'] });
    await scenario(the, { as: 'zoe', post: casePaths.closureWithdrawal(caseId, closure), with: { because: 'His sister was not told' }, expect: 303, ledger: ['case.closure.withdrawn'] });
    await scenario(the, { as: 'maria', get: casePaths.closures(caseId), expect: 200, shows: ['Closing withdrawn', 'His sister was not told', closureWords.reason, 'Close the case'] });
  });

  test('a closing of another case, an unknown and a malformed one are not found', async () => {
    const { closure } = await begun();
    for (const one of [closure, newId(), 'x']) {
      await scenario(the, { as: 'maria', get: casePaths.closureSignatures(id, one), expect: 404 });
      await scenario(the, { as: 'maria', get: casePaths.closureWithdrawal(id, one), expect: 404 });
      await scenario(the, { as: 'maria', post: casePaths.closureSignatures(id, one), with: { password: demoPassword }, expect: 404 });
    }
  });

  test('an unknown field is no form of ours', () => scenario(the, { as: 'maria', post: casePaths.closures(id), with: { ...form, admin: 'yes' }, expect: 400, ledger: [] }));
});
