import { intakePaths } from '../../../src/intake/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, confirmed, type DistrictWorld, type Filed } from '../a-report.js';

describe('reports of concern', () => {
  let the: DistrictWorld;
  let first: Filed;
  let urgent: Filed;
  let middle: Filed;
  let hidden: Filed;
  beforeAll(async () => {
    the = await world();
    await scenario(the, { as: 'maria', get: intakePaths.queue, expect: 200, ledger: ['report.listed'], shows: ['No open reports'] });
    first = await aReport(the, { subject: 'Wulandari' });
    urgent = await aReport(the, { subject: 'Tekle Haile', immediateDanger: true });
    middle = await aReport(the, { as: 'leonid', school: 'middle', subject: 'Jordan Ellis' });
    hidden = await aReport(the, { subject: 'Marcus Prewitt', confidential: true });
  });
  afterAll(() => the.end());

  test.each([
    [null, 303, []], ['sofia', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['anjali', 404, ['access.refused']],
    ['maria', 200, ['report.listed']], ['zoe', 200, ['report.listed']], ['irene', 200, ['report.listed']],
  ] as const)('%s asks for the list and gets %i', (as, expect, ledger) => scenario(the, { as, get: intakePaths.queue, expect, ledger: [...ledger] }));

  test('each sees the reports of their schools; the district all; danger first, then the oldest', async () => {
    const order = async (as: string) => [...(await send(the, as, 'GET', intakePaths.queue)).text.matchAll(/href="\/reports\/([a-z2-7]{26})"/g)].map(([, id]) => id);
    expect(await order('maria')).toEqual([urgent.id, first.id, hidden.id]);
    expect(await order('grant')).toEqual([middle.id]);
    expect(await order('irene')).toEqual([urgent.id, first.id, middle.id, hidden.id]);
    await scenario(the, { as: 'maria', get: intakePaths.queue, expect: 200, shows: ['Immediate danger'], hides: ['Jordan Ellis'] });
  });

  test.each([
    [null, 303, []], ['sofia', 404, ['access.refused']], ['grant', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['theo', 404, ['access.refused']],
    ['ruth', 200, ['report.viewed']], ['zoe', 200, ['report.viewed']], ['irene', 200, ['report.viewed']],
  ] as const)('%s asks for a report and gets %i', (as, expect, ledger) => scenario(the, { as, get: intakePaths.show(first.id), expect, ledger: [...ledger] }));

  test('one of another school, one that is not there and no id at all answer alike', async () => {
    const [there, nowhere, malformed] = await Promise.all([intakePaths.show(first.id), intakePaths.show(newId()), intakePaths.show('x')].map((path) => send(the, 'grant', 'GET', path)));
    expect([nowhere!.text, malformed!.text]).toEqual([there!.text, there!.text]);
  });

  test('the report shows what was told and who told it', () => scenario(the, {
    as: 'maria', get: intakePaths.show(first.id), expect: 200, ledger: ['report.viewed'], shows: ['“I will make them all sorry.”', 'Sofia Castellane', 'Nov 16, 2026, 8:40 AM', 'Not triaged yet', intakePaths.triage(first.id)],
  }));

  test('a confidential reporter is nobody on the report; who may know takes a step of its own', async () => {
    await scenario(the, { as: 'maria', get: intakePaths.show(hidden.id), expect: 200, shows: ['Confidential reporter', intakePaths.reporter(hidden.id)], hides: ['Sofia', the.district.viewers.sofia.account] });
    await scenario(the, { as: 'zoe', get: intakePaths.show(hidden.id), expect: 200, shows: ['Confidential reporter'], hides: ['Sofia', intakePaths.reporter(hidden.id)] });
    await scenario(the, { as: 'maria', get: intakePaths.reporter(hidden.id), expect: 200, ledger: ['report.identity.viewed'], shows: ['Sofia Castellane', 'That you looked is recorded'] });
    const [entry] = await the.reader.all<{ body: string }>('SELECT body FROM ledger_entry ORDER BY seq DESC LIMIT 1');
    expect(JSON.parse(entry!.body)).toMatchObject({ items: [hidden.id], basis: 'intake' });
  });

  test.each([[null, 303], ['zoe', 404], ['ruth', 404], ['grant', 404], ['sofia', 404], ['theo', 404], ['dana', 404], ['irene', 200]] as const)('%s asks who it is and gets %i', (as, expect) =>
    scenario(the, { as, get: intakePaths.reporter(hidden.id), expect, ...(expect === 404 ? { hides: ['Sofia'] } : {}) }));

  test('a second independent report within a day is loud on both reports and in the list', async () => {
    const second = await aReport(the, { as: 'anjali', subject: 'Wulandari' });
    await scenario(the, { as: 'maria', get: intakePaths.show(second.id), expect: 200, shows: ['A second report within 24 hours', intakePaths.show(first.id)] });
    await scenario(the, { as: 'maria', get: intakePaths.show(first.id), expect: 200, shows: ['A second report within 24 hours', intakePaths.show(second.id)] });
    await scenario(the, { as: 'maria', get: intakePaths.queue, expect: 200, shows: ['Second report within 24 hours'] });
  });

  test('the alarm ends when humans confirm different people, and names no report of another school', async () => {
    const [jon, john] = [await aReport(the, { subject: 'Jon Whitlock' }), await aReport(the, { as: 'anjali', subject: 'John Whitlock' })];
    await confirmed(the, jon.id, { subject: 'jon-whitlock' });
    await scenario(the, { as: 'maria', get: intakePaths.show(jon.id), expect: 200, shows: ['A second report within 24 hours'] });
    await confirmed(the, john.id, { subject: 'john-whitlock' });
    await scenario(the, { as: 'maria', get: intakePaths.show(jon.id), expect: 200, hides: ['A second report within 24 hours'] });
    const here = await aReport(the, { subject: 'Jordan Ellis' });
    await scenario(the, { as: 'maria', get: intakePaths.show(here.id), expect: 200, shows: ['A second report within 24 hours'], hides: [middle.id] });
  });

  test('what is settled leaves the list for its own', async () => {
    const { id } = await aReport(the, { subject: 'Katie Dunmore' });
    await aTriage(the, id);
    await scenario(the, { as: 'maria', get: intakePaths.queue, expect: 200, shows: ['Second reading due tomorrow'] });
    await scenario(the, { as: 'maria', get: intakePaths.settled, expect: 200, shows: ['Settled reports</bdi></h1>'], hides: [id] });
  });

  test('long lists come in pages without a gap or a double', async () => {
    const made = await Promise.all(Array.from({ length: 30 }, (_, n) => aReport(the, { as: 'naomi', school: 'elementary', subject: `Student ${n}`, immediateDanger: n % 7 === 0 })));
    const seen: string[] = [];
    for (let page: string | undefined = intakePaths.queue; page !== undefined;) {
      const { text } = await send(the, 'naomi', 'GET', page);
      seen.push(...[...text.matchAll(/href="\/reports\/([a-z2-7]{26})"/g)].map(([, id]) => id!));
      page = /href="(\/reports\?after&#x3D;[^"]+)"/.exec(text)?.[1]?.replace('&#x3D;', '=');
    }
    expect(seen).toHaveLength(30);
    expect(new Set(seen)).toEqual(new Set(made.map(({ id }) => id)));
    expect(seen.slice(0, 5).sort()).toEqual(made.filter((_, n) => n % 7 === 0).map(({ id }) => id).sort());
  });

  test.each(['?after=x', '?after=1&after=2', '?state[]=settled', '?after=1_2026-11-16T16:00:00.000Z_%27'])('an address with %s is only the first page', (query) =>
    scenario(the, { as: 'naomi', get: `${intakePaths.queue}${query}`, expect: 200 }));
});
