import { GiveSeat } from '../../../src/access/index.js';
import { demoPassword } from '../../../src/demo/district/index.js';
import { intakePaths } from '../../../src/intake/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { actingAs } from '../../support/makers.js';
import { forgetCookies, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, type DistrictWorld, type Filed } from '../a-report.js';

const wanted = { recipient: 'Larkspur County District Court', ground: 'subpoena', reference: 'No. 26-CV-1180, Nov 12, 2026', reason: 'The court orders the name for a hearing on December 3.' };
const reason = 'I read the subpoena; it is signed, names this report and nothing less would do.';

describe('requests for a confidential reporter’s identity', () => {
  let the: DistrictWorld;
  let hidden: Filed;
  let named: Filed;
  let middle: Filed;
  beforeAll(async () => {
    the = await world();
    await scenario(the, { as: 'irene', get: intakePaths.identityRequests, expect: 200, ledger: ['report.identity.request.listed'], shows: ['No requests'] });
    hidden = await aReport(the, { subject: 'Marcus Prewitt', confidential: true });
    named = await aReport(the, { subject: 'Wulandari' });
    middle = await aReport(the, { as: 'leonid', school: 'middle', subject: 'Jordan Ellis', confidential: true });
  });
  afterAll(() => the.end());

  async function asked(as = 'irene', report = hidden.id): Promise<string> {
    const { headers } = await scenario(the, { as, post: intakePaths.newIdentityRequestTo(report), with: wanted, expect: 303, ledger: ['report.identity.asked'] });
    return String(headers.location).split('/').at(-1)!;
  }
  /** Everybody's session has run out by then. */
  const longAfter = (minutes: number) => {
    the.clock.pass(minutes);
    forgetCookies(the);
  };
  const decision = (as: string, id: string, choice: 'approve' | 'decline', expect: number, ledger?: string[]) => scenario(the, {
    as, post: intakePaths.identityDecisions(hidden.id, id), with: { decision: choice, reason, password: demoPassword }, expect, ...(ledger === undefined ? {} : { ledger }),
  });

  test.each([
    [null, 303, []], ['sofia', 404, ['access.refused']], ['maria', 404, ['access.refused']], ['samuel', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['osvaldo', 404, ['access.refused']], ['ruth', 404, ['access.refused']],
    ['irene', 200, ['report.identity.request.started']], ['ingrid', 200, ['report.identity.request.started']],
  ] as const)('%s opens the form and gets %i', (as, expect, ledger) => scenario(the, { as, get: intakePaths.newIdentityRequest(hidden.id), expect, ledger: [...ledger], hides: ['Sofia', 'Marcus Prewitt'] }));

  test.each([
    [null, 303], ['sofia', 404], ['maria', 404], ['samuel', 404], ['theo', 404], ['osvaldo', 404], ['ruth', 200], ['irene', 200], ['ingrid', 200],
  ] as const)('%s opens the list and gets %i', (as, expect) => scenario(the, { as, get: intakePaths.identityRequests, expect }));

  test('where nobody asked for confidentiality there is nothing to ask', async () => {
    await scenario(the, { as: 'irene', get: intakePaths.newIdentityRequest(named.id), expect: 404 });
    await scenario(the, { as: 'irene', post: intakePaths.newIdentityRequestTo(named.id), with: wanted, expect: 409, ledger: [] });
  });

  test.each([
    [{ recipient: ' ' }, 'who is to get the identity'], [{ ground: 'curiosity' }, 'Choose the legal ground'], [{ reference: '' }, 'number or date'], [{ reason: 'Because.' }, 'at least 20 characters'],
  ])('%j comes back with what to do', (change, words) => scenario(the, { as: 'ingrid', post: intakePaths.newIdentityRequestTo(hidden.id), with: { ...wanted, ...change }, expect: 422, ledger: ['form.returned'], shows: [words], hides: ['Sofia'] }));

  test('one asks, another approves, and only the asker opens the statement, for 24 hours, each time recorded', async () => {
    const id = await asked();
    const page = intakePaths.identityRequest(hidden.id, id);
    const statement = intakePaths.identityStatement(hidden.id, id);
    await scenario(the, { as: 'irene', get: page, expect: 200, ledger: ['report.identity.request.viewed'], shows: ['another person decides', 'Larkspur County District Court'], hides: ['Sofia', 'Record the decision'] });
    await scenario(the, { as: 'irene', get: statement, expect: 409, ledger: [], shows: ['not approved'], hides: ['Sofia'] });
    await scenario(the, { as: 'ruth', get: '/', expect: 200, shows: ['Decide on a request for a reporter’s identity', page] });
    await scenario(the, { as: 'irene', get: '/', expect: 200, hides: [page] });
    await scenario(the, { as: 'ruth', get: page, expect: 200, shows: ['Record the decision'], hides: ['Sofia'] });
    await decision('irene', id, 'approve', 422, ['form.returned']);
    await scenario(the, { as: 'ruth', post: intakePaths.identityDecisions(hidden.id, id), with: { decision: 'approve', reason, password: 'not the right words' }, expect: 422, ledger: ['form.returned'], shows: ['That is not your password'] });
    await scenario(the, { as: 'ruth', post: intakePaths.identityDecisions(hidden.id, id), with: { decision: 'approve', reason: 'Fine.', password: demoPassword }, expect: 422, shows: ['at least 20 characters'] });
    the.clock.pass(5);
    await decision('ruth', id, 'approve', 303, ['report.identity.approved']);
    await decision('ingrid', id, 'decline', 422);
    const shown = await scenario(the, { as: 'irene', get: statement, expect: 200, ledger: ['report.identity.produced'], shows: ['Sofia Castellane', 'Subpoena', 'No. 26-CV-1180', 'Irene Kowalczyk-Boone', 'Ruth Abernethy-Vance', id, hidden.id] });
    expect(shown.text).not.toContain('Marcus Prewitt');
    await scenario(the, { as: 'irene', get: statement, expect: 200, ledger: ['report.identity.produced'] });
    await scenario(the, { as: 'ingrid', get: statement, expect: 409, ledger: [], shows: ['Only the person who asked'], hides: ['Sofia'] });
    await scenario(the, { as: 'ruth', get: statement, expect: 404, hides: ['Sofia'] });
    longAfter(24 * 60);
    await scenario(the, { as: 'irene', get: statement, expect: 409, ledger: [], shows: ['24 hours'], hides: ['Sofia'] });
    await scenario(the, { as: 'irene', get: page, expect: 200, shows: ['Approved, expired', 'Ask again'] });
  });

  test('a declined request shows so, and opens nothing', async () => {
    const id = await asked('ingrid');
    await decision('irene', id, 'decline', 303, ['report.identity.declined']);
    await scenario(the, { as: 'ingrid', get: intakePaths.identityRequest(hidden.id, id), expect: 200, shows: ['Declined', 'Irene Kowalczyk-Boone', reason] });
    await scenario(the, { as: 'ingrid', get: intakePaths.identityStatement(hidden.id, id), expect: 409, hides: ['Sofia'] });
    await scenario(the, { as: 'ruth', get: intakePaths.identityRequests, expect: 200, shows: ['Declined', 'Larkspur County District Court'] });
  });

  test('one that nobody decides is over after a week', async () => {
    const id = await asked();
    longAfter(7 * 24 * 60);
    await scenario(the, { as: 'ruth', get: intakePaths.identityRequest(hidden.id, id), expect: 200, shows: ['Expired: nobody decided in time'], hides: ['Record the decision'] });
    await decision('ruth', id, 'approve', 422, ['form.returned']);
    await scenario(the, { as: 'ruth', get: '/', expect: 200, hides: [id] });
  });

  test('the reporter does not decide, and is told what the asker is told', async () => {
    await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: the.district.viewers.sofia.account, school: the.district.schools.high, role: 'principal', discipline: 'administration', from: '2026-01-01T00:00:00.000Z' as never, until: null });
    const id = await asked();
    const own = await decision('sofia', id, 'approve', 422, ['form.returned']);
    const askers = await decision('irene', id, 'approve', 422, ['form.returned']);
    for (const { text } of [own, askers]) expect(text).toContain('Another person has to decide this request.');
    await scenario(the, { as: 'sofia', get: '/', expect: 200, hides: [id] });
  });

  test('requests of another school, of another report, and none at all are the same 404', async () => {
    const id = await asked('irene', middle.id);
    await scenario(the, { as: 'ruth', get: intakePaths.identityRequests, expect: 200, hides: [id] });
    const paths = [intakePaths.identityRequest(middle.id, id), intakePaths.identityRequest(hidden.id, id), intakePaths.identityRequest(hidden.id, newId()), intakePaths.identityRequest(newId(), newId())];
    const answers = [];
    for (const path of paths) answers.push(await send(the, 'ruth', 'GET', path));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(404);
    await scenario(the, { as: 'irene', get: intakePaths.identityStatement(hidden.id, id), expect: 404 });
  });
});
