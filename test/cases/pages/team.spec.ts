import { CaseOverview, casePaths } from '../../../src/cases/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor, letIn } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('team and people of a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
  });
  afterAll(() => the.end());

  const colleague = (who: 'dana' | 'anjali' | 'sofia' | 'maria' | 'grant', discipline: string) => `${the.district.viewers[who].account} ${discipline}`;

  test.each([[null, 303], ['sofia', 404], ['grant', 404], ['theo', 404], ['maria', 200], ['irene', 200]] as const)('%s asks for the page and gets %i', (as, expect) =>
    scenario(the, { as, get: casePaths.team(id), expect, ...(expect === 200 ? { ledger: ['case.team.viewed'], shows: ['Team and people', 'case manager'] } : {}) }));

  test('who may not change the team sees no form for it', () => scenario(the, { as: 'maria', get: casePaths.team(id), expect: 200, shows: ['Add a colleague to the team'] }));

  test('an officer is not made a member like any other, and once let in their purpose stands here', async () => {
    await scenario(the, { as: 'maria', get: casePaths.team(id), expect: 200, shows: [casePaths.officers(id)], hides: ['Dana Whitfield'] });
    await scenario(the, { as: 'maria', post: casePaths.team(id), with: { colleague: colleague('dana', 'law-enforcement') }, expect: 422, ledger: ['form.returned'], shows: ['joins on the page “Law enforcement”'] });
    await scenario(the, { as: 'maria', post: casePaths.team(id), with: { colleague: colleague('dana', 'law-enforcement'), purpose: 'A purpose that is long enough for it' }, expect: 400 });
    await scenario(the, { as: 'dana', get: casePaths.team(id), expect: 404 });
    await letIn(the, id);
    await scenario(the, { as: 'dana', get: casePaths.team(id), expect: 200, shows: ['Assess whether the named student is safe at school', 'until May'] });
  });

  test('nobody joins twice, and only who has a seat here', async () => {
    await scenario(the, { as: 'maria', post: casePaths.team(id), with: { colleague: colleague('maria', 'counseling') }, expect: 422, shows: ['on the team already'] });
    await scenario(the, { as: 'maria', post: casePaths.team(id), with: { colleague: colleague('grant', 'administration') }, expect: 422, shows: ['Choose a colleague'] });
    await scenario(the, { as: 'maria', post: casePaths.team(id), with: { colleague: 'nobody' }, expect: 422, shows: ['Choose a colleague'] });
  });

  test('a teacher on the team names people but does not change the team', async () => {
    await scenario(the, { as: 'maria', post: casePaths.team(id), with: { colleague: colleague('sofia', 'instruction') }, expect: 303 });
    await scenario(the, { as: 'sofia', get: casePaths.team(id), expect: 200, shows: ['Name somebody in this case'], hides: ['Add a colleague to the team'] });
    await scenario(the, { as: 'sofia', post: casePaths.team(id), with: { colleague: colleague('anjali', 'special-education') }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'sofia', post: casePaths.people(id), with: { part: 'witness', description: 'محمد from art class' }, expect: 303, ledger: ['case.participant.added'] });
    expect(await the.app.get(CaseOverview).participants(await keyFor(the, 'sofia', 'case.read', id))).toMatchObject([{ part: 'witness', description: 'محمد from art class', name: null }]);
  });

  test('a person needs a part and a description', () => scenario(the, { as: 'maria', post: casePaths.people(id), with: { part: 'suspect', description: ' ' }, expect: 422, ledger: ['form.returned'], shows: ['Choose the part this person has', 'Enter a name, or describe who it is'] }));

  test('a place on the team ends, and with it the right to read; the case manager stays', async () => {
    const members = await the.app.get(CaseOverview).members(await keyFor(the, 'maria', 'case.read', id));
    const of = (who: 'sofia' | 'maria') => members.find(({ account }) => account === the.district.viewers[who].account)!.id;
    await scenario(the, { as: 'maria', post: casePaths.leaving(id, of('maria')), with: {}, expect: 409, ledger: [], shows: ['The case manager cannot leave the team'] });
    await scenario(the, { as: 'maria', post: casePaths.leaving(id, of('sofia')), with: {}, expect: 303, ledger: ['case.team.left'] });
    await scenario(the, { as: 'sofia', get: casePaths.team(id), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', post: casePaths.leaving(id, of('sofia')), with: {}, expect: 409, shows: ['ended already'] });
    await scenario(the, { as: 'maria', post: casePaths.leaving(id, newId()), with: {}, expect: 404, ledger: ['access.refused'] });
  });

  test('cases are linked by who may read both; others learn whom to ask and no number', async () => {
    const other = await aCase(the, { subject: 'jordyn-ellis', team: ['samuel', 'maria'] });
    const { facts } = await keyFor(the, 'maria', 'case.read', other);
    await scenario(the, { as: 'maria', post: casePaths.links(id), with: { number: '2026-27-9999', reason: 'Together' }, expect: 422, shows: ['There is no such case that you may read'] });
    await scenario(the, { as: 'maria', post: casePaths.links(id), with: { number: facts.number, reason: 'They planned it together' }, expect: 303, ledger: ['case.linked'] });
    await scenario(the, { as: 'maria', post: casePaths.links(id), with: { number: facts.number, reason: 'Again' }, expect: 422, shows: ['linked already'] });
    await scenario(the, { as: 'maria', get: casePaths.team(other), expect: 200, shows: ['They planned it together', casePaths.show(id)] });
    await scenario(the, { as: 'zoe', get: casePaths.team(id), expect: 200, shows: ['A case of another team', 'who manages it'], hides: [facts.number, other] });
  });
});
