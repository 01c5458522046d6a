import { AssessmentRecord, RecordAnswers, type SentAnswer } from '../../../src/assessment/index.js';
import { AnsweredMeanwhile } from '../../../src/assessment/commands/record-answers.js';
import { CaseOverview } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

const empty = { sourceDetail: '', owner: '', due: '', triedBy: '', triedHow: '', triedWhy: '', seen: null };
const said = (question: string, narrative: string, seen: Id | null = null): SentAnswer => ({ ...empty, question, seen, answer: 'supported', narrative, sources: ['staff'] });

describe('recording answers', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  const record = async (theme: string, sent: SentAnswer[], who: 'maria' | 'zoe' = 'maria') => the.app.get(RecordAnswers).run(await keyFor(the, who, 'case.assess', id), theme, sent);
  const answers = async () => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!.answers;

  test('all of a theme or nothing: one faulty answer keeps the others out, and leaves no entry', async () => {
    const before = await lastSeq(the);
    await expect(record('motive', [said('motive-grievance', 'Fine'), said('motive-goal', ' ')])).rejects.toThrow('Write what the team has learned.');
    await expect(record('motive', [said('planning-steps', 'Elsewhere')])).rejects.toThrow('This theme does not ask that question.');
    expect(await answers()).toEqual([]);
    expect(await actsAfter(the, before)).toEqual([]);
  });

  test('what is the same as before is passed over; what is new is appended under one entry', async () => {
    const [first] = await record('motive', [said('motive-grievance', 'One'), said('motive-goal', 'Two')]);
    const before = await lastSeq(the);
    expect(await record('motive', [said('motive-grievance', 'One', first), said('motive-other-ways', 'Three')])).toHaveLength(1);
    expect(await actsAfter(the, before)).toEqual(['assessment.answers.recorded']);
    expect((await answers()).map(({ question, ordinal }) => `${question} ${ordinal}`).sort()).toEqual(['motive-goal 1', 'motive-grievance 1', 'motive-other-ways 1']);
  });

  test('a form made before somebody else answered is refused whole, and names the questions', async () => {
    const [first] = await record('capacity', [said('capacity-ability', 'Mine')]);
    await record('capacity', [said('capacity-ability', 'Hers', first)], 'zoe');
    const late = record('capacity', [said('capacity-ability', 'Mine again', first), said('capacity-opportunity', 'Also mine')]);
    await expect(late).rejects.toThrow(AnsweredMeanwhile);
    await expect(late).rejects.toMatchObject({ questions: ['capacity-ability'] });
    expect((await answers()).filter(({ question }) => question.startsWith('capacity')).map(({ narrative }) => narrative)).toEqual(['Mine', 'Hers']);
  });

  test('an unknown becomes a next step of its owner in the same unit', async () => {
    const owner = the.district.viewers.zoe.account;
    const [answer] = await record('planning', [{ ...said('planning-steps', 'Not asked yet'), answer: 'not-yet-known', sources: [], owner, due: '2026-11-20' }]);
    const steps = await the.app.get(CaseOverview).steps(await keyFor(the, 'maria', 'case.read', id));
    expect(steps).toMatchObject([{ what: 'Find out: Has the person planned or prepared to harm someone?', owner_id: owner, due_on: '2026-11-20' }]);
    expect((await answers()).find((one) => one.id === answer)).toMatchObject({ step_id: steps[0]!.id, owner: 'Zoë Brânză' });
  });

  test('the answer that takes an unknown’s place settles its next step, and each state says what became of it', async () => {
    const unknown = { ...said('planning-rehearsal', 'Not asked yet'), answer: 'not-yet-known', sources: [], owner: the.district.viewers.zoe.account, due: '2026-11-20' };
    const [first] = await record('planning', [unknown]);
    const [second] = await record('planning', [{ ...unknown, seen: first!, due: '2026-11-23' }]);
    const [third] = await record('planning', [{ ...said('planning-rehearsal', 'Nobody answers', second), answer: 'could-not-learn', triedBy: 'Zoë', triedHow: 'Calls', triedWhy: 'Moved away' }]);
    await record('planning', [said('planning-rehearsal', 'A friend told us', third)]);
    const steps = (await the.app.get(CaseOverview).steps(await keyFor(the, 'maria', 'case.read', id))).filter(({ what }) => what.includes('tried out or begun'));
    expect(steps.map(({ due_on, state, outcome }) => [due_on, state, outcome])).toEqual([
      ['2026-11-20', 'ended', 'Still not known. Another next step takes its place.'], ['2026-11-23', 'ended', 'Could not be learned: see the assessment.'],
    ]);
    const [planned] = (await answers()).filter(({ question }) => question === 'planning-steps');
    await record('planning', [said('planning-steps', 'No plan', planned!.id)]);
    expect((await the.app.get(CaseOverview).steps(await keyFor(the, 'maria', 'case.read', id))).filter(({ state }) => state === 'open')).toEqual([]);
  });

  test('a case without an assessment takes no answers', async () => {
    const other = await aCase(the, { subject: 'jon-whitlock' });
    await expect(the.app.get(RecordAnswers).run(await keyFor(the, 'maria', 'case.assess', other), 'motive', [said('motive-goal', 'Early')])).rejects.toThrow('There is no open assessment');
  });
});
