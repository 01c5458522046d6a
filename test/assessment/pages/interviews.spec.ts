import { AssessmentRecord, assessmentPaths } from '../../../src/assessment/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('interviews', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let form: Record<string, string>;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
    form = {
      person: 'Inès Ōkubo', part: 'witness', interviewer: the.district.viewers.zoe.account, othersPresent: '', language: 'English', interpreter: '', place: 'Room 12',
      happenedPrecision: 'about', happenedDate: '2026-11-13', happenedTime: '09:30', endedTime: '10:05', recorded: 'sound', recording: 'His mother agreed; with <Zoë>', quotes: '“He said it twice.”', impressions: 'Spoke quietly.', guardianTold: 'yes', guardianToldDetail: 'By phone, before',
    };
  });
  afterAll(() => the.end());

  const interviews = async () => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!.interviews;

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.interviews.viewed']], ['maria', 200, ['assessment.interviews.viewed']],
  ] as const)('%s asks for the list and gets %i', (as, expect, ledger) => scenario(the, { as, get: assessmentPaths.interviews(id), expect, ledger: [...ledger] }));

  test('the empty list says what to do, and a reader for the district has no button', async () => {
    await scenario(the, { as: 'maria', get: assessmentPaths.interviews(id), expect: 200, shows: ['No interviews yet', 'Add interview notes'] });
    await scenario(the, { as: 'irene', get: assessmentPaths.interviews(id), expect: 200, hides: ['Add interview notes'] });
    await scenario(the, { as: 'irene', get: assessmentPaths.newInterview(id), expect: 404 });
    await scenario(the, { as: 'maria', get: assessmentPaths.newInterview(id), expect: 200, ledger: ['assessment.interview.started'], shows: ['What the person said', 'What you noticed', 'Sofia Castellane'], hides: ['Osvaldo', 'Theo Lindgren-Park'] });
  });

  test('notes are saved as typed, quotes apart from impressions, and shown escaped', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.interviews(id), with: { ...form, quotes: '“<i>Twice</i>” & more 😀' }, expect: 303, ledger: ['assessment.interview.added'], location: assessmentPaths.interviews(id) });
    expect(await interviews()).toMatchObject([{ person: 'Inès Ōkubo', quotes: '“<i>Twice</i>” & more 😀', impressions: 'Spoke quietly.', interviewer: 'Zoë Brânză', happened_precision: 'about', happened_date: '2026-11-13', happened_time: '09:30' }]);
    await scenario(the, { as: 'zoe', get: assessmentPaths.interviews(id), expect: 200, shows: ['Inès Ōkubo', '“&lt;i&gt;Twice&lt;/i&gt;” &amp; more', 'About Nov 13, 2026, 9:30 AM to 10:05 AM', 'By phone, before', 'Yes, sound: His mother agreed; with &lt;Zoë&gt;'], hides: ['<i>Twice</i>'] });
  });

  test.each<[Record<string, string>, string]>([
    [{ person: ' ' }, 'Write who was interviewed'], [{ part: 'ghost' }, 'Choose the part this person has'], [{ interviewer: newId() }, 'Choose who led the interview'], [{ interviewer: '' }, 'Choose who led the interview'],
    [{ quotes: '', impressions: ' ' }, 'Write what the person said'], [{ place: '' }, 'Write where you spoke'], [{ language: '' }, 'Write the language'], [{ happenedDate: '2026-11-30' }, 'That day has not come yet'],
    [{ guardianTold: '' }, 'Say whether the guardian was told'], [{ guardianTold: 'no', guardianToldDetail: '' }, 'Write why the guardian was not told'], [{ person: 'x'.repeat(501) }, 'Use at most 500 characters'],
    [{ recorded: '' }, 'Say whether it was recorded'], [{ recorded: 'video', recording: ' ' }, 'Write who agreed to the recording'], [{ endedTime: '09:10' }, 'Enter an end that is not before the start'], [{ endedTime: 'noon' }, 'Enter a time such as 2:30 PM'],
    [{ happenedTime: '' }, 'Enter when it started too'],
    [{ quotes: 'nul \0' }, 'Remove the invisible character'],
  ])('a faulty form comes back with what was typed (%#)', async (change, sentence) => {
    const { text } = await scenario(the, { as: 'maria', post: assessmentPaths.interviews(id), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [sentence, 'By phone, before'].slice(0, 'guardianToldDetail' in change ? 1 : 2) });
    expect(text.split(sentence).length).toBeGreaterThan(2);
  });

  test('an unknown field is no form of ours, an outsider saves nothing, a double click saves once', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.interviews(id), with: { ...form, guilty: 'yes' }, expect: 400, ledger: [] });
    await scenario(the, { as: 'leonid', post: assessmentPaths.interviews(id), with: form, expect: 404, ledger: ['access.refused'] });
    const page = await send(the, 'maria', 'GET', assessmentPaths.newInterview(id));
    const formId = /name="formId" value="([^"]+)"/.exec(page.text)![1]!;
    const both = await Promise.all([1, 2].map(() => send(the, 'maria', 'POST', assessmentPaths.interviews(id), { ...form, person: 'Only once', formId })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await interviews()).filter(({ person }) => person === 'Only once')).toHaveLength(1);
  });

  test('a correction names what it corrects, once, and both stay readable', async () => {
    const wrong = (await interviews()).find(({ person }) => person === 'Only once')!;
    const path = assessmentPaths.interviewCorrection(id, wrong.id);
    await scenario(the, { as: 'zoe', get: path, expect: 200, ledger: ['assessment.interview.started'], shows: ['Only once', '“He said it twice.”', 'value="2026-11-13"', 'value="10:05"', 'with &lt;Zoë&gt;'] });
    await scenario(the, { as: 'zoe', post: path, with: { ...form, person: 'Said once' }, expect: 303, ledger: ['assessment.interview.corrected'] });
    await scenario(the, { as: 'maria', post: path, with: { ...form, person: 'Said again' }, expect: 409, ledger: ['form.returned'], shows: ['Saved by Zoë', 'Said once', 'Said again', '/corrections"'], hides: [`action="${path}"`] });
    await scenario(the, { as: 'maria', get: assessmentPaths.interviews(id), expect: 200, shows: ['Only once', 'Said once', 'This was corrected.', 'This corrects'] });
    const other = await aCase(the, { subject: 'jon-whitlock' });
    await scenario(the, { as: 'maria', get: assessmentPaths.interviewCorrection(other, wrong.id), expect: 404, ledger: ['access.refused'] });
  });

  test('without an assessment there is nothing to add notes to', async () => {
    const other = await aCase(the, { subject: 'john-whitlock' });
    await scenario(the, { as: 'maria', get: assessmentPaths.newInterview(other), expect: 303, ledger: [], location: assessmentPaths.overview(other) });
    await scenario(the, { as: 'maria', post: assessmentPaths.interviews(other), with: form, expect: 409, ledger: [], shows: ['Begin the assessment'] });
  });
});
