import { determinationPaths } from '../../../src/assessment/determination.endpoints.js';
import { demoPassword } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { forgetCookies, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { determine, readyCase, type Here } from '../determination-case.js';

describe('the signatures under a determination', () => {
  let here: Here;
  let id: Id;
  let determination: Id;
  beforeAll(async () => {
    here = await world();
    id = await readyCase(here, ['maria', 'samuel', 'zoe', 'anjali', 'dana']);
    determination = await determine(here, id);
  });
  afterAll(() => here.end());

  const page = () => determinationPaths.signatures(id);
  const form = (password: string = demoPassword) => ({ determination, password });

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['irene', 404, ['access.refused']],
    ['dana', 200, ['determination.signatures.viewed']], ['anjali', 200, ['determination.signatures.viewed']],
  ] as const)('%s asks to sign and gets %i', (as, expect, ledger) => scenario(here, { as, get: page(), expect, ledger: [...ledger] }));

  test('the page shows all that is signed, and for whom', () => scenario(here, {
    as: 'zoe', get: page(), expect: 200, shows: ['The grievance goes on beyond the moment', 'You sign for yourself, as Mental health.', 'Still to sign', 'autocomplete="current-password"'],
  }));

  test('there is nothing to sign in a case without a determination', async () => {
    const empty = await aCase(here);
    await scenario(here, { as: 'maria', get: determinationPaths.signatures(empty), expect: 200, shows: ['There is no determination to sign yet.'], hides: ['type="password"'] });
  });

  test('an empty password is asked for, and a wrong one is neither shown nor kept', async () => {
    await scenario(here, { as: 'maria', post: page(), with: form(''), expect: 422, ledger: ['form.returned'], shows: ['Type your password to sign'] });
    const wrong = 'not the right words at all';
    await scenario(here, { as: 'maria', post: page(), with: form(wrong), expect: 422, ledger: ['form.returned'], shows: ['That is not your password'], hides: [wrong] });
    const kept = await Promise.all(['ledger_entry', 'ledger_image', 'parked_form', 'form_submission'].map((table) => here.reader.all(`SELECT * FROM ${table}`)));
    expect(JSON.stringify(kept)).not.toContain(wrong);
  });

  test('a signature sent after the session ran out is parked without its password', async () => {
    const formId = (await send(here, 'anjali', 'GET', page())).text.match(/name="formId" value="([^"]+)"/)![1]!;
    here.clock.pass(31);
    const answer = await send(here, 'anjali', 'POST', page(), { ...form(), formId });
    expect(answer.headers.location).toContain('unsent');
    const parked = await here.reader.all('SELECT fields FROM parked_form');
    expect(JSON.stringify(parked)).toContain(determination);
    expect(JSON.stringify(parked)).not.toContain(demoPassword);
    forgetCookies(here);
  });

  test('one signs for oneself, once', async () => {
    await scenario(here, { as: 'samuel', post: page(), with: form(), expect: 303, ledger: ['determination.signed'], location: determinationPaths.show(id) });
    await scenario(here, { as: 'samuel', get: page(), expect: 200, shows: ['You have signed this determination already.'], hides: ['type="password"'] });
    await scenario(here, { as: 'samuel', post: page(), with: form(), expect: 422, ledger: ['form.returned'], shows: ['You have signed this determination already'] });
    await scenario(here, { as: 'maria', get: determinationPaths.show(id), expect: 200, shows: ['Samuel Okafor', 'Provisional', 'Every signature keeps the SHA-256'] });
  });

  test('sent twice by a double click it is one signature, and both answers are the same', async () => {
    const formId = (await send(here, 'maria', 'GET', page())).text.match(/name="formId" value="([^"]+)"/)![1]!;
    const answers = await Promise.all([1, 2].map(() => send(here, 'maria', 'POST', page(), { ...form(), formId })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await here.reader.all('SELECT id FROM determination_signature WHERE determination_id = ? AND account_id = ?', [determination, here.district.viewers.maria.account])).toHaveLength(1);
  });

  test('with the third it counts', async () => {
    await scenario(here, { as: 'zoe', post: page(), with: form(), expect: 303, ledger: ['determination.signed'] });
    await scenario(here, { as: 'dana', get: determinationPaths.show(id), expect: 200, shows: ['Signed by everybody the protocol asks'], hides: ['Still to sign', 'Provisional'] });
  });

  test('what was replaced since the page was read is not signed', async () => {
    await determine(here, id, { level: 'high' });
    await scenario(here, { as: 'anjali', post: page(), with: form(), expect: 422, ledger: ['form.returned'], shows: ['A newer determination took the place of the one you read', '<span class="level__word">High</span>'] });
  });

  test('a determination of another case is no other than an unknown one', async () => {
    const other = await determine(here, await readyCase(here));
    await scenario(here, { as: 'anjali', post: page(), with: { determination: other, password: demoPassword }, expect: 422, shows: ['A newer determination took the place'] });
  });

  test('an unknown field is no form of ours', () => scenario(here, { as: 'dana', post: page(), with: { ...form(), discipline: 'administration' }, expect: 400, ledger: [] }));

  test('where nobody on the team could give a signature, the page says so', async () => {
    const small = await readyCase(here, ['maria', 'zoe']);
    await determine(here, small, { tookPart: [here.district.viewers.maria.account, here.district.viewers.zoe.account] });
    await scenario(here, { as: 'maria', get: determinationPaths.show(small), expect: 200, shows: ['Nobody on the team of this case yet', 'Add somebody to the team'] });
  });
});
