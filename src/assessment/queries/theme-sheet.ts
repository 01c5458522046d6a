import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { progress, type Progress, type Theme } from '../../protocols/index.js';
import { firstOf } from '../rules/facts.js';
import { asSeenBy, type KeptAnswer } from '../rules/recording.js';
import { DraftReads, type DraftLine } from '../store/draft-reads.js';
import { FamilyContactReads, type FamilyContactLine } from '../store/family-contact-reads.js';
import { InterviewReads, type InterviewLine } from '../store/interview-reads.js';
import type { AnswerLine, AssessmentLine } from '../store/assessment-reads.js';
import { recorded } from './assessment-overview.js';
import { CurrentAssessment, type Standing } from './current-assessment.js';
import { Determinations } from './determinations.js';
import { Facts, type FactLine } from './facts.js';
import { TeamChoices, type Person } from './team-choices.js';

export interface ThemeSheetLines extends Standing {
  assessment: AssessmentLine;
  theme: Theme;
  progress: Progress;
  /** The answers as the rules on recording compare them, oldest first. */
  kept: KeptAnswer[];
  team: Person[];
  viewer: Id;
  /** The viewer's own draft; a recorded one shows only its version. */
  draft: (DraftLine & { standing: boolean }) | null;
  interviews: InterviewLine[];
  contacts: FamilyContactLine[];
  /** The facts of the case that the viewer can read, by number, corrected ones included. */
  facts: FactLine[];
  /** When the last level of this assessment was recorded, and the day on which the team came to it; null where none was. */
  levelSet: { at: Instant; decidedOn: LocalDate } | null;
}

/** Everything that the page of one theme shows. */
@Injectable()
export class ThemeSheet {
  constructor(
    private readonly current: CurrentAssessment, private readonly choices: TeamChoices, private readonly drafts: DraftReads,
    private readonly interviews: InterviewReads, private readonly contacts: FamilyContactReads, private readonly facts: Facts, private readonly determinations: Determinations,
  ) {}

  /** Null when no assessment has begun, or the protocol has no such theme. */
  async read(key: CaseKey, themeId: string): Promise<ThemeSheetLines | null> {
    const standing = await this.current.of(key);
    const { assessment } = standing;
    const theme = standing.definition.themes.find(({ id }) => id === themeId);
    if (assessment === null || theme === undefined) return null;
    const [team, draft, interviews, contacts, facts, { all: levels }] = await Promise.all([
      this.choices.team(key), this.drafts.one(assessment.id, key.viewer.account, themeId), this.interviews.ofCase(key.caseId, key.texts), this.contacts.ofCase(key.caseId, key.texts), this.facts.read(key), this.determinations.of(key),
    ]);
    const last = levels.findLast(({ assessment_id }) => assessment_id === assessment.id);
    const levelSet = last === undefined ? null : { at: last.entered_at, decidedOn: last.happened_date ?? dayIn(key.facts.zone, last.entered_at) };
    const readable = new Set(facts.map(firstOf));
    const { answers, definition } = standing;
    return { ...standing, assessment, theme, progress: progress(definition, answers.map(recorded)), kept: answers.map((line) => asSeenBy(asKept(line), readable)), team, viewer: key.viewer.account, draft, interviews, contacts, facts, levelSet };
  }
}

function asKept(line: AnswerLine): KeptAnswer {
  const { id, question, narrative, sources, facts, source_detail: sourceDetail } = line;
  return {
    id, question, answer: line.ended === 1 ? 'could-not-learn' : line.answer, narrative, sources, facts, sourceDetail, owner: line.owner_id ?? '', due: line.due_on ?? '',
    triedBy: line.tried_by ?? '', triedHow: line.tried_how ?? '', triedWhy: line.tried_why ?? '',
  };
}
