import { AssessmentRecord, assessmentPaths } from '../../../src/assessment/index.js';
import { TakeSummary } from '../../../src/exports/commands/take-summary.js';
import { SummaryCopies } from '../../../src/exports/queries/summary-copies.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';
import { definition, determine, readyCase } from '../determination-case.js';

describe('facts', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  const form: Record<string, string | string[]> = {
    what: 'He told Wulandari “Wednesday” by the buses', source: 'witness', sourceDetail: 'Wulandari, by herself', happenedPrecision: 'about', happenedDate: '2026-11-12', happenedTime: '', learnedOn: '2026-11-13', then: 'list',
  };
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  const facts = async (of = id) => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', of)))!.facts;

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.facts.viewed']], ['maria', 200, ['assessment.facts.viewed']],
  ] as const)('%s asks for the list and gets %i', (as, expect, ledger) => scenario(the, { as, get: assessmentPaths.facts(id), expect, ledger: [...ledger] }));

  test('a fact is recorded as typed, and the form comes again for the next one when asked', async () => {
    await scenario(the, { as: 'maria', get: assessmentPaths.newFact(id), expect: 200, ledger: ['assessment.fact.started'], shows: ['What is known?', 'Record and add another'], hides: ['say the same'] });
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(id), with: { ...form, what: 'He wrote <b>Wednesday</b> 😀', then: 'another' }, expect: 303, ledger: ['assessment.fact.added'], location: assessmentPaths.newFact(id) });
    const [first] = await facts();
    expect(first).toMatchObject({ number: 1, what: 'He wrote <b>Wednesday</b> 😀', source: 'witness', learned_on: '2026-11-13', supported_by: [] });
    await scenario(the, { as: 'zoe', post: assessmentPaths.facts(id), with: { ...form, supportedBy: [first!.id] }, expect: 303, ledger: ['assessment.fact.added'], location: assessmentPaths.facts(id) });
    await scenario(the, { as: 'samuel', get: assessmentPaths.facts(id), expect: 200, shows: ['&lt;b&gt;Wednesday', 'Fact 2', 'Agrees with', 'Wulandari, by herself', 'About Nov 12, 2026', 'Nov 13, 2026'] });
    expect((await facts())[1]!.supported_by).toEqual([first!.id]);
  });

  test.each<[Record<string, string | string[]>, string]>([
    [{ what: ' ' }, 'Write what is known'], [{ what: 'x'.repeat(2001) }, 'Use at most 2,000 characters'], [{ source: 'gossip' }, 'Choose where it comes from'], [{ learnedOn: '' }, 'Enter the day on which the team learned it'],
    [{ learnedOn: '2026-11-30' }, 'That day has not come yet'], [{ learnedOn: '2026-11-11' }, 'It cannot have been learned before it happened'], [{ supportedBy: [newId()] }, 'Choose among the facts in the list'],
    [{ happenedDate: '' }, 'Enter the day it happened'],
  ])('a faulty form comes back with what was typed (%#)', async (change, sentence) => {
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(id), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [sentence, 'Wulandari, by herself'] });
  });

  test('a correction keeps the number and the other facts, once; the earlier words stay readable', async () => {
    const second = (await facts())[1]!;
    const path = assessmentPaths.factCorrection(id, second.id);
    await scenario(the, { as: 'zoe', get: path, expect: 200, ledger: ['assessment.fact.started'], shows: ['Correct fact 2', 'by the buses', 'checked'] });
    const plain = Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'then'));
    await scenario(the, { as: 'zoe', post: path, with: { ...plain, what: 'Said at the gate', supportedBy: second.supported_by }, expect: 303, ledger: ['assessment.fact.corrected'] });
    await scenario(the, { as: 'maria', post: path, with: { ...plain, what: 'Said in class' }, expect: 409, ledger: ['form.returned'], shows: ['Saved by Zoë', 'Said at the gate', 'Said in class'], hides: [`action="${path}"`] });
    expect((await facts()).map(({ number, what, corrected_by }) => [number, what.slice(0, 7), corrected_by === null])).toEqual([[1, 'He wrot', true], [2, 'He told', false], [2, 'Said at', true]]);
    await scenario(the, { as: 'maria', get: assessmentPaths.facts(id), expect: 200, shows: ['by the buses', 'Said at the gate', 'This was corrected.', 'This corrects'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.factCorrection(await aCase(the, { subject: 'jon-whitlock' }), second.id), expect: 404, ledger: ['access.refused'] });
  });

  test('a fact for fewer readers is told to nobody else, and takes a number all the same', async () => {
    await scenario(the, { as: 'zoe', post: assessmentPaths.facts(id), with: { ...form, what: 'Told in confidence', recordClass: 'counselor-confidential' }, expect: 303, ledger: ['assessment.fact.added'] });
    await scenario(the, { as: 'samuel', get: assessmentPaths.facts(id), expect: 200, shows: ['A confidential fact exists'], hides: ['Told in confidence', 'Fact 3'] });
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(id), with: form, expect: 303, ledger: ['assessment.fact.added'] });
    expect((await facts()).at(-1)!.number).toBe(4);
  });

  test('a level can rest on a fact, which the determination then names', async () => {
    const ready = await readyCase(the);
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(ready), with: form, expect: 303, ledger: ['assessment.fact.added'] });
    const [fact] = await facts(ready);
    expect(definition.levels.length).toBeGreaterThan(0);
    await scenario(the, { as: 'maria', get: `/cases/${ready}/determination/new`, expect: 200, shows: ['Fact 1: He told Wulandari', 'Learned Nov 13, 2026'] });
    await determine(the, ready, { citations: [fact!.id] });
    await scenario(the, { as: 'maria', get: `/cases/${ready}/determination`, expect: 200, shows: ['Fact 1: He told Wulandari'], hides: ['Learned since'] });
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(ready), with: { ...form, what: 'A second list was found', learnedOn: '2026-11-16' }, expect: 303, ledger: ['assessment.fact.added'] });
    await scenario(the, { as: 'maria', get: `/cases/${ready}/determination`, expect: 200, shows: ['Learned since', 'Fact 2: A second list was found'] });
    const copy = await the.app.get(TakeSummary).run(await keyFor(the, 'maria', 'case.summary.take', ready), { recipient: the.district.viewers.samuel.account, purpose: 'Meeting', basis: 'team' });
    const { content } = (await the.app.get(SummaryCopies).one(await keyFor(the, 'maria', 'case.read', ready), copy))!;
    expect(JSON.stringify(content)).toMatch(/Learned since \(Moderate[^\]]*Fact 2: A second list was found/);
  });

  test('without an assessment there is nothing to add facts to', async () => {
    const other = await aCase(the, { subject: 'john-whitlock' });
    await scenario(the, { as: 'maria', get: assessmentPaths.newFact(other), expect: 303, ledger: [], location: assessmentPaths.overview(other) });
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(other), with: form, expect: 409, ledger: [], shows: ['Begin the assessment'] });
  });
});
