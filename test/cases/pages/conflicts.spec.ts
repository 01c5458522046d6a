import { AddParticipant, casePaths, Conflicts } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('conflicts of interest of a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
  });
  afterAll(() => the.end());

  const account = (who: CastKey) => the.district.viewers[who].account;
  const own = { ground: 'family', reason: 'Her nephew is in the same class' };

  const pages = () => [casePaths.conflicts(id), casePaths.newConflict(id), casePaths.newColleagueConflict(id)];
  test.each([[null, 303], ['sofia', 404], ['grant', 404], ['theo', 404], ['ingrid', 404], ['osvaldo', 404], ['maria', 200], ['irene', 200]] as const)('%s asks for the pages and gets %i', async (as, expect) => {
    for (const get of pages()) await scenario(the, { as, get, expect });
  });

  test('the list says who is recused, to the team without the ground, to the district with it', async () => {
    const case2 = await aCase(the, { team: ['maria', 'samuel', 'zoe', 'anjali'] });
    await scenario(the, { as: 'anjali', get: casePaths.conflicts(case2), expect: 200, ledger: ['case.conflicts.viewed'], shows: ['Nobody is recused', 'I have no conflict of interest'], hides: ['Record a colleague’s conflict'] });
    await scenario(the, { as: 'anjali', post: casePaths.conflicts(case2), with: { ground: 'aunt', reason: 'short' }, expect: 422, ledger: ['form.returned'], shows: ['Choose what kind of conflict it is', 'at least 10 characters'] });
    await scenario(the, { as: 'anjali', post: casePaths.conflicts(case2), with: own, expect: 303, ledger: ['case.conflict.declared'], location: '/' });
    await scenario(the, { as: 'maria', get: casePaths.conflicts(case2), expect: 200, shows: ['Anjali Deshmaru', 'Recused since'], hides: ['Family or household', own.reason, 'Lift'] });
    await scenario(the, { as: 'maria', get: casePaths.team(case2), expect: 200, shows: ['recused since'], hides: [own.reason] });
    await scenario(the, { as: 'maria', get: casePaths.history(case2), expect: 200, shows: ['declared a conflict of interest and is recused'], hides: [own.reason, 'Family or household'] });
    await scenario(the, { as: 'irene', get: casePaths.conflicts(case2), expect: 200, shows: ['Family or household', own.reason, 'Lift'] });
  });

  test('whoever is recused gets the 404 of a stranger everywhere, and is in no list, count, search or step', async () => {
    const mine = await aCase(the, { subject: 'katherine-dunmore', team: ['maria', 'samuel', 'zoe'] });
    const { facts: { number } } = await keyFor(the, 'zoe', 'case.read', mine);
    await scenario(the, { as: 'zoe', get: `/cases?q=${number}`, expect: 200, shows: [casePaths.show(mine)] });
    const seen = [...await linksFrom(the, 'zoe', casePaths.show(mine), mine), casePaths.show(mine)];
    expect(seen.length).toBeGreaterThan(10);
    await scenario(the, { as: 'zoe', post: casePaths.conflicts(mine), with: own, expect: 303 });
    const stranger = await send(the, 'sofia', 'GET', casePaths.show(mine));
    for (const get of seen) {
      const answer = await send(the, 'zoe', 'GET', get);
      expect({ get, status: answer.status, same: answer.text === stranger.text }).toEqual({ get, status: 404, same: true });
    }
    for (const get of ['/', '/cases', '/cases?q=Dunmore', '/reports']) await scenario(the, { as: 'zoe', get, expect: 200, hides: [mine, number] });
    await scenario(the, { as: 'zoe', get: `/cases?q=${number}`, expect: 200, hides: [mine, 'Katie'] });
  });

  test('the case manager who declares one is told to whom the case passes', async () => {
    const mine = await aCase(the, { subject: 'jon-whitlock' });
    await scenario(the, { as: 'maria', get: casePaths.newConflict(mine), expect: 200, shows: ['it passes to the district', 'Irene Kowalczyk-Boone'] });
    await scenario(the, { as: 'maria', post: casePaths.conflicts(mine), with: { ...own, passTo: account('grant') }, expect: 422, shows: ['Choose a district coordinator from the list'] });
    await scenario(the, { as: 'maria', post: casePaths.conflicts(mine), with: { ...own, passTo: account('irene') }, expect: 303, ledger: ['case.conflict.declared', 'case.passed-to-district'] });
    await scenario(the, { as: 'irene', get: casePaths.show(mine), expect: 200, shows: ['This case passed to the district'] });
  });

  test('a lead records a colleague’s, the district lifts it, and nobody lifts their own', async () => {
    const with_ = { account: account('zoe'), ...own };
    await scenario(the, { as: 'maria', post: casePaths.colleagueConflicts(id), with: { ...with_, account: account('grant') }, expect: 422, shows: ['Choose a colleague'] });
    await scenario(the, { as: 'maria', post: casePaths.colleagueConflicts(id), with: with_, expect: 303, ledger: ['case.conflict.recorded'] });
    const [recusal] = await the.app.get(Conflicts).recusals(await keyFor(the, 'irene', 'case.read', id));
    const lifting = casePaths.recusalLifting(id, recusal!.id);
    await scenario(the, { as: 'maria', get: lifting, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'zoe', post: lifting, with: { reason: 'I say so myself' }, expect: 404 });
    await scenario(the, { as: 'irene', get: lifting, expect: 200, ledger: ['case.conflict.started'], shows: ['Zoë Brânză'] });
    await scenario(the, { as: 'irene', post: lifting, with: { reason: 'no' }, expect: 422 });
    await scenario(the, { as: 'irene', post: lifting, with: { reason: 'Entered about another colleague' }, expect: 303, ledger: ['case.recusal.lifted'] });
    await scenario(the, { as: 'irene', post: lifting, with: { reason: 'Entered about another colleague' }, expect: 422, shows: ['lifted already'] });
    await scenario(the, { as: 'irene', get: casePaths.recusalLifting(await aCase(the), recusal!.id), expect: 404 });
  });

  test('a match stands loud on the team page for leads, asks to be answered, and is set aside or recuses', async () => {
    const mine = await aCase(the, { team: ['maria', 'samuel', 'zoe', 'sofia'] });
    for (const who of ['zoe', 'sofia'] as const) await the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', mine), { part: 'witness', person: the.district.viewers[who].person, description: 'Was in the room' });
    const loud = 'A possible conflict of interest: Zoë Brânză is named in this case';
    await scenario(the, { as: 'maria', get: casePaths.team(mine), expect: 200, shows: [loud, 'Sofia Castellane is named'] });
    await scenario(the, { as: 'sofia', get: casePaths.team(mine), expect: 200, hides: ['A possible conflict'] });
    const matches = await the.app.get(Conflicts).open(await keyFor(the, 'maria', 'case.read', mine));
    const [zoe, sofia] = (['zoe', 'sofia'] as const).map((who) => matches.find((one) => one.account === account(who))!) as [typeof matches[number], typeof matches[number]];
    const key = (match: typeof zoe) => `${match.account}.${match.ground}.${match.about}`;
    await scenario(the, { as: 'maria', get: casePaths.conflictAnswer(mine, zoe), expect: 200, ledger: ['case.conflict.started'], shows: [loud, 'set the match aside'] });
    await scenario(the, { as: 'zoe', get: casePaths.conflictAnswer(mine, zoe), expect: 404 });
    await scenario(the, { as: 'zoe', post: casePaths.conflictAnswers(mine), with: { match: key(zoe), answer: 'aside', reason: 'I am fine with it' }, expect: 404 });
    await scenario(the, { as: 'maria', post: casePaths.conflictAnswers(mine), with: { match: key(zoe), answer: 'maybe', reason: 'I think so' }, expect: 422, shows: ['Choose one of the two answers'] });
    await scenario(the, { as: 'maria', post: casePaths.conflictAnswers(mine), with: { match: key(zoe), answer: 'aside', reason: 'She only opened the door' }, expect: 303, ledger: ['case.conflict.set-aside'] });
    await scenario(the, { as: 'maria', post: casePaths.conflictAnswers(mine), with: { match: key(sofia), answer: 'recuse', reason: 'It was said about her' }, expect: 303, ledger: ['case.conflict.recorded'] });
    await scenario(the, { as: 'sofia', get: casePaths.team(mine), expect: 404 });
    await scenario(the, { as: 'maria', get: casePaths.team(mine), expect: 200, hides: ['A possible conflict'] });
  });

  test('a member says once that nothing stands in the way, on a form that asks nothing else', async () => {
    const mine = await aCase(the, { subject: 'jordyn-ellis' });
    await scenario(the, { as: 'samuel', post: casePaths.noConflict(mine), with: {}, expect: 303, ledger: ['case.conflict.none-stated'] });
    await scenario(the, { as: 'samuel', get: casePaths.conflicts(mine), expect: 200, shows: ['that nothing stands between you and this case'], hides: ['I have no conflict of interest'] });
    await scenario(the, { as: 'sofia', post: casePaths.noConflict(mine), with: {}, expect: 404, ledger: ['access.refused'] });
  });
});

/** Every address inside a case that its page leads to. */
async function linksFrom(the: Awaited<ReturnType<typeof world>>, who: string, url: string, id: Id): Promise<string[]> {
  const { text } = await send(the, who, 'GET', url);
  return [...new Set([...text.matchAll(/href="([^"#]+)"/g)].map(([, href]) => href!).filter((href) => href.startsWith(`/cases/${id}/`)))];
}
