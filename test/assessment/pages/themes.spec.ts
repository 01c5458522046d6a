import { AssessmentRecord, assessmentPaths, OpenUnknowns } from '../../../src/assessment/index.js';
import { CaseOverview } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase, answered, emptySheet } from '../assessed-case.js';

describe('one theme of the assessment', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  const path = (theme: string) => assessmentPaths.theme(id, theme);
  const key = () => keyFor(the, 'maria', 'case.read', id);
  const answersTo = async (question: string) => (await the.app.get(AssessmentRecord).read(await key()))!.answers.filter((answer) => answer.question === question);
  const field = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 404, ['access.refused']],
    ['maria', 200, ['assessment.theme.viewed']], ['anjali', 200, ['assessment.theme.viewed']],
  ] as const)('%s asks for a theme and gets %i', (as, expect, ledger) => scenario(the, { as, get: path('motive'), expect, ledger: [...ledger] }));

  test('the page shows themes, questions and guidance, and nothing chosen', async () => {
    const { text } = await scenario(the, { as: 'maria', get: path('weapons-access'), expect: 200, shows: ['Theme 4 of 13', 'Weapons access', 'Can the person reach a weapon, at home or anywhere else?', 'Who will find out?', 'How each is stored', 'Record and continue'] });
    expect(text).not.toMatch(/<input[^>]* checked/);
    expect(text).not.toContain('Could not be learned');
    expect(text.length).toBeLessThan(60_000);
  });

  test('a theme that the protocol does not have is not found', () => scenario(the, { as: 'maria', get: path('hair-color'), expect: 404, ledger: ['access.refused'] }));

  test('answers are recorded as typed, and the next theme with questions left comes up', async () => {
    await scenario(the, { as: 'maria', post: path('capacity'), with: { ...emptySheet(2), ...answered(1, '<b>He</b> said “no” 😀'), ...answered(2) }, expect: 303, ledger: ['assessment.answers.recorded'], location: path('planning') });
    const [answer] = await answersTo('capacity-ability');
    expect(answer).toMatchObject({ answer: 'supported', ended: 0, narrative: '<b>He</b> said “no” 😀', sources: ['witness', 'messages'], source_detail: 'Group chat of Nov 12', ordinal: 1 });
    await scenario(the, { as: 'zoe', get: path('capacity'), expect: 200, shows: ['&lt;b&gt;He&lt;/b&gt; said', 'Entered by Maria'], hides: ['<b>He</b>'] });
  });

  test.each([
    [emptySheet(3), 'Answer at least one question, or save what you have as a draft'],
    [{ ...emptySheet(3), 'narrative-1': 'Words without an answer' }, 'Choose an answer, or empty the other fields of this question'],
    [{ ...emptySheet(3), ...answered(1), 'narrative-1': ' ' }, 'Write what the team has learned'],
    [{ ...emptySheet(3), ...answered(1), 'sources-1': [] }, 'Choose where this comes from, or “None”'],
    [{ ...emptySheet(3), ...answered(1), 'sources-1': ['none', 'witness'] }, 'Choose “None” alone'],
    [{ ...emptySheet(3), ...answered(1), 'sources-1': ['tea-leaves'] }, 'Choose sources from the list'],
    [{ ...emptySheet(3), 'answer-2': 'not-yet-known', 'narrative-2': 'Nobody asked yet' }, 'Choose who on the team will find out'],
    [{ ...emptySheet(3), 'answer-2': 'not-yet-known', 'narrative-2': 'Nobody asked yet', 'due-2': '2026-11-01' }, 'That day has passed'],
    [{ ...emptySheet(3), ...answered(1, 'Not to be ended', 'could-not-learn'), 'triedBy-1': 'a', 'triedHow-1': 'b', 'triedWhy-1': 'c' }, 'Record “Not yet known” first'],
    [{ ...emptySheet(3), ...answered(1), 'narrative-1': 'x'.repeat(6001) }, 'Use at most 6,000 characters here'],
    [{ ...emptySheet(3), ...answered(1, 'nul \0 inside') }, 'Remove the invisible character'],
  ])('a faulty form comes back with what was typed (%#)', async (typed, sentence) => {
    const { text } = await scenario(the, { as: 'maria', post: path('stressors'), with: typed, expect: 422, ledger: ['form.returned'], shows: [sentence] });
    expect(text.split(sentence).length).toBeGreaterThan(2); // in the summary and beside the field
    if ('narrative-1' in typed && typed['narrative-1'] === 'Words without an answer') expect(text).toContain('Words without an answer');
  });

  test('a field of a question that the theme does not ask is no form of ours', async () => {
    await scenario(the, { as: 'maria', post: path('stressors'), with: { ...emptySheet(3), 'narrative-4': '' }, expect: 400, ledger: [] });
    await scenario(the, { as: 'maria', post: path('stressors'), with: { ...emptySheet(3), score: '7' }, expect: 400, ledger: [] });
  });

  test('a draft may lack anything, is only its writer’s, and is settled by recording', async () => {
    await scenario(the, { as: 'maria', post: path('consistency'), with: { ...emptySheet(2), do: 'draft', 'narrative-2': 'Half a thought', 'sources-1': ['family'] }, expect: 303, ledger: ['assessment.draft.saved'], location: path('consistency') });
    const { text } = await scenario(the, { as: 'maria', get: path('consistency'), expect: 200, shows: ['Half a thought', 'Draft saved at'] });
    await scenario(the, { as: 'zoe', get: path('consistency'), expect: 200, hides: ['Half a thought', 'Draft saved'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.overview(id), expect: 200, shows: ['You have a draft here'] });
    await scenario(the, { as: 'maria', post: path('consistency'), with: { ...emptySheet(2), do: 'draft', draft: field(text, 'draft'), 'narrative-2': 'A whole thought' }, expect: 303 });
    await scenario(the, { as: 'maria', post: path('consistency'), with: { ...emptySheet(2), do: 'record', ...answered(2, 'A whole thought') }, expect: 303, ledger: ['assessment.answers.recorded'] });
    await scenario(the, { as: 'maria', get: path('consistency'), expect: 200, hides: ['Draft saved'], shows: ['A whole thought'] });
  });

  test('a draft saved meanwhile in another window stands beside the one that came second', async () => {
    await scenario(the, { as: 'maria', post: path('concerned-others'), with: { ...emptySheet(2), do: 'draft', 'narrative-1': 'From the first window' }, expect: 303 });
    await scenario(the, { as: 'maria', post: path('concerned-others'), with: { ...emptySheet(2), do: 'draft', 'narrative-1': 'From the second window' }, expect: 409, ledger: ['form.returned'], shows: ['From the first window', 'From the second window'] });
    await scenario(the, { as: 'maria', get: path('concerned-others'), expect: 200, shows: ['From the first window'] });
  });

  test('“not yet known” becomes a next step, and ends as who tried, how and why', async () => {
    const owner = the.district.viewers.zoe.account;
    const sheet = { ...emptySheet(2), 'answer-1': 'not-yet-known', 'narrative-1': 'The uncle hunts; storage not known', 'owner-1': owner, 'due-1': '2026-11-20' };
    await scenario(the, { as: 'maria', post: path('weapons-access'), with: sheet, expect: 303, ledger: ['assessment.answers.recorded'] });
    const steps = await the.app.get(CaseOverview).steps(await key());
    expect(steps).toMatchObject([{ what: 'Find out: Can the person reach a weapon, at home or anywhere else?', owner_id: owner, due_on: '2026-11-20', state: 'open', source_kind: 'unknown' }]);
    expect(await the.app.get(OpenUnknowns).of(await key())).toMatchObject([{ text: 'Can the person reach a weapon, at home or anywhere else?', dueOn: '2026-11-20', href: path('weapons-access') }]);
    const { text } = await scenario(the, { as: 'zoe', get: path('weapons-access'), expect: 200, shows: ['Could not be learned', 'The uncle hunts; storage not known'] });
    const seen = field(text, 'seen-1');
    const ended = { ...emptySheet(2), 'seen-1': seen, 'answer-1': 'could-not-learn', 'narrative-1': 'The uncle moved away', 'sources-1': 'family' };
    await scenario(the, { as: 'zoe', post: path('weapons-access'), with: ended, expect: 422, shows: ['Write who tried to find out', 'Write why it could not be learned'] });
    await scenario(the, { as: 'zoe', post: path('weapons-access'), with: { ...ended, 'triedBy-1': 'Zoë', 'triedHow-1': 'Three calls', 'triedWhy-1': 'No answer' }, expect: 303 });
    expect(await answersTo('weapon-access')).toMatchObject([{ ended: 0, ordinal: 1 }, { answer: 'not-yet-known', ended: 1, tried_by: 'Zoë', tried_how: 'Three calls', tried_why: 'No answer', owner_id: null }]);
    expect(await the.app.get(OpenUnknowns).of(await key())).toEqual([]);
    await scenario(the, { as: 'maria', get: path('weapons-access'), expect: 200, shows: ['1 earlier answer', 'The uncle hunts; storage not known', 'was to find out by'] });
  });

  test('“None” of an unknown is not ticked again, so that an answer with a source needs no unticking', async () => {
    const unknown = { ...emptySheet(2), 'answer-1': 'not-yet-known', 'narrative-1': 'Nobody asked yet', 'sources-1': 'none', 'owner-1': the.district.viewers.zoe.account, 'due-1': '2026-11-20' };
    await scenario(the, { as: 'maria', post: path('inappropriate-interests'), with: unknown, expect: 303 });
    const { text } = await scenario(the, { as: 'zoe', get: path('inappropriate-interests'), expect: 200 });
    expect(text).not.toMatch(/name="sources-1"[^>]*checked/);
    const seen = field(text, 'seen-1');
    const left = { ...unknown, 'seen-1': seen, 'sources-1': [] };
    await scenario(the, { as: 'zoe', post: path('inappropriate-interests'), with: left, expect: 303 });
    expect(await answersTo('interest-attacks')).toMatchObject([{ sources: ['none'], ordinal: 1 }]);
    await scenario(the, { as: 'zoe', post: path('inappropriate-interests'), with: { ...left, ...answered(1) }, expect: 303 });
    expect(await answersTo('interest-attacks')).toMatchObject([{ sources: ['none'] }, { sources: ['witness', 'messages'] }]);
  });

  test('of two who answer one question at once the later sees both texts, nothing is lost, and saves again', async () => {
    await scenario(the, { as: 'zoe', post: path('desperation'), with: { ...emptySheet(2), ...answered(1, 'What Zoë heard') }, expect: 303 });
    const mine = { ...emptySheet(2), ...answered(1, 'What Maria heard', 'mixed'), ...answered(2, 'Maria alone') };
    const { text } = await scenario(the, { as: 'maria', post: path('desperation'), with: mine, expect: 409, ledger: ['form.returned'], shows: ['What Zoë heard', 'What Maria heard', 'Maria alone', 'while you were writing'] });
    expect(await answersTo('despair-self-harm')).toEqual([]);
    await scenario(the, { as: 'maria', post: path('desperation'), with: { ...mine, 'seen-1': field(text, 'seen-1'), 'seen-2': field(text, 'seen-2') }, expect: 303 });
    expect((await answersTo('despair-hopelessness')).map(({ narrative }) => narrative)).toEqual(['What Zoë heard', 'What Maria heard']);
  });

  test('a question left as it was found stands in nobody’s way', async () => {
    const page = await send(the, 'zoe', 'GET', path('planning'));
    await scenario(the, { as: 'maria', post: path('planning'), with: { ...emptySheet(2), ...answered(1, 'First by Maria') }, expect: 303 });
    await scenario(the, { as: 'zoe', post: path('planning'), with: { ...emptySheet(2), 'seen-1': field(page.text, 'seen-1'), ...answered(2, 'Second by Zoë') }, expect: 303 });
    expect(await answersTo('planning-steps')).toMatchObject([{ narrative: 'First by Maria' }]);
    expect(await answersTo('planning-rehearsal')).toMatchObject([{ narrative: 'Second by Zoë' }]);
  });

  test('16 people with one form each for one question: one is recorded, the others see it', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => send(the, index % 2 === 0 ? 'maria' : 'zoe', 'POST', path('violence-option'), { ...emptySheet(2), ...answered(1, `Text ${index}`) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(15).fill(409)]);
    expect(await answersTo('violence-acceptable')).toHaveLength(1);
  });

  test('a double click records once', async () => {
    const page = await send(the, 'maria', 'GET', path('emotional-developmental'));
    const form = { ...emptySheet(2), ...answered(1, 'Only once'), formId: field(page.text, 'formId') };
    const both = await Promise.all([1, 2, 3].map(() => send(the, 'maria', 'POST', path('emotional-developmental'), form)));
    expect(both.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await answersTo('emotional-change')).toHaveLength(1);
  });

  test('an outsider and somebody else’s case change nothing', async () => {
    await scenario(the, { as: 'leonid', post: path('motive'), with: { ...emptySheet(3), ...answered(1) }, expect: 404, ledger: ['access.refused'] });
    const other = await aCase(the, { subject: 'jon-whitlock' });
    await scenario(the, { as: 'maria', post: assessmentPaths.theme(other, 'motive'), with: { ...emptySheet(3), ...answered(1) }, expect: 303, ledger: [], location: assessmentPaths.overview(other) });
  });
});
