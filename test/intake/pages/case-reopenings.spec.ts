import { casePaths } from '../../../src/cases/index.js';
import { intakePaths } from '../../../src/intake/index.js';
import { aClosedCase } from '../../cases/closed-case.js';
import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, stateIn, versionOf, type DistrictWorld } from '../a-report.js';

describe('opening a closed case again from triage', () => {
  let the: DistrictWorld;
  let id: string;
  let closed: string;
  beforeAll(async () => {
    the = await world();
    ({ id } = await aReport(the));
    closed = await aClosedCase(the);
  });
  afterAll(() => the.end());

  const path = (report = id) => intakePaths.caseReopening(report);
  const form = async (more: Record<string, string> = {}, report = id) => ({ version: String(await versionOf(the, report)), reason: 'He said it <i>again</i>', closedCase: closed, ...more });

  test('before the person is confirmed there is nothing to open', async () => {
    await scenario(the, { as: 'maria', get: path(), expect: 303, location: intakePaths.triage(id) });
    await scenario(the, { as: 'maria', get: intakePaths.triage(id), expect: 200, hides: ['Open a closed case again'] });
  });

  describe('once the person is confirmed', () => {
    beforeAll(() => confirmed(the, id));

    test.each([[null, 303], ['sofia', 404], ['zoe', 404], ['grant', 404], ['theo', 404], ['maria', 200], ['irene', 200]] as const)('%s asks for the page and gets %i', (as, expect) => scenario(the, { as, get: path(), expect }));

    test('triage offers it to who may reopen', () => scenario(the, { as: 'maria', get: intakePaths.triage(id), expect: 200, shows: ['Open a closed case again', `href="${path()}"`], hides: ['is closed. If this report'] }));

    test('who may not is told whom to ask, and learns no number', async () => {
      const theirs = (await aReport(the, { as: 'leonid', school: 'middle' })).id;
      await confirmed(the, theirs, { as: 'grant' });
      const { number } = (await the.reader.one<{ number: string }>('SELECT number FROM case_file WHERE id = ?', [closed]))!;
      await scenario(the, { as: 'grant', get: intakePaths.triage(theirs), expect: 200, shows: ['A case of 2026-27 at Ledgewater High School is closed', 'ask Maria Núñez, case manager'], hides: [number, `href="${path(theirs)}"`] });
      await scenario(the, { as: 'grant', get: path(theirs), expect: 303, location: intakePaths.triage(theirs) });
      await scenario(the, { as: 'grant', post: path(theirs), with: await form({}, theirs), expect: 422, shows: ['Choose a closed case of this person'] });
      expect(await stateIn(the, theirs)).toBe('received');
    });

    test('it asks for a reason and a case of this person that is closed', async () => {
      await scenario(the, { as: 'maria', post: path(), with: await form({ reason: ' ', closedCase: '' }), expect: 422, ledger: ['form.returned'], shows: ['Write the reason', 'Choose the case'] });
      for (const closedCase of [await aCase(the), await aCase(the, { subject: 'jon-whitlock' })]) await scenario(the, { as: 'maria', post: path(), with: await form({ closedCase }), expect: 422, shows: ['Choose a closed case of this person', 'He said it &lt;i&gt;again&lt;/i&gt;'] });
      await scenario(the, { as: 'maria', post: path(), with: await form({ extra: 'x' }), expect: 400 });
    });

    test('a decision made meanwhile stands beside this one', async () => {
      const other = (await aReport(the)).id;
      await confirmed(the, other);
      const mine = await form({}, other);
      await scenario(the, { as: 'irene', post: intakePaths.outcome(other, 'unfounded'), with: { version: mine.version, reason: 'A line from a play' }, expect: 303 });
      await scenario(the, { as: 'maria', post: path(other), with: mine, expect: 409, ledger: ['form.returned'], shows: ['Unfounded: A line from a play', 'Open a closed case again: He said it &lt;i&gt;again&lt;/i&gt;'] });
    });

    test('the case is open, with the report in it, on every page that tells of either', async () => {
      await scenario(the, { as: 'maria', post: path(), with: await form(), expect: 303, ledger: ['case.reopened', 'assessment.begun', 'report.triaged'], location: casePaths.show(closed) });
      await scenario(the, { as: 'maria', get: casePaths.show(closed), expect: 200, shows: ['Case reopened', 'Triage: open a closed case again', 'Concern reported'] });
      await scenario(the, { as: 'maria', get: casePaths.closures(closed), expect: 200, shows: ['Case reopened', 'A new report of concern about this person', 'He said it &lt;i&gt;again&lt;/i&gt;'] });
      await scenario(the, { as: 'maria', get: intakePaths.show(id), expect: 200, shows: ['Open a closed case again', casePaths.show(closed)] });
      const history = await send(the, 'maria', 'GET', casePaths.history(closed));
      for (const words of ['reopened the case', 'triaged a report']) expect(history.text).toContain(words);
      await scenario(the, { as: 'maria', get: path(), expect: 303, location: intakePaths.show(id) });
    });
  });
});
