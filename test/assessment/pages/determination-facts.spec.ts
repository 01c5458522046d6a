import { AssessmentRecord, assessmentPaths, determinationPaths, RecordAnswers, type SentAnswer } from '../../../src/assessment/index.js';
import { TakeSummary } from '../../../src/exports/commands/take-summary.js';
import { SummaryCopies } from '../../../src/exports/queries/summary-copies.js';
import type { Id } from '../../../src/kernel/ids.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { definition, determine, readyCase, wording } from '../determination-case.js';

describe('an answer whose facts are corrected after the level', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => { the = await world(); id = await readyCase(the); });
  afterAll(() => the.end());

  const theme = definition.themes[0]!;
  const question = theme.questions[0]!.id;
  const form = { what: 'He told Wulandari “Wednesday”', source: 'witness', sourceDetail: '', happenedPrecision: 'unknown', happenedDate: '', happenedTime: '', learnedOn: '2026-11-16', then: 'list' };
  const record = async () => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!;
  const facts = async () => (await record()).facts;
  const assessment = async () => assessmentPaths.record(id, (await record()).assessment.id);
  const corrected = async (what: string, number = 1): Promise<void> => {
    const fact = (await facts()).find((one) => one.number === number && one.corrected_by === null)!;
    await scenario(the, { as: 'zoe', post: assessmentPaths.factCorrection(id, fact.id), with: { ...form, what }, expect: 303, ledger: ['assessment.fact.corrected'] });
  };

  test('shows so on the determination, the assessment and the summary; a correction from before the level does not', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(id), with: form, expect: 303 });
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(id), with: { ...form, what: 'Rests under nothing' }, expect: 303 });
    const [fact] = await facts();
    const seen = (await record()).answers.filter((one) => one.question === question).at(-1)!.id;
    const sent: SentAnswer = { question, seen, answer: 'supported', narrative: 'He said the day.', sources: ['witness'], sourceDetail: '', owner: '', due: '', triedBy: '', triedHow: '', triedWhy: '', facts: [fact!.id] };
    const [answer] = await the.app.get(RecordAnswers).run(await keyFor(the, 'maria', 'case.assess', id), theme.id, [sent]);
    await corrected('He told Wulandari “Wednesday” by the buses');
    await determine(the, id, { citations: [answer!] });
    await corrected('Of another fact', 2);
    for (const get of [determinationPaths.show(id), await assessment()]) await scenario(the, { as: 'samuel', get, expect: 200, hides: ['Fact 1 was corrected', 'Fact 2 was corrected', 'Corrected since'] });

    await corrected('It was Thursday that he said');
    await scenario(the, { as: 'samuel', get: determinationPaths.show(id), expect: 200, shows: ['Corrected since', wording.questions[question]!.text, 'Fact 1 was corrected Nov 16, 2026 · this level rests on the answer'], hides: ['Fact 2 was corrected'] });
    await scenario(the, { as: 'samuel', get: await assessment(), expect: 200, shows: ['After the level was set: Fact 1 was corrected Nov 16, 2026'] });
    const copy = await the.app.get(TakeSummary).run(await keyFor(the, 'maria', 'case.summary.take', id), { recipient: the.district.viewers.samuel.account, purpose: 'Meeting', basis: 'team' });
    const { content } = (await the.app.get(SummaryCopies).one(await keyFor(the, 'maria', 'case.read', id), copy))!;
    expect(JSON.stringify(content)).toMatch(/Corrected since \(Moderate[^\]]*Fact 1 was corrected/);
    expect(JSON.stringify(content)).toContain('After the level was set: Fact 1 was corrected');
  });

  test('an answer that is given anew says so beside the level that rests on the earlier one', async () => {
    const seen = (await record()).answers.filter((one) => one.question === question).at(-1)!;
    await the.app.get(RecordAnswers).run(await keyFor(the, 'maria', 'case.assess', id), theme.id, [{ question, seen: seen.id, answer: 'mixed', narrative: `${seen.narrative} Or Thursday.`, sources: ['witness'], sourceDetail: '', owner: '', due: '', triedBy: '', triedHow: '', triedWhy: '', facts: seen.facts }]);
    await scenario(the, { as: 'samuel', get: determinationPaths.show(id), expect: 200, shows: ['answered anew since', 'Corrected since'] });
  });
});
