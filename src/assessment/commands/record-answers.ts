import { Injectable } from '@nestjs/common';
import { AddNextStep, pinNow, SettleNextStep, touchCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { ProtocolShelf, type AnswerKind, type PublishedProtocol } from '../../protocols/index.js';
import { answerProblems, meant, type AnswerChoice } from '../rules/answers.js';
import { firstOf } from '../rules/facts.js';
import { asSeenBy, sorted, standing, type SentAnswer } from '../rules/recording.js';
import { AnswerRow } from '../store/answer.entity.js';
import { keptAnswers, openAssessment, teamNow, type StandingRow } from '../store/assessment-state.js';
import { factsOf } from '../store/fact-reads.js';
import { DraftRow } from '../store/draft.entity.js';

/** Somebody else answered some of these questions after this form was made; nothing was saved. */
export class AnsweredMeanwhile extends Error {
  constructor(readonly questions: readonly string[]) {
    super(`answered meanwhile: ${questions.join(', ')}`);
  }
}

/**
 * Appends what a person answered on one theme, all of it or nothing, and settles their draft. Questions left as they were
 * found are passed over. Each "not yet known" becomes a next step, which the answer that takes its place settles. Throws `AnsweredMeanwhile`, or `Refusal` for an answer
 * that lacks something or when no assessment is open.
 */
@Injectable()
export class RecordAnswers {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly shelf: ProtocolShelf, private readonly addNextStep: AddNextStep, private readonly settleNextStep: SettleNextStep) {}

  /** Ids of the answers recorded. */
  async run(key: CaseKey, theme: string, sent: readonly SentAnswer[]): Promise<Id[]> {
    const protocol = await this.shelf.ofCase(key.facts);
    const { definition } = protocol;
    const asked = definition.themes.find(({ id }) => id === theme)?.questions.map(({ id }) => id) ?? [];
    if (sent.some(({ question }) => !asked.includes(question))) throw new Refusal('This theme does not ask that question.');
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('There is no open assessment to record answers in.');
      if ((await pinNow(work, key.caseId)) !== protocol.sha256) throw new Refusal('The case went to a newer version of its protocol while this was written. Open the theme again.');
      const facts = new Set((await factsOf(work.read, key.caseId, key.texts)).map(firstOf));
      const kept = (await keptAnswers(work, assessment.id)).map((answer) => asSeenBy(answer, facts));
      const { changed, conflicts } = sorted(sent, kept);
      if (conflicts.length > 0) throw new AnsweredMeanwhile(conflicts.map(({ question }) => question));
      const context = { owners: await teamNow(work, key.caseId), today: dayIn(key.facts.zone, work.now), facts };
      const problems = changed.flatMap((answer) => answerProblems(answer, { ...context, standing: standing(kept, answer.question)?.answer ?? null }));
      if (problems.length > 0) throw new Refusal(`${problems[0]!.text}.`);
      const ids: Id[] = [];
      for (const answer of changed) ids.push(await this.append(work, key.caseId, assessment.id, answer, standing(kept, answer.question), protocol));
      await settleDraft(work, assessment.id, theme);
      if (ids.length > 0) await touchCase(work, key.caseId);
      work.record('assessment.answers.recorded', { items: ids, detail: { theme, answers: ids.length } });
      return ids;
    });
  }

  private async append(work: Work, caseId: Id, assessmentId: Id, sent: SentAnswer, before: StandingRow | null, { wording, sha256 }: PublishedProtocol): Promise<Id> {
    const id = newId();
    const given = meant(sent);
    const ended = given.answer === 'could-not-learn';
    const unknown = given.answer === 'not-yet-known';
    if (before?.step) await this.settleNextStep.within(work, { ...before.step, ...outcomeOf(given.answer as AnswerChoice) });
    const stepId = unknown ? await this.addNextStep.within(work, caseId, { what: `Find out: ${wording.questions[given.question]!.text}`, owner: given.owner, dueOn: given.due as LocalDate, source: { kind: 'unknown', id } }) : null;
    await work.insert(AnswerRow, {
      id, assessmentId, caseId, question: given.question, ordinal: (before?.ordinal ?? 0) + 1, answer: ended ? 'not-yet-known' : (given.answer as AnswerKind), ended: ended ? 1 : 0,
      narrative: given.narrative, sources: JSON.stringify(given.sources), sourceDetail: given.sourceDetail, ownerId: unknown ? given.owner : null, dueOn: unknown ? given.due : null, stepId,
      triedBy: ended ? given.triedBy : null, triedHow: ended ? given.triedHow : null, triedWhy: ended ? given.triedWhy : null, facts: (given.facts ?? []).length === 0 ? null : JSON.stringify([...given.facts!].sort()), protocolSha256: sha256, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
    });
    return id;
  }
}

/** What became of the next step of an unknown, when the question was answered anew. */
function outcomeOf(answer: AnswerChoice): { state: 'done' | 'ended'; outcome: string } {
  if (answer === 'not-yet-known') return { state: 'ended', outcome: 'Still not known. Another next step takes its place.' };
  return answer === 'could-not-learn' ? { state: 'ended', outcome: 'Could not be learned: see the assessment.' } : { state: 'done', outcome: 'Answered in the assessment.' };
}

async function settleDraft(work: Work, assessmentId: Id, theme: string): Promise<void> {
  const [draft] = await work.read<{ id: Id; version: number }>("SELECT id, version FROM assessment_draft WHERE assessment_id = ? AND account_id = ? AND theme = ? AND state = 'standing'", [assessmentId, work.actor.id, theme]);
  if (draft !== undefined) await work.revise(DraftRow, draft.id, draft.version, { state: 'recorded' });
}
