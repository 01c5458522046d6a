import { AddFamilyContact, AssessmentPanel, AssessmentRecord, type NewFamilyContact } from '../../../src/assessment/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import type { Id } from '../../../src/kernel/ids.js';
import { Stale } from '../../../src/kernel/stale.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('adding a family contact', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let contact: NewFamilyContact;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
    contact = {
      guardian: the.district.person('latrice-fairweather'), withWhom: 'Latrice Fairweather', way: 'home-visit', contactedBy: the.district.viewers.maria.account, language: 'English', interpreter: '',
      happened: { precision: 'exact', date: localDate('2026-11-16'), time: '07:45', zone: 'America/Denver' }, said: '“We lock everything.”',
    };
  });
  afterAll(() => the.end());

  const add = async (wanted: NewFamilyContact, corrects: Id | null = null, of = id) => the.app.get(AddFamilyContact).run(await keyFor(the, 'maria', 'case.assess', of), wanted, corrects);

  test('a contact is kept, shown in the timeline by whom it was with, and corrected once', async () => {
    const first = await add(contact);
    const second = await add({ ...contact, said: '“We lock nearly everything.”' }, first);
    await expect(add(contact, first)).rejects.toThrow(Stale);
    const key = await keyFor(the, 'maria', 'case.read', id);
    expect((await the.app.get(AssessmentRecord).read(key))!.contacts.map((one) => [one.id, one.said, one.corrects_id])).toEqual([[second, '“We lock nearly everything.”', first], [first, '“We lock everything.”', null]]);
    const { timeline } = await the.app.get(AssessmentPanel).read(key);
    expect(timeline.filter(({ kind }) => kind === 'contact').map(({ what, text }) => [what, text])).toEqual([['Family contact corrected', 'With Latrice Fairweather'], ['Family contact', 'With Latrice Fairweather']]);
  });

  test('somebody else’s guardian, and a case without an assessment, are refused', async () => {
    await expect(add({ ...contact, guardian: the.district.person('rosario-ibarra') })).rejects.toThrow('Choose a guardian of this student');
    await expect(add({ ...contact, guardian: null, withWhom: 'His aunt' })).resolves.toEqual(expect.any(String));
    await expect(add(contact, null, await aCase(the, { subject: 'marcus' }))).rejects.toThrow('Begin the assessment');
  });
});
