import { Injectable } from '@nestjs/common';
import { AssessmentPanel, LevelOfConcern, type AssessmentPart, type ConcernLevel } from '../../assessment/index.js';
import { CaseClocks, CaseClosings, CaseNotes, CaseOverview, casePaths, Conflicts, excerpt, isConfidential, SafetyPanel, Transfers, type CaseHead, type CaseKey, type ClosingPanel, type MemberLine, type NoteLine, type OpenMeasure, type RunningClock, type StageStanding, type StepLine, type TimelineItem } from '../../cases/index.js';
import { IntakePanel } from '../../intake/index.js';
import type { Id } from '../../kernel/ids.js';
import { NoticesPanel, PlanPanel, type PlanPanelFacts, type RailNotice } from '../../management/index.js';
import { Names } from './names.js';

export interface CaseFile {
  head: CaseHead;
  level: ConcernLevel | null;
  members: MemberLine[];
  steps: StepLine[];
  notes: number;
  progress: AssessmentPart['progress'];
  newer: AssessmentPart['newer'];
  measures: OpenMeasure[];
  clocks: RunningClock[];
  notices: RailNotice[];
  plan: Pick<PlanPanelFacts, 'counts' | 'loud' | 'nextReview'>;
  closing: ClosingPanel['waiting'];
  /** Whether the viewer, a member, has not yet said that nothing stands between them and the case. */
  owesStatement: boolean;
  standings: StageStanding[];
  timeline: TimelineItem[];
  nameOf: (id: Id) => string;
}

const timelineLength = 20;

/** The case file page: each module's part of the case, put together. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly overview: CaseOverview, private readonly notes: CaseNotes, private readonly intake: IntakePanel, private readonly safety: SafetyPanel,
    private readonly assessment: AssessmentPanel, private readonly level: LevelOfConcern, private readonly notices: NoticesPanel, private readonly plan: PlanPanel,
    private readonly closings: CaseClosings, private readonly conflicts: Conflicts, private readonly transfers: Transfers, private readonly names: Names,
    private readonly clocks: CaseClocks,
  ) {}

  async read(key: CaseKey): Promise<CaseFile> {
    const [head, members, steps, lines, notes, intake, safety, assessment, level, notices, plan, closing, owesStatement, clocks, transfers] = await Promise.all([
      this.overview.head(key), this.overview.members(key), this.overview.steps(key), this.notes.read(key, timelineLength), this.notes.count(key), this.intake.read(key),
      this.safety.read(key), this.assessment.read(key), this.level.of(key), this.notices.read(key), this.plan.read(key), this.closings.panel(key), this.conflicts.owesStatement(key), this.clocks.running(key),
      this.transfers.timeline(key),
    ]);
    const parts = [intake, safety, assessment, notices, plan, closing];
    const timeline = [...lines.map((note) => noteItem(head, note)), ...transfers, ...parts.flatMap((part) => part.timeline)].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, timelineLength);
    return {
      head, level, members, steps, notes, progress: assessment.progress, newer: assessment.newer, measures: safety.measures, clocks, notices: notices.notices, plan, closing: closing.waiting, owesStatement,
      standings: [intake, safety, assessment, plan, closing].flatMap((part) => part.standings), timeline, nameOf: await this.names.of(timeline.map(({ who }) => who)),
    };
  }
}

function noteItem(head: CaseHead, note: NoteLine): TimelineItem {
  return {
    at: note.entered_at, icon: 'edit', kind: 'note', what: note.corrects_id === null ? 'Note' : 'Note corrected', level: null,
    text: isConfidential(note.record_class) ? 'A note for fewer readers than the team.' : excerpt(note.body), who: note.author_id,
    link: { label: 'Read note', href: casePaths.note(head.id, note.id) },
  };
}
