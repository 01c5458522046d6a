import { directoryPaths } from '../../../src/directory/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { managementPaths } from '../../../src/management/index.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const form = { name: 'Ash Hollow Police', kind: 'law-enforcement', offers: 'Patrol & <talks>', phone: '', hours: 'Every day', languages: 'en, es' };

test.each([[null, 303, []], ['samuel', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['irene', 200, ['agency.listed']]] as const)('%s asks for the list and gets %i', (as, expect, ledger) =>
  scenario(the, { as, get: directoryPaths.agencies, expect, ledger: [...ledger], ...(expect === 200 ? { shows: ['Ledgewater Community Mental Health', directoryPaths.agreements] } : {}) }));

test('an agency is added, changed, and ends: it is offered for no new referral, and stays in the list', async () => {
  await scenario(the, { as: 'irene', get: directoryPaths.newAgency, expect: 200, ledger: ['agency.started'], hides: ['Last day'] });
  const answer = await scenario(the, { as: 'irene', post: directoryPaths.agencies, with: form, expect: 303, ledger: ['agency.added'] });
  const at = String(answer.headers.location);
  await scenario(the, { as: 'irene', get: at, expect: 200, ledger: ['agency.viewed'], shows: ['Patrol &amp; &lt;talks&gt;', 'No agreement yet', 'Last day'] });
  const id = await aCase(the);
  await scenario(the, { as: 'maria', get: managementPaths.newReferral(id), expect: 200, shows: ['Ash Hollow Police'] });
  await scenario(the, { as: 'irene', post: at, with: { ...form, endsOn: '2026-11-15', version: '1' }, expect: 303, ledger: ['agency.changed'] });
  await scenario(the, { as: 'maria', get: managementPaths.newReferral(id), expect: 200, hides: ['Ash Hollow Police'] });
  await scenario(the, { as: 'irene', get: `${directoryPaths.agencies}?q=hollow`, expect: 200, shows: ['Ash Hollow Police', 'Until Nov 15, 2026'] });
  await scenario(the, { as: 'irene', post: at, with: { ...form, name: 'Ash Hollow Department', version: '1' }, expect: 409, ledger: ['form.returned'], shows: ['Somebody else saved this', 'Ash Hollow Department'] });
  await scenario(the, { as: 'irene', post: directoryPaths.agencies, with: form, expect: 422, shows: ['of this name is there already'] });
});

test.each<[Record<string, string>, string]>([[{ name: ' ' }, 'Enter the name of the agency'], [{ kind: 'militia' }, 'Choose the kind of agency'], [{ offers: '' }, 'Write what the agency does'], [{ languages: 'English; Spanish' }, 'Enter languages as codes']])('%j comes back', (wrong, sentence) =>
  scenario(the, { as: 'irene', post: directoryPaths.agencies, with: { ...form, name: 'Other', ...wrong }, expect: 422, ledger: ['form.returned'], shows: [sentence] }).then(() => undefined));

test('who may not keep agencies changes none', async () => {
  const id = the.district.agency('mobile-crisis');
  for (const as of ['theo', 'samuel', 'dana']) {
    await scenario(the, { as, get: directoryPaths.agency(id), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as, post: directoryPaths.agency(id), with: { ...form, version: '1' }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as, post: directoryPaths.agencies, with: form, expect: 404, ledger: ['access.refused'] });
  }
  await scenario(the, { as: 'irene', get: directoryPaths.agency(newId()), expect: 404 });
  await scenario(the, { as: 'irene', post: directoryPaths.agency(id), with: { ...form, endsOn: 'soon', version: '1' }, expect: 422, shows: ['Enter a day, or leave it empty'] });
});
