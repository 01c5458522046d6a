import { intakePaths } from '../../../src/intake/index.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, versionOf, type DistrictWorld } from '../a-report.js';

describe('opening a case in triage', () => {
  let the: DistrictWorld;
  let id: string;
  beforeAll(async () => {
    the = await world();
    ({ id } = await aReport(the, { subject: 'Jon Whitlock' }));
  });
  afterAll(() => the.end());

  const seat = (who: 'maria' | 'samuel' | 'zoe' | 'dana' | 'ruth') => `${the.district.viewers[who].account} ${the.district.viewers[who].seats[0]!.discipline}`;
  const form = async (more: Record<string, string | string[]> = {}) => ({ version: String(await versionOf(the, id)), reason: 'Named a target and a day', manager: seat('maria'), members: [seat('samuel')], ...more });

  test('first somebody confirms whom it is about', () => scenario(the, { as: 'maria', get: intakePaths.newCase(id), expect: 303, location: intakePaths.triage(id) }));

  describe('once that is confirmed', () => {
    beforeAll(() => confirmed(the, id, { subject: 'jon-whitlock' }));

    test.each([[null, 303], ['sofia', 404], ['zoe', 404], ['grant', 404], ['theo', 404], ['maria', 200], ['irene', 200]] as const)('%s asks for the page and gets %i', (as, expect) => scenario(the, { as, get: intakePaths.newCase(id), expect }));

    test('the team is offered by discipline; who only looks after accounts is not on it', async () =>
      scenario(the, { as: 'maria', get: intakePaths.newCase(id), expect: 200, ledger: ['report.triage.started'], shows: ['Zoë Brânză', 'A school resource officer joins once the case is open'], hides: ['Theo', 'Grant', 'Dana Whitfield'] }));

    test.each([
      [{ reason: ' ' }, 'Write the reason'], [{ manager: '' }, 'Choose the case manager'], [{ members: ['x'] }, 'Choose from the colleagues listed'],
    ])('%j comes back', async (wrong, sentence) => {
      await scenario(the, { as: 'maria', post: intakePaths.cases(id), with: await form(wrong), expect: 422, ledger: ['form.returned'], shows: [sentence, 'Named a target'].slice(0, 'reason' in wrong ? 1 : 2) });
    });

    test('an officer cannot be slipped in', async () => {
      await scenario(the, { as: 'maria', post: intakePaths.cases(id), with: await form({ members: [seat('dana')] }), expect: 422, shows: ['Choose from the colleagues listed'] });
      await scenario(the, { as: 'maria', post: intakePaths.cases(id), with: await form({ members: [seat('dana')], purpose: 'Say whether the threat is a crime and keep the hall safe' }), expect: 400 });
    });

    test('a colleague of another school cannot be slipped in', async () =>
      scenario(the, { as: 'maria', post: intakePaths.cases(id), with: await form({ members: [`${the.district.viewers.grant.account} administration`] }), expect: 422, shows: ['Choose from the colleagues listed'] }));

    test('who may not open cases opens none', async () => scenario(the, { as: 'zoe', post: intakePaths.cases(id), with: await form(), expect: 404, ledger: ['access.refused'] }));

    test('the case opens with its team, and the report is in it', async () => {
      const answer = await scenario(the, { as: 'maria', post: intakePaths.cases(id), with: await form({ members: [seat('samuel'), seat('zoe')] }), expect: 303, ledger: ['case.opened', 'report.triaged'], location: /^\/cases\/[a-z2-7]{26}$/ });
      const caseId = String(answer.headers.location).slice('/cases/'.length);
      expect((await the.reader.all<{ discipline: string }>('SELECT discipline FROM team_member WHERE case_id = ? ORDER BY discipline', [caseId])).map(({ discipline }) => discipline)).toEqual(['administration', 'counseling', 'mental-health']);
      expect((await send(the, 'maria', 'GET', intakePaths.show(id))).text).toContain(`/cases/${caseId}`);
      expect((await send(the, 'ruth', 'GET', intakePaths.show(id))).text).not.toContain(`/cases/${caseId}`);
    });
  });
});
