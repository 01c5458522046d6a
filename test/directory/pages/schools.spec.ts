import { directoryPaths } from '../../../src/directory/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aSchool } from '../a-directory.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
beforeAll(async () => {
  the = await world();
  id = the.district.schools.high;
});
afterAll(() => the.end());

const form = { name: 'Ledgewater Night School', code: 'LNS', level: 'other', grades: '9, 10', zone: 'America/Denver' };

test.each([[null, 303, []], ['samuel', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['osvaldo', 404, ['access.refused']], ['theo', 200, ['school.listed']], ['irene', 200, ['school.listed']]] as const)('%s asks for the list and gets %i', (as, expect, ledger) =>
  scenario(the, { as, get: directoryPaths.schools, expect, ledger: [...ledger] }));
test.each([[null, 303, []], ['ruth', 404, ['access.refused']], ['theo', 200, ['school.viewed']], ['irene', 200, ['school.viewed']]] as const)('%s asks for a school and gets %i', (as, expect, ledger) =>
  scenario(the, { as, get: directoryPaths.school(id), expect, ledger: [...ledger] }));

test('a school is added, found by name without accents and by code, and changed', async () => {
  await scenario(the, { as: 'irene', get: directoryPaths.newSchool, expect: 200, ledger: ['school.started'], shows: ['America/Denver'] });
  const answer = await scenario(the, { as: 'irene', post: directoryPaths.schools, with: { ...form, name: 'Ledgewater Escuela Nocturna Peñasco' }, expect: 303, ledger: ['school.added'] });
  const at = String(answer.headers.location);
  await scenario(the, { as: 'irene', get: `${directoryPaths.schools}?q=penasco`, expect: 200, shows: ['Peñasco'], hides: [directoryPaths.school(id)] });
  await scenario(the, { as: 'irene', get: `${directoryPaths.schools}?q=LNS`, expect: 200, shows: ['Peñasco'] });
  await scenario(the, { as: 'irene', get: `${directoryPaths.schools}?q=%25`, expect: 200, shows: ['Nothing found'] });
  await scenario(the, { as: 'theo', post: at, with: { ...form, version: '1' }, expect: 303, ledger: ['school.changed'] });
  await scenario(the, { as: 'irene', get: at, expect: 200, shows: ['Ledgewater Night School', 'No calendar yet'] });
});

test('a save over somebody else’s shows both texts and saves nothing', async () => {
  const school = await aSchool(the, 'PW', 'Painted Wren');
  const mine = { ...form, code: 'PW', name: 'Painted Wren North', version: '1' };
  await scenario(the, { as: 'theo', post: directoryPaths.school(school), with: { ...mine, name: 'Painted Wren South' }, expect: 303 });
  const answer = await scenario(the, { as: 'irene', post: directoryPaths.school(school), with: mine, expect: 409, ledger: ['form.returned'], shows: ['Painted Wren South', 'Painted Wren North', 'Somebody else saved this'] });
  expect(answer.text).toContain('name="version" value="2"');
  await scenario(the, { as: 'irene', post: directoryPaths.school(school), with: { ...mine, version: '2' }, expect: 303, ledger: ['school.changed'] });
});

test.each<[Record<string, string>, string]>([[{ ...form, name: '' }, 'Enter the name of the school'], [{ ...form, code: 'a b' }, 'Enter a short code'], [{ ...form, level: 'university' }, 'Choose the kind of school'], [{ ...form, grades: '9;10' }, 'Enter the grades with commas'], [{ ...form, code: 'XYZ', zone: 'Mountain' }, 'Choose a time zone'], [{ ...form, code: 'PW' }, 'Another school has this code']])('a faulty school comes back (%#)', (typed, sentence) =>
  scenario(the, { as: 'theo', post: directoryPaths.schools, with: typed, expect: 422, ledger: ['form.returned'], shows: [sentence] }).then(() => undefined));

test('a change without its version, an unknown field, and an unknown school', async () => {
  await scenario(the, { as: 'theo', post: directoryPaths.school(id), with: form, expect: 422, shows: ['Reload the page'] });
  await scenario(the, { as: 'theo', post: directoryPaths.school(id), with: { ...form, version: '1', id: newId() }, expect: 400 });
  await scenario(the, { as: 'theo', get: directoryPaths.school(newId()), expect: 404 });
  await scenario(the, { as: 'theo', get: `${directoryPaths.schools}?after=${newId()}`, expect: 404 });
  await scenario(the, { as: 'samuel', post: directoryPaths.schools, with: form, expect: 404, ledger: ['access.refused'] });
  await scenario(the, { as: 'samuel', post: directoryPaths.school(id), with: { ...form, version: '1' }, expect: 404, ledger: ['access.refused'] });
});

test('the list goes on by its last row, each school once', async () => {
  for (let n = 0; n < 30; n += 1) await aSchool(the, `S${n}`, `Small School ${String(n).padStart(2, '0')}`);
  const seen: string[] = [];
  for (let at: string | undefined = `${directoryPaths.schools}?q=small`; at !== undefined;) {
    const text: string = (await send(the, 'irene', 'GET', at)).text.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    seen.push(...[...text.matchAll(/Small School \d\d/g)].map(([name]) => name));
    at = /href="([^"]*after=[a-z2-7]{26})"/.exec(text)?.[1];
  }
  expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => `Small School ${String(n).padStart(2, '0')}`));
});
