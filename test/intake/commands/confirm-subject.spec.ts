import { ConfirmSubject, ReportChanged } from '../../../src/intake/index.js';
import { FindPeople } from '../../../src/people/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, confirmed, reportKey, versionOf, type DistrictWorld } from '../a-report.js';

describe('confirming whom a report is about', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const run = async (id: string, subject: Parameters<ConfirmSubject['run']>[2], version?: number) =>
    the.app.get(ConfirmSubject).run(await reportKey(the, 'maria', 'report.triage', id), version ?? (await versionOf(the, id)), subject);
  const subjectOf = async (id: string) => (await the.reader.one<{ subject_id: string | null }>('SELECT subject_id FROM report WHERE id = ?', [id]))!.subject_id;

  test('a person of the file is written down, and the confirmation recorded', async () => {
    const { id } = await aReport(the);
    const before = await lastSeq(the);
    await run(id, { person: the.district.person('jordan-ellis') });
    expect(await subjectOf(id)).toBe(the.district.person('jordan-ellis'));
    expect(await actsAfter(the, before)).toEqual(['report.subject.confirmed']);
  });

  test('it may be confirmed anew while nothing is decided', async () => {
    const { id } = await aReport(the, { subject: 'John Whitlock' });
    await run(id, { person: the.district.person('john-whitlock') });
    await run(id, { person: the.district.person('jon-whitlock') });
    expect(await subjectOf(id)).toBe(the.district.person('jon-whitlock'));
  });

  test('somebody not in the list joins the file with one name and a relation', async () => {
    const { id } = await aReport(the, { subject: 'a former student called Oskarr' });
    const { person } = await run(id, { name: 'Oskarr', kind: 'former-student' });
    expect(await the.app.get(FindPeople).one(person)).toMatchObject({ full: 'Oskarr', kind: 'former-student', schoolId: null });
  });

  test('two reports under other names raise the alarm once they are about one person', async () => {
    const first = await aReport(the, { subject: 'the boy in the green jacket' });
    const second = await aReport(the, { as: 'anjali', subject: 'Wren' });
    await run(first.id, { person: the.district.person('wren') });
    await run(second.id, { person: the.district.person('wren') });
    expect(await the.reader.all('SELECT report_id, other_id, found_by FROM repeat_report WHERE report_id = ?', [second.id])).toEqual([{ report_id: second.id, other_id: first.id, found_by: 'person' }]);
    await run(second.id, { person: the.district.person('wren') });
    expect(await the.reader.all('SELECT id FROM repeat_report WHERE report_id = ?', [second.id])).toHaveLength(1);
  });

  test('a report that changed meanwhile, or was decided, is left alone', async () => {
    const { id } = await aReport(the);
    const version = await versionOf(the, id);
    await confirmed(the, id);
    await expect(run(id, { person: the.district.person('wren') }, version)).rejects.toThrow(ReportChanged);
    await aTriage(the, id);
    await expect(run(id, { person: the.district.person('wren') })).rejects.toThrow(Refusal);
    expect(await subjectOf(id)).toBe(the.district.person('jordan-ellis'));
  });
});
