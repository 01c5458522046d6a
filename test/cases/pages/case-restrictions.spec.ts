import { demoPassword } from '../../../src/demo/district/index.js';
import { casePaths } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('sealing and holding one case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let number: string;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
    number = (await keyFor(the, 'maria', 'case.read', id)).facts.number;
  });
  afterAll(() => the.end());

  test.each([['maria', 404], ['theo', 404], ['osvaldo', 404], ['irene', 200]] as const)('%s asks to seal or hold and gets %i', async (as, expect) => {
    for (const get of [casePaths.newSeal(id), casePaths.newHold(id)]) await scenario(the, { as, get, expect, ...(expect === 200 ? { ledger: ['case.restriction.started'], shows: [number], hides: ['Jordan'] } : {}) });
  });

  test('a seal: asked for with its order, agreed to by another, and the case is nowhere; then the same way back', async () => {
    const order = { basis: 'court-order', orderReference: 'No. 26-114', reason: 'The court sealed the file' };
    await scenario(the, { as: 'irene', post: casePaths.seals(id), with: { basis: 'because', orderReference: ' ', reason: 'x' }, expect: 422, ledger: ['form.returned'], shows: ['Choose on what it rests', 'Enter the number or date', 'at least 10 characters'] });
    await scenario(the, { as: 'irene', post: casePaths.seals(id), with: order, expect: 303, ledger: ['case.seal.asked'] });
    await scenario(the, { as: 'irene', post: casePaths.seals(id), with: order, expect: 422, shows: ['asked for or in force already'] });
    await scenario(the, { as: 'maria', get: casePaths.readers(id), expect: 200, shows: ['A seal of this case was asked for'], hides: ['No. 26-114'] });
    const seal = (await the.reader.one<{ id: Id }>("SELECT id FROM case_restriction WHERE case_id = ? AND state = 'asked'", [id]))!.id;
    const page = casePaths.restriction(id, seal);
    await scenario(the, { as: 'maria', get: page, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'irene', get: page, expect: 200, ledger: ['case.restriction.viewed'], shows: ['Another person has to agree', 'No. 26-114'], hides: ['Agree and seal'] });
    await scenario(the, { as: 'irene', post: casePaths.restrictionAgreement(id, seal), with: { password: demoPassword }, expect: 422, ledger: ['form.returned'], shows: ['You asked for this yourself'] });
    await scenario(the, { as: 'ingrid', get: page, expect: 200, shows: ['Agree and seal the case'], hides: ['Jordan', 'Go to the case'] });
    await scenario(the, { as: 'ingrid', post: casePaths.restrictionAgreement(id, seal), with: {}, expect: 422, ledger: ['form.returned'], shows: ['Enter your own password'] });
    await scenario(the, { as: 'ingrid', post: casePaths.restrictionAgreement(id, seal), with: { password: 'not mine at all' }, expect: 422, ledger: ['form.returned'], shows: ['That is not your password. Nothing was agreed to'], hides: ['not mine at all'] });
    await scenario(the, { as: 'ingrid', post: casePaths.restrictionAgreement(id, seal), with: { password: demoPassword }, expect: 303, ledger: ['case.sealed'] });
    for (const as of ['maria', 'samuel', 'irene', 'ingrid']) {
      for (const get of [casePaths.show(id), casePaths.team(id), casePaths.readers(id), casePaths.history(id), casePaths.newHold(id)]) await scenario(the, { as, get, expect: 404 });
    }
    for (const get of ['/', '/cases', '/cases?q=Jordan&state=all']) await scenario(the, { as: 'maria', get, expect: 200, hides: [id, number] });
    await scenario(the, { as: 'irene', get: '/cases?state=all', expect: 200, hides: [id, number] });
    await scenario(the, { as: 'irene', get: casePaths.restrictions, expect: 200, shows: [`Case ${number}`, 'Sealed', 'No. 26-114'], hides: ['Jordan', 'Ellis'] });

    await scenario(the, { as: 'irene', post: casePaths.restrictionLiftings(id, seal), with: { reason: 'no' }, expect: 422 });
    await scenario(the, { as: 'irene', post: casePaths.restrictionLiftings(id, seal), with: { reason: 'The order was set aside' }, expect: 303, ledger: ['case.lifting.asked'] });
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 404 });
    await scenario(the, { as: 'ingrid', post: casePaths.restrictionDeclines(id, seal), with: { reason: 'Not seen in writing yet' }, expect: 303, ledger: ['case.restriction.declined'] });
    await scenario(the, { as: 'ingrid', post: casePaths.restrictionAgreement(id, seal), with: { password: demoPassword }, expect: 422, shows: ['Nothing waits'] });
    await scenario(the, { as: 'irene', post: casePaths.restrictionLiftings(id, seal), with: { reason: 'Here it is in writing' }, expect: 303 });
    await scenario(the, { as: 'ingrid', post: casePaths.restrictionAgreement(id, seal), with: { password: demoPassword }, expect: 303, ledger: ['case.unsealed'] });
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200 });
  });

  test('a held case says so on its pages and is not sealed', async () => {
    const held = await aCase(the, { subject: 'katherine-dunmore' });
    await scenario(the, { as: 'ingrid', post: casePaths.holds(held), with: { basis: 'litigation', orderReference: 'Letter of November 3', reason: 'A lawsuit is expected' }, expect: 303, ledger: ['case.held'] });
    await scenario(the, { as: 'maria', get: casePaths.show(held), expect: 200, shows: ['Legal hold: nothing in this case may be taken out of sight'] });
    await scenario(the, { as: 'maria', get: casePaths.notes(held), expect: 200, shows: ['Legal hold'] });
    await scenario(the, { as: 'maria', get: casePaths.readers(held), expect: 200, shows: ['Held since', 'a lawsuit, pending or expected'], hides: ['Letter of November 3'] });
    await scenario(the, { as: 'irene', get: casePaths.newSeal(held), expect: 409, shows: ['Lift the hold first'] });
    await scenario(the, { as: 'irene', get: casePaths.restriction(id, (await the.reader.one<{ id: Id }>('SELECT id FROM case_restriction WHERE case_id = ?', [held]))!.id), expect: 404 });
  });
});
