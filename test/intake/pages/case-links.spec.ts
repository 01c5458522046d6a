import { intakePaths } from '../../../src/intake/index.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, versionOf, type DistrictWorld } from '../a-report.js';

describe('adding a report to an open case', () => {
  let the: DistrictWorld;
  let id: string;
  let theirs: string;
  beforeAll(async () => {
    the = await world();
    ({ id } = await aReport(the, { subject: 'Jon Whitlock' }));
  });
  afterAll(() => the.end());

  const form = async (more: Record<string, string> = {}) => ({ version: String(await versionOf(the, id)), reason: 'The same quarrel', openCase: theirs, ...more });

  test('without a confirmed person there is nothing to add it to', () => scenario(the, { as: 'maria', get: intakePaths.caseLink(id), expect: 303, location: intakePaths.triage(id) }));

  describe('once the person is confirmed', () => {
    beforeAll(async () => {
      await confirmed(the, id, { subject: 'jon-whitlock' });
      theirs = await aCase(the, { subject: 'jon-whitlock', team: ['zoe', 'ruth'] });
    });

    test.each([[null, 303], ['sofia', 404], ['zoe', 404], ['grant', 404], ['maria', 200]] as const)('%s asks for the page and gets %i', (as, expect) => scenario(the, { as, get: intakePaths.caseLink(id), expect }));

    test('a case that is not theirs is offered without its number', async () => {
      const { number } = (await the.reader.one<{ number: string }>('SELECT number FROM case_file WHERE id = ?', [theirs]))!;
      await scenario(the, { as: 'maria', get: intakePaths.caseLink(id), expect: 200, ledger: ['report.triage.started'], shows: ['A case of 2026-27', 'case manager Zoë Brânză'], hides: [number] });
    });

    test('a case of somebody else does not take it', async () => {
      const other = await aCase(the, { subject: 'john-whitlock' });
      await scenario(the, { as: 'maria', post: intakePaths.caseLink(id), with: await form({ openCase: other }), expect: 422, ledger: ['form.returned'], shows: ['Choose an open case of this person', 'The same quarrel'] });
    });

    test('it is handed to the case’s manager', async () => {
      await scenario(the, { as: 'maria', post: intakePaths.caseLink(id), with: await form(), expect: 303, ledger: ['report.triaged'], location: intakePaths.show(id) });
      expect(await the.reader.all('SELECT due_on FROM next_step WHERE case_id = ? AND owner_id = ?', [theirs, the.district.viewers.zoe.account])).toEqual([{ due_on: '2026-11-17' }]);
      await scenario(the, { as: 'maria', get: intakePaths.show(id), expect: 200, hides: [`/cases/${theirs}`] });
    });
  });
});
