import { CaseDoor, casePaths, CaseReaders, EndTeamMembership, CaseOverview, RecuseColleague, TextReaders } from '../../../src/cases/index.js';
import { cast, type CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

const purpose = 'Assess whether the named student is safe at school';

describe('who can see a case, and why', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the, { team: ['maria', 'samuel', 'zoe', 'sofia', 'anjali', 'dana'] });
    const key = await keyFor(the, 'maria', 'case.team.change', id);
    const sofia = (await the.app.get(CaseOverview).members(key)).find((one) => one.account === account('sofia'))!;
    await the.app.get(EndTeamMembership).run(key, sofia.id);
    await the.app.get(RecuseColleague).run(key, { account: account('anjali'), ground: 'dispute', reason: 'A complaint is open', passTo: null }, 'lead');
  });
  afterAll(() => the.end());

  const account = (who: CastKey) => the.district.viewers[who].account;

  test.each([[null, 303], ['sofia', 404], ['anjali', 404], ['grant', 404], ['theo', 404], ['ingrid', 404], ['osvaldo', 404], ['maria', 200], ['dana', 200], ['irene', 200]] as const)('%s asks for the page and gets %i', (as, expect) =>
    scenario(the, { as, get: casePaths.readers(id), expect, ...(expect === 200 ? { ledger: ['case.readers.viewed'] } : {}) }));

  test('it names each reader with the reason, who was here before and who is recused, the same to all', async () => {
    const { text } = await scenario(the, {
      as: 'dana', get: casePaths.readers(id), expect: 200,
      shows: ['Case manager', `Purpose: ${purpose}`, 'District oversight, by seat', 'Sofia Castellane', 'Anjali Deshmaru', 'Recused since', 'own counselor’s notes', 'others’ counselor’s notes'], hides: ['A complaint is open', 'dispute'],
    });
    const body = (page: string) => page.slice(page.indexOf('<h1>Who can see this'), page.indexOf('</main>'));
    for (const who of ['maria', 'irene']) expect(body((await send(the, who, 'GET', casePaths.readers(id))).text)).toBe(body(text));
  });

  test('it is reached from the case and from the team', async () => {
    for (const get of [casePaths.show(id), casePaths.team(id)]) await scenario(the, { as: 'maria', get, expect: 200, shows: [casePaths.readers(id)] });
  });

  test('whoever is listed gets through the door, and nobody else does', async () => {
    const listed = (await the.app.get(CaseReaders).read(await keyFor(the, 'maria', 'case.read', id))).map((one) => one.account);
    for (const who of Object.keys(cast) as CastKey[]) {
      expect({ who, listed: listed.includes(account(who)) }).toEqual({ who, listed: await the.app.get(CaseDoor).wouldOpen(the.district.viewers[who], 'case.read', id) });
    }
  });

  test('of a confidential text it names who reads it and who only knows of it', async () => {
    const text = { recordClass: 'counselor-confidential', author: account('maria'), shared: [account('zoe')] } as const;
    const { readers, knowers } = await the.app.get(TextReaders).of(await keyFor(the, 'maria', 'case.read', id), text);
    expect([readers, knowers].map((list) => list.map(({ name }) => name))).toEqual([['Maria Núñez', 'Zoë Brânză'], ['Irene Kowalczyk-Boone', 'Samuel Okafor']]);
    const alone = await the.app.get(TextReaders).of(await keyFor(the, 'maria', 'case.read', id), { ...text, shared: [] });
    expect(alone.readers.map(({ name }) => name)).toEqual(['Maria Núñez']);
    expect(alone.knowers.map(({ name }) => name)).toContain('Zoë Brânză');
  });
});
