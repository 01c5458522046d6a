import { AddFact, AssessmentRecord, assessmentPaths } from '../../../src/assessment/index.js';
import { CaseSummary } from '../../../src/exports/queries/case-summary.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import type { RecordClass } from '../../../src/kernel/record-class.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { dayIn } from '../../../src/kernel/instant.js';
import { determine, readyCase } from '../determination-case.js';
import { anAssessedCase, answered, emptySheet } from '../assessed-case.js';

describe('the facts that an answer rests on', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let [open, kept]: Id[] = [];
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
    const fact = (what: string, recordClass?: RecordClass) => keyFor(the, 'maria', 'case.assess', id).then((key) => the.app.get(AddFact).run(key, { what, source: 'teacher', sourceDetail: '', happened: { precision: 'exact', date: localDate('2026-11-12'), time: null, zone: 'America/Denver' }, learnedOn: localDate('2026-11-13'), supportedBy: [], ...(recordClass === undefined ? {} : { recordClass }) }));
    [open, kept] = [await fact('He hit the locker twice'), await fact('Told in confidence about home', 'counselor-confidential')];
  });
  afterAll(() => the.end());

  const theme = () => assessmentPaths.theme(id, 'capacity');
  const standing = async () => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!.answers.filter(({ question }) => question === 'capacity-ability');
  const seen = async () => (await standing()).at(-1)!.id;

  test('are offered only where there are some, and only those that the writer can read', async () => {
    await scenario(the, { as: 'maria', get: theme(), expect: 200, shows: ['Facts that carry this answer', 'He hit the locker twice', 'Told in confidence'] });
    await scenario(the, { as: 'anjali', get: theme(), expect: 200, shows: ['He hit the locker twice'], hides: ['Told in confidence'] });
  });

  test('must be facts of this case; what was ticked comes back', async () => {
    await scenario(the, { as: 'maria', post: theme(), with: { ...emptySheet(2), ...answered(1), 'facts-1': [open!, newId()] }, expect: 422, ledger: ['form.returned'], shows: ['Choose among the facts in the list', `value="${open!}" checked`] });
    await scenario(the, { as: 'anjali', post: theme(), with: { ...emptySheet(2), ...answered(1), 'facts-1': [kept!] }, expect: 422, shows: ['Choose among the facts in the list'] });
  });

  test('are kept with the answer, and a draft keeps them too', async () => {
    await scenario(the, { as: 'zoe', post: theme(), with: { ...emptySheet(2), 'facts-1': [open!], do: 'draft' }, expect: 303, ledger: ['assessment.draft.saved'] });
    await scenario(the, { as: 'zoe', get: theme(), expect: 200, shows: ['Facts that carry this answer: 1', `value="${open!}" checked`] });
    await scenario(the, { as: 'maria', post: theme(), with: { ...emptySheet(2), ...answered(1), 'facts-1': [kept!, open!] }, expect: 303, ledger: ['assessment.answers.recorded'] });
    expect((await standing()).map(({ facts }) => facts)).toEqual([[open!, kept!].sort()]);
    await scenario(the, { as: 'maria', get: theme(), expect: 200, shows: ['Facts that carry this answer: 2'] });
  });

  test('somebody who cannot read all of them changes nothing by sending the form as they found it', async () => {
    await scenario(the, { as: 'anjali', get: theme(), expect: 200, shows: ['Facts that carry this answer: 1'] });
    await scenario(the, { as: 'anjali', post: theme(), with: { ...emptySheet(2), ...answered(1), 'seen-1': await seen(), 'facts-1': [open!] }, expect: 303 });
    expect(await standing()).toHaveLength(1);
  });

  test('the record and the summary say which facts carry it, each reader those that they can read', async () => {
    const record = (await standing())[0]!;
    expect(record.facts).toHaveLength(2);
    const page = assessmentPaths.record(id, (await the.reader.one<{ id: Id }>('SELECT id FROM assessment WHERE case_id = ?', [id]))!.id);
    await scenario(the, { as: 'maria', get: page, expect: 200, shows: ['Rests on Fact 1, Fact 2'] });
    await scenario(the, { as: 'anjali', get: page, expect: 200, shows: ['Rests on Fact 1'], hides: ['Fact 2'] });
    const summary = JSON.stringify(await the.app.get(CaseSummary).read(await keyFor(the, 'maria', 'case.summary.take', id), 1_000_000));
    expect(summary).toContain('Rests on Fact 1');
    expect(summary).not.toContain('Fact 2');
  });

  test('an answer in other words keeps the ones ticked anew, and the earlier answer its own', async () => {
    await scenario(the, { as: 'maria', post: theme(), with: { ...emptySheet(2), ...answered(1), 'seen-1': await seen(), 'facts-1': [open!] }, expect: 303 });
    expect((await standing()).map(({ facts }) => facts)).toEqual([[open!, kept!].sort(), [open!]]);
  });

  test('once a level is set, the theme says which fact was corrected and which was learned since, beside the question and beside the facts', async () => {
    const other = await readyCase(the);
    const page = assessmentPaths.theme(other, 'capacity');
    const fact = (what: string, learnedOn: string, corrects: Id | null = null) => keyFor(the, 'maria', 'case.assess', other).then((key) => the.app.get(AddFact).run(key, { what, source: 'teacher', sourceDetail: '', happened: { precision: 'exact', date: localDate('2026-11-12'), time: null, zone: 'America/Denver' }, learnedOn: localDate(learnedOn), supportedBy: [] }, corrects));
    const first = await fact('He hit the locker twice', '2026-11-13');
    const { id: before } = (await the.reader.one<{ id: Id }>("SELECT id FROM assessment_answer WHERE case_id = ? AND question = 'capacity-ability'", [other]))!;
    await scenario(the, { as: 'maria', post: page, with: { ...emptySheet(2), ...answered(1), 'seen-1': before, 'facts-1': [first] }, expect: 303 });
    await determine(the, other);
    await scenario(the, { as: 'maria', get: page, expect: 200, hides: ['after the level was set', 'After the level was set'] });
    the.clock.pass(60 * 24);
    await fact('He hit the locker once', '2026-11-13', first);
    await fact('His brother rode home with him', dayIn('America/Denver', the.clock.now()));
    const { text } = await scenario(the, { as: 'samuel', get: page, expect: 200, shows: ['After the level was set: Fact 1 was corrected', 'learned after the level was set', 'corrected after the level was set'] });
    expect(text.match(/After the level was set: Fact 1/g)).toHaveLength(1);
  });
});
