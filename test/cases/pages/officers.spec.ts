import { casePaths, CaseOverview } from '../../../src/cases/index.js';
import { exportPaths } from '../../../src/exports/index.js';
import { intakePaths } from '../../../src/intake/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { forgetCookies, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport } from '../../intake/a-report.js';

describe('law enforcement in a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
  });
  afterAll(() => the.end());

  const wanted = (more: Record<string, string> = {}) => ({ officer: the.district.viewers.dana.account, purpose: 'Say whether the <threat> is a crime', until: '2026-12-18', ...more });
  const check = (more: Record<string, string> = {}) => ({ checkedBy: the.district.viewers.dana.account, checkedOn: '2026-11-16', relevant: 'no', ...more });

  test.each([[null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['maria', 200, ['case.officers.viewed']], ['irene', 200, ['case.officers.viewed']]] as const)('%s asks for the page and gets %i', (as, expect, ledger) =>
    scenario(the, { as, get: casePaths.officers(id), expect, ledger: [...ledger] }));

  test('the seat alone opens no case: the answer is the one for a case that is not there', async () => {
    const there = await send(the, 'dana', 'GET', casePaths.show(id));
    const nowhere = await send(the, 'dana', 'GET', casePaths.show(newId()));
    expect([there.status, there.text]).toEqual([404, nowhere.text]);
  });

  test('the chair and the coordinator see the form, the others do not, and nobody else can send it', async () => {
    for (const as of ['samuel', 'irene']) await scenario(the, { as, get: casePaths.officers(id), expect: 200, shows: ['Let an officer join this case'] });
    for (const as of ['maria', 'zoe']) {
      await scenario(the, { as, get: casePaths.officers(id), expect: 200, shows: ['No officer on the team'], hides: ['Let an officer join this case'] });
      await scenario(the, { as, post: casePaths.officers(id), with: wanted(), expect: 404, ledger: ['access.refused'] });
    }
    await scenario(the, { as: 'dana', post: casePaths.officers(id), with: wanted(), expect: 404, ledger: ['access.refused'] });
  });

  test.each<[Record<string, string>, string]>([[{ purpose: 'because' }, 'Write for what purpose the officer joins'], [{ purpose: `${'x'.repeat(19)}                    ` }, 'Write for what purpose the officer joins'], [{ until: '' }, 'Enter the last day'], [{ until: '2026-11-15' }, 'today or later'], [{ until: '2027-11-17' }, 'within one year'], [{ until: '2026-02-30' }, 'Enter the last day'], [{ officer: newId() }, 'Choose an officer'], [{ officer: '' }, 'Choose an officer']])('%j comes back', (wrong, sentence) =>
    scenario(the, { as: 'samuel', post: casePaths.officers(id), with: wanted(wrong), expect: 422, ledger: ['form.returned'], shows: [sentence] }).then(() => undefined));

  test('a colleague who is no officer cannot be slipped in', () => scenario(the, { as: 'samuel', post: casePaths.officers(id), with: wanted({ officer: the.district.viewers.sofia.account }), expect: 422, shows: ['Choose an officer of this school'] }));

  test('let in, the officer reads the purpose and the case, and records a check that the team sees', async () => {
    await scenario(the, { as: 'dana', post: casePaths.historyChecks(id), with: check(), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'samuel', post: casePaths.officers(id), with: wanted(), expect: 303, ledger: ['case.officer.granted'] });
    await scenario(the, { as: 'dana', get: casePaths.officers(id), expect: 200, ledger: ['case.officers.viewed'], shows: ['Say whether the &lt;threat&gt; is a crime', 'until Dec 18, 2026', 'let in by <bdi>Samuel Okafor</bdi>', 'Record a check', 'Not checked'], hides: ['Let an officer join'] });
    await scenario(the, { as: 'maria', get: casePaths.officers(id), expect: 200, hides: ['Record a check'] });
    await scenario(the, { as: 'maria', post: casePaths.historyChecks(id), with: check(), expect: 404, ledger: ['access.refused'] });
    for (const [wrong, sentence] of [[{ checkedOn: '2026-11-17' }, 'has not come yet'], [{ relevant: 'maybe' }, 'Say whether it matters'], [{ checkedBy: the.district.viewers.maria.account }, 'Choose an officer who is on the team']] as const) {
      await scenario(the, { as: 'dana', post: casePaths.historyChecks(id), with: check(wrong), expect: 422, ledger: ['form.returned'], shows: [sentence] });
    }
    await scenario(the, { as: 'dana', post: casePaths.historyChecks(id), with: { ...check(), note: 'Two counts' }, expect: 400 });
    await scenario(the, { as: 'dana', post: casePaths.historyChecks(id), with: check(), expect: 303, ledger: ['case.criminal-history.checked'] });
    await scenario(the, { as: 'zoe', get: casePaths.officers(id), expect: 200, shows: ['Checked: it does not matter for this case', 'By Dana Whitfield, Nov 16, 2026'] });
  });

  test('a place ends early by the team’s hand, and otherwise by the clock', async () => {
    const other = await aCase(the, { subject: 'jordyn-ellis', team: ['maria', 'samuel', 'dana'] });
    const place = async () => (await the.app.get(CaseOverview).members(await keyFor(the, 'maria', 'case.read', other))).find(({ account }) => account === the.district.viewers.dana.account)!;
    await scenario(the, { as: 'maria', post: casePaths.leaving(other, (await place()).id), with: {}, expect: 303, ledger: ['case.team.left'] });
    await scenario(the, { as: 'dana', get: casePaths.show(other), expect: 404, ledger: ['access.refused'] });
  });
});

describe('what an officer cannot do', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let own: Id;
  let foreign: Id;
  beforeAll(async () => {
    the = await world();
    own = await aCase(the, { team: ['maria', 'samuel', 'dana'] });
    foreign = await aCase(the, { subject: 'jordyn-ellis' });
  });
  afterAll(() => the.end());

  test.each(['', '?state=all', '?q=ellis&state=all', '?q=jordyn&state=all', '?q=2026-27&state=all', '?state=closed'])('the list %j holds own cases only', (query) => scenario(the, { as: 'dana', get: `/cases${query}`, expect: 200, ledger: ['case.listed'], hides: [foreign] }));

  test.each(['e', 'el', ' 2 ', '20'])('a search for %j is not made', async (q) => {
    await scenario(the, { as: 'dana', get: `/cases?state=all&q=${encodeURIComponent(q)}`, expect: 200, shows: ['Write at least 3 characters'], hides: [own, foreign] });
    await scenario(the, { as: 'maria', get: `/cases?state=all&q=${encodeURIComponent(q)}`, expect: 200, hides: ['Write at least 3 characters'] });
  });

  test('three characters find an own case', () => scenario(the, { as: 'dana', get: '/cases?q=ellis', expect: 200, shows: [own] }));

  test('there is no list of reports and no report', async () => {
    const { id } = await aReport(the, { subject: 'Jon Whitlock' });
    for (const path of [intakePaths.queue, `${intakePaths.queue}?state=all`, intakePaths.show(id), intakePaths.triage(id)]) await scenario(the, { as: 'dana', get: path, expect: 404, ledger: ['access.refused'] });
  });

  test('no summary and nothing to take away, of an own case either', async () => {
    await scenario(the, { as: 'dana', get: casePaths.show(own), expect: 200, hides: [exportPaths.summary(own)] });
    for (const id of [own, foreign]) {
      await scenario(the, { as: 'dana', get: exportPaths.summary(id), expect: 404, ledger: ['access.refused'] });
      await scenario(the, { as: 'dana', post: exportPaths.copies(id), with: {}, expect: 404, ledger: ['access.refused'] });
    }
  });

  test('not the team, not another officer’s place, not the level, not the closing', async () => {
    for (const [path, form] of [[casePaths.team(own), { colleague: 'x' }], [casePaths.officers(own), {}], [casePaths.closures(own), {}]] as const) await scenario(the, { as: 'dana', post: path, with: form, expect: 404, ledger: ['access.refused'] });
  });

  test('with the last day the officer is out: the list is empty, the case is not found', async () => {
    the.clock.moveTo('2027-06-01T16:00:00.000Z');
    forgetCookies(the);
    await scenario(the, { as: 'samuel', get: '/cases', expect: 200, shows: [own] });
    await scenario(the, { as: 'dana', get: casePaths.show(own), expect: 404 });
    await scenario(the, { as: 'dana', get: '/cases?state=all', expect: 200, hides: [own] });
  });
});
