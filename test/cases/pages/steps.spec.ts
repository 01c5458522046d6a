import { AddNextStep, CaseOverview, casePaths } from '../../../src/cases/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('next steps of a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
  });
  afterAll(() => the.end());

  const aStep = (what: string): Promise<Id> => the.app.get(UnitOfWork).run(actingAs(the, 'maria'), async (work) => {
    const step = await the.app.get(AddNextStep).within(work, id, { what, owner: the.district.viewers.zoe.account, dueOn: localDate('2026-11-13'), source: { kind: 'unknown', id: null } });
    work.record('case.step.added', { case: id, items: [step] });
    return step;
  });

  test('a step is shown with its owner and how late it is; outsiders find nothing', async () => {
    const step = await aStep('Ask the family about the uncle’s rifle');
    await scenario(the, { as: 'maria', get: casePaths.step(id, step), expect: 200, ledger: ['case.step.viewed'], shows: ['Ask the family', '3 days late'] });
    await scenario(the, { as: null, get: casePaths.step(id, step), expect: 303 });
    await scenario(the, { as: 'grant', get: casePaths.step(id, step), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', get: casePaths.step(id, newId()), expect: 404 });
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200, shows: ['1 overdue'] });
    await scenario(the, { as: 'zoe', get: '/', expect: 200, ledger: ['desk.viewed'], shows: ['Ask the family'] });
  });

  test('settling needs a word on what came of it', async () => {
    const step = await aStep('Call the clinic');
    await scenario(the, { as: 'zoe', post: casePaths.step(id, step), with: { outcome: '', version: '1' }, expect: 422, ledger: ['form.returned'], shows: ['Say whether it was done', 'Write what came of it'] });
    await scenario(the, { as: 'zoe', post: casePaths.step(id, step), with: { state: 'done', outcome: 'They have a place on Friday', version: '1' }, expect: 303, ledger: ['case.step.settled'] });
    await scenario(the, { as: 'zoe', get: casePaths.step(id, step), expect: 200, shows: ['They have a place on Friday'], hides: ['Is it settled?'] });
  });

  test('who comes second sees both texts and nothing is lost', async () => {
    const step = await aStep('Meet the mother');
    await scenario(the, { as: 'zoe', post: casePaths.step(id, step), with: { state: 'done', outcome: 'Met on Monday', version: '1' }, expect: 303 });
    await scenario(the, { as: 'maria', post: casePaths.step(id, step), with: { state: 'ended', outcome: 'She moved away', version: '1' }, expect: 409, ledger: ['form.returned'], shows: ['Met on Monday', 'She moved away'] });
    await scenario(the, { as: 'maria', post: casePaths.step(id, step), with: { outcome: 'Nobody opened', version: '1' }, expect: 409, shows: ['Met on Monday', 'Nobody opened'] }); // nor where an answer is missing
    expect(await the.app.get(CaseOverview).step(await keyFor(the, 'maria', 'case.read', id), step)).toMatchObject({ state: 'done', outcome: 'Met on Monday', version: 2 });
  });
});
