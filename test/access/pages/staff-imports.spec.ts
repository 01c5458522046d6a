import { accessPaths } from '../../../src/access/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('importing a list of staff', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const list = 'external_id,full_name,username,school_code,role\nE1,Odalys Prieto,odalys,LHS,teacher\nE2,"=HYPERLINK(""http://example.org"")",a b,LHS,teacher\n,,maria,,\n';

  test.each([[null, 303], ['maria', 404], ['irene', 404], ['theo', 200]] as const)('%s asks for the form and gets %i', async (as, expect) =>
    void await scenario(the, { as, get: accessPaths.import, expect, ...(expect === 200 ? { ledger: ['staff.import.started'], shows: ['external_id', 'Paste it from a spreadsheet'] } : {}) }));

  test('text that is no list comes back', async () => {
    for (const [text, why] of [[' ', 'Paste the list'], ['name\nx\n', 'full_name and username are missing'], ['full_name,username\n"x,y\n', 'cannot be read as cells']] as const) await scenario(the, { as: 'theo', post: accessPaths.import, with: { list: text }, expect: 422, ledger: ['form.returned'], shows: [why] });
    await scenario(the, { as: 'maria', post: accessPaths.import, with: { list }, expect: 404 });
  });

  test('a dry run shows each line; taking takes the good, and hands back the bad without a formula; links for first passwords', async () => {
    const { headers } = await scenario(the, { as: 'theo', post: accessPaths.import, with: { list }, expect: 303, ledger: ['staff.import.checked'] });
    const at = String(headers.location);
    const id = at.split('/').at(-1)!;
    await scenario(the, { as: 'theo', get: at, expect: 200, ledger: ['staff.import.viewed'], shows: ['New: 1', 'Same: 1', 'Problem: 1', 'Take 1 line', 'no spaces', 'A new account, a seat'] });
    await scenario(the, { as: 'theo', get: `${at}?show=problem`, expect: 200, shows: ['no spaces'], hides: ['Odalys Prieto'] });
    for (const as of ['maria', 'irene']) for (const url of [at, accessPaths.handedBack(id)]) await scenario(the, { as, get: url, expect: 404, ledger: ['access.refused'] });
    for (const post of [accessPaths.importTaking(id), accessPaths.importLinks(id)]) await scenario(the, { as: 'irene', post, with: {}, expect: 404 });
    await scenario(the, { as: 'theo', post: accessPaths.importTaking(id), with: {}, expect: 303, ledger: ['account.created', 'seat.given', 'staff.imported', 'staff.import.taken'] });
    await scenario(the, { as: 'theo', get: at, expect: 200, shows: ['List of staff, taken', '1 person of this list has no password yet', '&#x27;&#x3D;HYPERLINK'] });
    const back = await scenario(the, { as: 'theo', get: accessPaths.handedBack(id), expect: 200, ledger: ['staff.import.returned'] });
    expect(back.text).toContain(`E2,"'=HYPERLINK(""http://example.org"")",,a b,LHS`);
    const links = await scenario(the, { as: 'theo', post: accessPaths.importLinks(id), with: {}, expect: 200, ledger: ['account.link.made'] });
    const link = /odalys,Odalys Prieto,(\S+)/.exec(links.text)![1]!;
    expect((await send(the, null, 'GET', new URL(link).pathname)).text).toContain('Odalys Prieto');
    await scenario(the, { as: 'theo', post: accessPaths.importTaking(id), with: {}, expect: 409, shows: ['taken already'] });
    await scenario(the, { as: 'theo', get: accessPaths.import, expect: 200, shows: ['taken: 1 new, 0 changed, 1 with a problem'] });
    await scenario(the, { as: 'theo', get: `${accessPaths.accounts}?state=no-password`, expect: 200, shows: ['Odalys Prieto'], hides: ['Maria Núñez'] });
  });

  test('a long list fits through the form and its pages stay small', async () => {
    const long = `full_name,username,external_id,school_code,role\n${Array.from({ length: 2000 }, (_, n) => `Wilhelmina Featherstonehaugh-Number ${n},wilhelmina.featherstonehaugh${n},EMPLOYEE-${100_000 + n},LHS,teacher\n`).join('')}`;
    const { headers } = await scenario(the, { as: 'theo', post: accessPaths.import, with: { list: long }, expect: 303 });
    const page = await scenario(the, { as: 'theo', get: `${String(headers.location)}?page=20`, expect: 200, shows: ['New: 2,000'] });
    expect(Buffer.byteLength(page.text)).toBeLessThan(60_000);
  });

  test('a list that is not there is not found', async () => {
    for (const id of [newId(), 'x']) await scenario(the, { as: 'theo', get: accessPaths.imported(id), expect: 404 });
  });
});
