import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, type Work } from '../../platform/database/index.js';
import type { AnswerKind } from '../../protocols/index.js';
import type { KeptAnswer } from '../rules/recording.js';

export interface OpenAssessment { id: Id; ordinal: number; version: number }

/** The newest assessment of a case as this unit sees it; null when there is none, or only a frozen one. */
export async function openAssessment(work: Work, caseId: Id): Promise<OpenAssessment | null> {
  const [row] = await work.read<OpenAssessment & { frozen_at: string | null }>('SELECT id, ordinal, version, frozen_at FROM assessment WHERE case_id = ? ORDER BY ordinal DESC LIMIT 1', [caseId]);
  return row === undefined || row.frozen_at !== null ? null : { id: row.id, ordinal: row.ordinal, version: row.version };
}

/** How many assessments a case has had. */
export async function assessmentsOf(work: Work, caseId: Id): Promise<number> {
  const [row] = await work.read<{ n: number | string }>('SELECT count(*) AS n FROM assessment WHERE case_id = ?', [caseId]);
  return Number(row!.n);
}

export interface OpenStep { id: Id; version: number }
export interface StandingRow extends KeptAnswer { ordinal: number; step: OpenStep | null }
interface AnswerRowRead {
  id: Id; question: string; ordinal: number; answer: AnswerKind; ended: 0 | 1; narrative: string; sources: string; source_detail: string; owner_id: Id | null;
  due_on: LocalDate | null; tried_by: string | null; tried_how: string | null; tried_why: string | null; facts: string | null; step: Id | null; step_version: number | null;
}

/** The answers of an assessment as this unit sees them, oldest first, each with its next step while that is open. */
export async function keptAnswers(work: Work, assessmentId: Id): Promise<StandingRow[]> {
  const rows = await work.read<AnswerRowRead>(`
    SELECT x.id, x.question, x.ordinal, x.answer, x.ended, x.narrative, x.sources, x.source_detail, x.owner_id, x.due_on, x.tried_by, x.tried_how, x.tried_why, x.facts,
           n.id AS step, n.version AS step_version
    FROM assessment_answer x LEFT JOIN next_step n ON n.id = x.step_id AND n.state = 'open' WHERE x.assessment_id = ? ORDER BY x.ordinal, x.id`, [assessmentId]);
  return rows.map((row) => ({
    id: row.id, question: row.question, ordinal: row.ordinal, answer: row.ended === 1 ? 'could-not-learn' : row.answer, narrative: narrative.from(row.narrative),
    sources: JSON.parse(row.sources) as string[], sourceDetail: narrative.from(row.source_detail), owner: row.owner_id ?? '', due: row.due_on ?? '',
    triedBy: text(row.tried_by), triedHow: text(row.tried_how), triedWhy: text(row.tried_why), facts: factsIn(row.facts),
    step: row.step === null ? null : { id: row.step, version: row.step_version! },
  }));
}

/** The next step that an answer about weapons became, while that is open. */
export async function weaponsStep(work: Work, answer: Id): Promise<OpenStep | null> {
  const [row] = await work.read<OpenStep>("SELECT n.id, n.version FROM weapons_answer x JOIN next_step n ON n.id = x.step_id AND n.state = 'open' WHERE x.id = ?", [answer]);
  return row ?? null;
}

/** Accounts on the team of a case now. */
export async function teamNow(work: Work, caseId: Id): Promise<Id[]> {
  const rows = await work.read<{ account_id: Id }>('SELECT account_id FROM team_member WHERE case_id = ? AND member_from <= ? AND (member_until IS NULL OR member_until > ?)', [caseId, work.now, work.now]);
  return rows.map(({ account_id }) => account_id);
}

/** The first versions of facts that an answer keeps; none where it keeps null. */
export const factsIn = (stored: string | null): Id[] => (stored === null ? [] : (JSON.parse(stored) as Id[]));

const text = (stored: string | null): string => (stored === null ? '' : narrative.from(stored));
