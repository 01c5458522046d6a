import { casePaths } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aClosedCase } from '../closed-case.js';

describe('new information on a closed case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aClosedCase(the);
  });
  afterAll(() => the.end());

  const form = { what: 'He asked a friend for a knife <today>', decision: 'reopened', reason: 'A new threat to a named person' };

  test.each([[null, 303], ['leonid', 404], ['ruth', 404], ['sofia', 404], ['theo', 404], ['maria', 200], ['irene', 200]] as const)('%s asks for the form and gets %i', (as, expect) => scenario(the, { as, get: casePaths.newReopening(id), expect }));

  test('an outsider may not record any', () => scenario(the, { as: 'leonid', post: casePaths.reopenings(id), with: form, expect: 404, ledger: ['access.refused'] }));

  test.each([
    [{ ...form, what: '' }, 'Write what was learned'],
    [{ ...form, decision: 'perhaps' }, 'Choose whether this reopens the case'],
    [{ ...form, reason: 'why' }, 'Write why, in at least 10 characters'],
  ])('a faulty form comes back with what was typed (%#)', (typed, sentence) => scenario(the, { as: 'maria', post: casePaths.reopenings(id), with: typed, expect: 422, ledger: ['form.returned'], shows: [sentence] }));

  test('nothing can be added to a closed case otherwise', () => scenario(the, { as: 'maria', get: casePaths.newNote(id), expect: 409, shows: ['New information reopens it'] }));

  test('information that changes nothing is kept with its reason', async () => {
    const closed = await aClosedCase(the);
    await scenario(the, { as: 'maria', post: casePaths.reopenings(closed), with: { ...form, decision: 'dismissed' }, expect: 303, ledger: ['case.information.dismissed'], location: casePaths.closures(closed) });
    await scenario(the, { as: 'samuel', get: casePaths.closures(closed), expect: 200, shows: ['New information, case stays closed', 'a knife &lt;today&gt;', 'Record new information'] });
  });

  test('information that matters opens the case again', async () => {
    const { headers } = await scenario(the, { as: 'maria', post: casePaths.reopenings(id), with: form, expect: 303, location: casePaths.show(id) });
    expect(headers['set-cookie']).toBeDefined();
    await scenario(the, { as: 'samuel', get: casePaths.closures(id), expect: 200, shows: ['Case reopened', 'An earlier closing', 'a knife &lt;today&gt;'], hides: ['Record new information'] });
    await scenario(the, { as: 'maria', get: casePaths.newReopening(id), expect: 409, shows: ['This case is open'] });
    await scenario(the, { as: 'maria', post: casePaths.reopenings(id), with: form, expect: 409, shows: ['This case is open'] });
  });

  test('an open case has no such form', async () => scenario(the, { as: 'maria', get: casePaths.newReopening(await aCase(the)), expect: 409 }));
});
