import { casePaths, PlaceHold, RecuseColleague } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('sealed and held cases', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let number: string;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
    number = (await keyFor(the, 'maria', 'case.read', id)).facts.number;
  });
  afterAll(() => the.end());

  test.each([[null, 303], ['maria', 404], ['samuel', 404], ['theo', 404], ['osvaldo', 404], ['irene', 200], ['ingrid', 200]] as const)('%s asks for the list and gets %i', (as, expect) =>
    scenario(the, { as, get: casePaths.restrictions, expect, ...(expect === 200 ? { ledger: ['case.restrictions.listed'], shows: ['No case is sealed or held'] } : {}) }));

  test('a case is found by its number, without a name; an unknown number and one of a recusal look alike', async () => {
    await scenario(the, { as: 'ingrid', get: `${casePaths.restrictions}?number=${number}`, expect: 200, shows: [`Case ${number}`, casePaths.newHold(id)], hides: ['Jordan', casePaths.newSeal(id)] });
    const unknown = 'There is no such case that you may hold';
    await scenario(the, { as: 'irene', get: `${casePaths.restrictions}?number=2026-27-9999`, expect: 200, shows: [unknown] });
    const out = await aCase(the, { subject: 'jon-whitlock' });
    await the.app.get(RecuseColleague).run(await keyFor(the, 'maria', 'case.conflict.record', out), { account: the.district.viewers.irene.account, ground: 'close', reason: 'A neighbor of the family', passTo: null }, 'lead');
    await the.app.get(PlaceHold).run(await keyFor(the, 'ingrid', 'case.hold', out), { basis: 'litigation', orderReference: 'Letter 9', reason: 'A lawsuit is expected' });
    const hidden = (await keyFor(the, 'maria', 'case.read', out)).facts.number;
    await scenario(the, { as: 'irene', get: `${casePaths.restrictions}?number=${hidden}`, expect: 200, shows: [unknown], hides: [out] });
    await scenario(the, { as: 'irene', get: casePaths.newHold(out), expect: 404, ledger: ['access.refused'] });
  });

  test('the list goes on page by page', async () => {
    await scenario(the, { as: 'irene', get: `${casePaths.restrictions}?before=2026-01-01T00:00:00.000Z_${id}`, expect: 200, shows: ['No case is sealed or held'] });
    await scenario(the, { as: 'irene', get: `${casePaths.restrictions}?before=yesterday`, expect: 404 });
  });
});
