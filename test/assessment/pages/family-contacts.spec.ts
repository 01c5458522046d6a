import { AssessmentRecord, assessmentPaths } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('contacts with the family', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let form: Record<string, string>;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
    form = {
      guardian: the.district.person('latrice-fairweather'), withWhom: '', way: 'phone', contactedBy: the.district.viewers.maria.account, language: 'English', interpreter: '',
      happenedPrecision: 'exact', happenedDate: '2026-11-16', happenedTime: '08:15', said: 'There are no firearms at home.',
    };
  });
  afterAll(() => the.end());

  const contacts = async () => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!.contacts;

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.contacts.viewed']], ['maria', 200, ['assessment.contacts.viewed']],
  ] as const)('%s asks for the list and gets %i', (as, expect, ledger) => scenario(the, { as, get: assessmentPaths.contacts(id), expect, ledger: [...ledger] }));

  test('the guardians come with the limits to contact, on the list and before the form', async () => {
    await scenario(the, { as: 'maria', get: assessmentPaths.contacts(id), expect: 200, shows: ['Latrice Fairweather', '(970) 555-0107', 'Desmond Fairweather', 'Contact is limited.', 'court order', 'No contacts yet'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.newContact(id), expect: 200, ledger: ['assessment.contact.started'], shows: ['Before you call: contact is limited', 'court order'] });
    const unlimited = await anAssessedCase(the, 'mateo-quintanilla');
    await scenario(the, { as: 'maria', get: assessmentPaths.newContact(unlimited), expect: 200, hides: ['Before you call'], shows: ['Rosario Ibarra'] });
  });

  test('a contact is saved as typed and shown escaped', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.contacts(id), with: { ...form, said: '<u>none</u> & “nowhere”' }, expect: 303, ledger: ['assessment.contact.added'], location: assessmentPaths.contacts(id) });
    expect(await contacts()).toMatchObject([{ guardian_id: form.guardian, with_whom: 'Latrice Fairweather', said: '<u>none</u> & “nowhere”', way: 'phone' }]);
    await scenario(the, { as: 'zoe', get: assessmentPaths.contacts(id), expect: 200, shows: ['&lt;u&gt;none&lt;/u&gt; &amp; “nowhere”', 'Phone call · Nov 16, 2026, 8:15 AM'], hides: ['<u>none'] });
  });

  test('somebody who is no guardian on record is described', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.contacts(id), with: { ...form, guardian: 'someone-else', withWhom: 'Odessa, her aunt' }, expect: 303 });
    expect((await contacts())[0]).toMatchObject({ guardian_id: null, with_whom: 'Odessa, her aunt' });
  });

  test.each<[Record<string, string>, string]>([
    [{ guardian: '' }, 'Choose with whom you spoke'], [{ guardian: 'someone-else' }, 'Write who it was'], [{ way: 'owl' }, 'Choose how you spoke'], [{ said: ' ' }, 'Write what was said'],
    [{ contactedBy: 'a'.repeat(26) }, 'Choose who made the contact'], [{ happenedDate: '' }, 'Enter the day it happened'], [{ said: 'x'.repeat(20_001) }, 'Use at most 20,000 characters'],
  ])('a faulty form comes back with what was typed (%#)', async (change, sentence) => {
    const { text } = await scenario(the, { as: 'maria', post: assessmentPaths.contacts(id), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [sentence] });
    expect(text.split(sentence).length).toBeGreaterThan(2);
  });

  test('a guardian of somebody else is no choice, and an outsider saves nothing', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.contacts(id), with: { ...form, guardian: the.district.person('rosario-ibarra') }, expect: 422, shows: ['Choose with whom you spoke'] });
    await scenario(the, { as: 'leonid', post: assessmentPaths.contacts(id), with: form, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', post: assessmentPaths.contacts(id), with: { ...form, other: 'x' }, expect: 400, ledger: [] });
  });

  test('an answer that never came is said to be missing, not too long', async () => {
    const { guardian: _, ...rest } = form;
    await scenario(the, { as: 'maria', post: assessmentPaths.contacts(id), with: rest, expect: 422, ledger: ['form.returned'], shows: ['Choose with whom you spoke'], hides: ['Use at most'] });
  });

  test('a correction names what it corrects, once', async () => {
    const wrong = (await contacts()).find(({ with_whom }) => with_whom === 'Odessa, her aunt')!;
    const path = assessmentPaths.contactCorrection(id, wrong.id);
    await scenario(the, { as: 'zoe', get: path, expect: 200, shows: ['Odessa, her aunt', 'There are no firearms at home.'] });
    await scenario(the, { as: 'zoe', post: path, with: { ...form, guardian: 'someone-else', withWhom: 'Odessa, his aunt' }, expect: 303, ledger: ['assessment.contact.corrected'] });
    await scenario(the, { as: 'maria', post: path, with: form, expect: 409, ledger: ['form.returned'], shows: ['Saved by Zoë', 'Odessa, his aunt', 'With whom'], hides: [`action="${path}"`] });
    await scenario(the, { as: 'maria', get: assessmentPaths.contacts(id), expect: 200, shows: ['her aunt', 'his aunt', 'This was corrected.'] });
    const other = await aCase(the, { subject: 'jon-whitlock' });
    await scenario(the, { as: 'maria', post: assessmentPaths.contactCorrection(other, wrong.id), with: form, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.newContact(other), expect: 303, ledger: [], location: assessmentPaths.overview(other) });
  });
});
