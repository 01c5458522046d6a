import { AssessmentRecord, RecordDisability } from '../../../src/assessment/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('answering for disability and language', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const given = { status: 'as-recorded', statusNote: 'left over', planConsulted: 'yes', tookPart: 'Anjali', whyNot: '' } as const;
  const record = async (id: string, wanted: Parameters<RecordDisability['run']>[1]) => the.app.get(RecordDisability).run(await keyFor(the, 'anjali', 'case.assess', id), wanted);

  test('it keeps the status on record of that moment; the last answer stands', async () => {
    const id = await anAssessedCase(the, 'wren');
    await record(id, { ...given, planConsulted: 'no', whyNot: 'Not at hand' });
    await record(id, given);
    const { disability } = (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!;
    expect(disability).toMatchObject([{ plan_consulted: 'yes', took_part: 'Anjali', status_note: '', iep: false, section504: true }, { plan_consulted: 'no', why_not: 'Not at hand' }]);
  });

  test('an English learner’s services are answered for like a plan; without either there is none', async () => {
    await expect(record(await anAssessedCase(the, 'tekle'), { ...given, planConsulted: '' })).rejects.toThrow('Say whether the team read the plan');
    const id = await anAssessedCase(the, 'jon-whitlock');
    await record(id, { ...given, planConsulted: '' });
    expect((await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!.disability).toMatchObject([{ plan_consulted: 'no-plan' }]);
  });

  test('what lacks something, somebody who is no student, and a case without an assessment are refused', async () => {
    await expect(record(await anAssessedCase(the, 'marcus'), { ...given, tookPart: '' })).rejects.toThrow('Name who took part');
    await expect(record(await anAssessedCase(the, 'latrice-fairweather'), given)).rejects.toThrow('This part is for students');
    await expect(record(await aCase(the, { subject: 'tobias', team: ['anjali'] }), given)).rejects.toThrow('Begin the assessment');
  });
});
