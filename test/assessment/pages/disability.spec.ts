import { AssessmentReadiness, AssessmentRecord, assessmentPaths, BeginAssessment } from '../../../src/assessment/index.js';
import { OpenCase } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { AddPerson } from '../../../src/people/index.js';
import { ProtocolShelf } from '../../../src/protocols/index.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('disability and language', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  const path = () => assessmentPaths.disability(id);
  const form = { status: 'as-recorded', statusNote: '', planConsulted: 'yes', tookPart: 'Anjali Deshmaru, case manager of the IEP', whyNot: '' };
  const missing = async (of: Id) => (await the.app.get(AssessmentReadiness).of(await keyFor(the, 'maria', 'case.read', of))).missing.map(({ text }) => text);

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.disability.viewed']], ['anjali', 200, ['assessment.disability.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(the, { as, get: path(), expect, ledger: [...ledger] }));

  test('the status comes from the record, and nothing is chosen for the team', async () => {
    const { text } = await scenario(the, { as: 'maria', get: path(), expect: 200, shows: ['<strong>IEP</strong>', 'Did the team read the plan'] });
    expect(text).not.toMatch(/<input[^>]* checked/);
    expect(await missing(id)).toContain('Disability and language is not answered.');
    await scenario(the, { as: 'irene', get: path(), expect: 200, hides: ['Did the team read the plan'] });
  });

  test.each<[Partial<typeof form>, string]>([
    [{ status: '' }, 'Say whether the status on record is right'], [{ status: 'differs' }, 'Write what is different'], [{ planConsulted: '' }, 'Say whether the team read the plan'],
    [{ planConsulted: 'no' }, 'Write why the plan was not read'], [{ tookPart: ' ' }, 'Name who took part above'], [{ whyNot: 'x'.repeat(6001) }, 'Use at most 6,000 characters'],
  ])('a faulty form comes back with what was typed (%#)', async (change, sentence) => {
    const { text } = await scenario(the, { as: 'maria', post: path(), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [sentence] });
    expect(text.split(sentence).length).toBeGreaterThan(2);
  });

  test('the answer stands, an earlier one stays readable', async () => {
    await scenario(the, { as: 'anjali', post: path(), with: { ...form, planConsulted: 'no', tookPart: '', whyNot: 'The plan is <under> review' }, expect: 303, ledger: ['assessment.disability.recorded'], location: assessmentPaths.overview(id) });
    await scenario(the, { as: 'maria', post: path(), with: form, expect: 303 });
    await scenario(the, { as: 'maria', get: path(), expect: 200, shows: ['Anjali Deshmaru, case manager', 'Earlier answer', 'The plan is &lt;under&gt; review'], hides: ['<under>'] });
    expect(await missing(id)).not.toContain('Disability and language is not answered.');
    const [standing] = (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!.disability;
    expect(standing).toMatchObject({ iep: true, section504: false, plan_consulted: 'yes' });
  });

  test('a student without a plan is answered for too, without questions about a plan', async () => {
    const other = await anAssessedCase(the, 'jon-whitlock');
    await scenario(the, { as: 'maria', get: assessmentPaths.disability(other), expect: 200, shows: ['No IEP, no 504 plan, no English-learner services'], hides: ['Did the team read the plan'] });
    expect(await missing(other)).toContain('Disability and language is not answered.');
    await scenario(the, { as: 'maria', post: assessmentPaths.disability(other), with: { status: 'as-recorded' }, expect: 303 });
    expect(await missing(other)).not.toContain('Disability and language is not answered.');
  });

  test('of a student entered by hand the empty record says nothing, and a plan that the team knows of is asked about', async () => {
    const { viewers: { maria }, schools } = the.district;
    const byHand = await the.app.get(AddPerson).run(actingAs(the, 'maria'), { kind: 'student', full: 'Leocadia Fonseka', school: schools.high });
    const { sha256 } = await the.app.get(ProtocolShelf).forCase(schools.high, localDate('2026-11-16'));
    const other = await the.app.get(OpenCase).run(actingAs(the, 'maria'), { school: schools.high, schoolYear: '2026-27', subject: byHand, protocolSha256: sha256, manager: maria.account, members: [{ account: maria.account, discipline: 'counseling' }] });
    await the.app.get(BeginAssessment).run(await keyFor(the, 'maria', 'case.assess', other));
    const there = assessmentPaths.disability(other);
    await scenario(the, { as: 'maria', get: there, expect: 200, shows: ['entered here by hand'] });
    const differs = { status: 'differs', statusNote: 'An IEP from the last district' };
    await scenario(the, { as: 'maria', post: there, with: differs, expect: 422, shows: ['Say whether there is a plan'] });
    await scenario(the, { as: 'maria', post: there, with: { ...differs, planConsulted: 'yes', tookPart: '' }, expect: 422, shows: ['Name who took part above'] });
    await scenario(the, { as: 'maria', post: there, with: { ...differs, planConsulted: 'yes', tookPart: 'Anjali Deshmaru' }, expect: 303 });
    const { disability } = (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', other)))!;
    expect(disability).toMatchObject([{ plan_consulted: 'yes', took_part: 'Anjali Deshmaru' }]);
    await scenario(the, { as: 'maria', get: assessmentPaths.disability(id), expect: 200, hides: ['entered here by hand'] });
  });

  test('for somebody who is no student there is nothing to answer, and nothing in the way', async () => {
    const other = await anAssessedCase(the, 'latrice-fairweather');
    await scenario(the, { as: 'maria', get: assessmentPaths.disability(other), expect: 200, shows: ['The person of concern is not a student'] });
    expect(await missing(other)).not.toContain('Disability and language is not answered.');
    await scenario(the, { as: 'maria', post: assessmentPaths.disability(other), with: form, expect: 409, ledger: [] });
  });

  test('an outsider and a case without an assessment change nothing', async () => {
    await scenario(the, { as: 'leonid', post: path(), with: form, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', post: path(), with: { ...form, diagnosis: 'x' }, expect: 400, ledger: [] });
    const other = await aCase(the, { subject: 'marcus' });
    await scenario(the, { as: 'maria', post: assessmentPaths.disability(other), with: form, expect: 409, ledger: [], shows: ['Begin the assessment'] });
  });
});
