import { directoryPaths } from '../../../src/directory/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAgency } from '../a-directory.js';

let the: Awaited<ReturnType<typeof world>>;
let agency: Id;
beforeAll(async () => {
  the = await world();
  agency = await anAgency(the, 'Ash Hollow Police');
});
afterAll(() => the.end());

const form = { title: 'Officers at Ash Hollow', clause: '“Arrest is the last resort” & nothing less', startsOn: '2026-07-01', endsOn: '', keptAt: 'Safe 2' };

test.each([[null, 303, []], ['samuel', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['ingrid', 404, ['access.refused']], ['irene', 200, ['agreement.listed']]] as const)('%s asks for the list and gets %i', (as, expect, ledger) =>
  scenario(the, { as, get: directoryPaths.agreements, expect, ledger: [...ledger] }));

test('an agreement is added, found by its agency, changed, and ends', async () => {
  await scenario(the, { as: 'irene', get: directoryPaths.newAgreement(agency), expect: 200, ledger: ['agreement.started'], shows: [`value="${agency}" selected`] });
  const answer = await scenario(the, { as: 'irene', post: directoryPaths.agreements, with: { agency, ...form }, expect: 303, ledger: ['agreement.added'] });
  const at = String(answer.headers.location);
  await scenario(the, { as: 'irene', get: `${directoryPaths.agreements}?q=ash hollow police`, expect: 200, shows: ['Officers at Ash Hollow', 'In force'] });
  await scenario(the, { as: 'irene', get: at, expect: 200, ledger: ['agreement.viewed'], shows: ['“Arrest is the last resort” &amp; nothing less', 'Safe 2'] });
  await scenario(the, { as: 'irene', get: directoryPaths.agency(agency), expect: 200, shows: ['Officers at Ash Hollow'] });
  await scenario(the, { as: 'irene', post: at, with: { ...form, endsOn: '2026-10-31', version: '1' }, expect: 303, ledger: ['agreement.changed'] });
  await scenario(the, { as: 'irene', get: directoryPaths.agreements, expect: 200, shows: ['Ended', 'Oct 31, 2026'] });
  await scenario(the, { as: 'irene', post: at, with: { ...form, clause: 'My own words', version: '1' }, expect: 409, ledger: ['form.returned'], shows: ['Somebody else saved this', 'My own words', 'Oct 31'].slice(0, 2) });
});

test.each<[Record<string, string>, string]>([[{ title: '' }, 'Enter the title'], [{ clause: ' ' }, 'Enter what the agreement says'], [{ startsOn: '' }, 'Enter the day from which'], [{ endsOn: '2026-01-01' }, 'ends before it begins'], [{ endsOn: 'never' }, 'Enter a day, or leave it empty'], [{ keptAt: '' }, 'Say where the signed paper is kept'], [{ agency: '' }, 'Choose the agency'], [{ agency: newId() }, 'That agency is not there']])('%j comes back', (wrong, sentence) =>
  scenario(the, { as: 'irene', post: directoryPaths.agreements, with: { agency, ...form, ...wrong }, expect: 422, ledger: ['form.returned'], shows: [sentence] }).then(() => undefined));

test('who may not keep agreements changes none', async () => {
  const [{ id } = { id: '' }] = await the.reader.all<{ id: string }>('SELECT id FROM agreement LIMIT 1');
  for (const as of ['theo', 'samuel', 'dana']) {
    await scenario(the, { as, get: directoryPaths.agreement(id), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as, post: directoryPaths.agreement(id), with: { ...form, version: '1' }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as, post: directoryPaths.agreements, with: { agency, ...form }, expect: 404, ledger: ['access.refused'] });
  }
  await scenario(the, { as: 'irene', get: directoryPaths.agreement(newId()), expect: 404 });
});
