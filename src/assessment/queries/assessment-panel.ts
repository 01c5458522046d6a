import { Injectable } from '@nestjs/common';
import { excerpt, type CaseKey, type StageStanding, type TimelineItem } from '../../cases/index.js';
import type { Counts, Wording } from '../../protocols/index.js';
import { dayWithYear } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { AnswerLine, AssessmentLine } from '../store/assessment-reads.js';
import { InstrumentReads, type InstrumentLine } from '../store/instrument-reads.js';
import { WarningReads, type WarningLine } from '../store/warning-reads.js';
import { AssessmentOverview } from './assessment-overview.js';
import { DeterminationPanel } from './determination-panel.js';
import { Facts, type FactLine } from './facts.js';
import { FamilyContacts, type FamilyContactLine } from './family-contacts.js';
import { Interviews, type InterviewLine } from './interviews.js';
import { NewerProtocol, type Move } from './newer-protocol.js';
import type { WeaponsLine } from './weapons-block.js';

export interface AssessmentPart {
  standings: StageStanding[];
  timeline: TimelineItem[];
  /** Questions answered, not yet known, ended and left; null until an assessment was begun. */
  progress: Counts | null;
  /** The newer version of the protocol that is in effect for the school; null for whoever may not move the case to it. */
  newer: { from: string; to: string; href: string } | null;
}

/** What the assessment, and the determination it leads to, tell the case file. */
@Injectable()
export class AssessmentPanel {
  constructor(
    private readonly overview: AssessmentOverview, private readonly interviews: Interviews, private readonly contacts: FamilyContacts, private readonly determination: DeterminationPanel, private readonly facts: Facts, private readonly versions: NewerProtocol, private readonly warnings: WarningReads, private readonly instruments: InstrumentReads,
  ) {}

  async read(key: CaseKey): Promise<AssessmentPart> {
    const [lines, interviews, contacts, determination, facts, moves, newer] = await Promise.all([this.overview.read(key), this.interviews.read(key), this.contacts.read(key), this.determination.read(key), this.facts.read(key), this.versions.moves(key), key.may('case.protocol.move') ? this.versions.offered(key) : null]);
    const { assessment, earlier, progress: { total }, obstacles, answers, wording, definition, weapons } = lines;
    const [warnings, instruments] = assessment === null ? [[], []] : await Promise.all([this.warnings.ofAssessment(assessment.id), this.instruments.ofAssessment(assessment.id)]);
    const asked = total.answered + total.unknown + total.ended + total.left;
    const done = obstacles.length === 0 && determination.done;
    return {
      standings: [{ stage: 'assessment', done, note: assessment === null || done ? null : determination.provisional ?? `${asked - total.left} of ${asked} questions` }],
      timeline: [
        ...[assessment, ...earlier].flatMap((one) => (one === null ? [] : [begunItem(key, one)])), ...answerItems(key, answers, wording, new Map(definition.themes.flatMap(({ id, questions }) => questions.map((question) => [question.id, id])))),
        ...interviews.map((one) => interviewItem(key, one)), ...contacts.map((one) => contactItem(key, one)), ...weapons.answers.map((one) => weaponsItem(key, one)), ...facts.map((one) => factItem(key, one)), ...warnings.map((one) => warningItem(key, one, wording)), ...instruments.map((one) => instrumentItem(key, one)), ...determination.timeline, ...moves.map((one) => moveItem(one)),
      ],
      progress: assessment === null ? null : total,
      newer: newer === null ? null : { from: `${wording.name}, version ${definition.version}`, to: newer.edition, href: assessmentPaths.protocolMoves(key.caseId) },
    };
  }
}

const plain = { level: null, text: null } as const;

function begunItem({ caseId }: CaseKey, { id, ordinal, begun_at, begun_by }: AssessmentLine): TimelineItem {
  return { ...plain, at: begun_at, icon: 'list', kind: 'task', what: ordinal === 1 ? 'Assessment begun' : `Assessment ${ordinal} begun`, who: begun_by, link: { label: 'Read the assessment', href: assessmentPaths.record(caseId, id) } };
}

/** Answers that one person recorded on one theme in one go are one event. */
function answerItems(key: CaseKey, answers: readonly AnswerLine[], wording: Wording, themeOf: ReadonlyMap<string, string>): TimelineItem[] {
  const groups = new Map<string, { first: AnswerLine; theme: string; count: number }>();
  for (const answer of answers) {
    const theme = themeOf.get(answer.question);
    if (theme === undefined) continue; // asked by an earlier version only: it stands in the whole assessment
    const name = `${answer.entered_at} ${theme} ${answer.author_id}`;
    groups.set(name, { first: answer, theme, count: (groups.get(name)?.count ?? 0) + 1 });
  }
  return [...groups.values()].map(({ first, theme, count }) => ({
    ...plain, at: first.entered_at, icon: 'check', kind: 'task', what: `${count} ${count === 1 ? 'answer' : 'answers'} recorded: ${wording.themes[theme]!.name}`, who: first.author_id,
    link: key.may('case.assess') ? { label: 'Open theme', href: assessmentPaths.theme(key.caseId, theme) } : { label: 'Open assessment', href: assessmentPaths.overview(key.caseId) },
  }));
}

function interviewItem({ caseId }: CaseKey, { id, person, corrects_id, entered_at, author_id }: InterviewLine): TimelineItem {
  return { ...plain, at: entered_at, icon: 'forum', kind: 'contact', what: corrects_id === null ? 'Interview' : 'Interview notes corrected', text: `With ${person}`, who: author_id, link: { label: 'Read notes', href: `${assessmentPaths.interviews(caseId)}#i-${id}` } };
}

function contactItem({ caseId }: CaseKey, { id, with_whom, corrects_id, entered_at, author_id }: FamilyContactLine): TimelineItem {
  return { ...plain, at: entered_at, icon: 'phone', kind: 'contact', what: corrects_id === null ? 'Family contact' : 'Family contact corrected', text: `With ${with_whom}`, who: author_id, link: { label: 'Read', href: `${assessmentPaths.contacts(caseId)}#c-${id}` } };
}

function factItem({ caseId }: CaseKey, { id, number, corrects_id, entered_at, author_id }: FactLine): TimelineItem {
  return { ...plain, at: entered_at, icon: 'edit', kind: 'note', what: corrects_id === null ? `Fact ${number}` : `Fact ${number} corrected`, who: author_id, link: { label: 'Read', href: `${assessmentPaths.facts(caseId)}#f-${id}` } };
}

/** What was looked for and whether it was seen; what was written about it stays on its page. */
function warningItem({ caseId }: CaseKey, { warning, sighting, last_seen, entered_at, author_id }: WarningLine, wording: Wording): TimelineItem {
  return { ...plain, at: entered_at, icon: 'visibility', kind: 'note', what: `Warning behavior: ${wording.warnings[warning]!.name}`, text: sighting === 'seen' ? `Last seen ${dayWithYear(last_seen!)}` : 'Not seen so far', who: author_id, link: { label: 'Read', href: `${assessmentPaths.warnings(caseId)}#w-${warning}` } };
}

/** That one was used; its conclusion stays on its page. */
function instrumentItem({ caseId }: CaseKey, { id, used_on, entered_at, author_id }: InstrumentLine): TimelineItem {
  return { ...plain, at: entered_at, icon: 'list', kind: 'note', what: 'Licensed instrument used', text: `On ${dayWithYear(used_on)}`, who: author_id, link: { label: 'Read', href: `${assessmentPaths.instruments(caseId)}#n-${id}` } };
}

function moveItem({ from, to, entered_at, author_id, reason }: Move): TimelineItem {
  return { at: entered_at, icon: 'autorenew', kind: 'task', level: null, what: `Moved to version ${to.version} of the protocol`, text: `From version ${from.version}. ${excerpt(reason)}`, who: author_id, link: null };
}

function weaponsItem({ caseId }: CaseKey, { id, corrects_id, entered_at, author_id }: WeaponsLine): TimelineItem {
  return { ...plain, at: entered_at, icon: 'security', kind: 'contact', what: corrects_id === null ? 'Asked about weapons' : 'Answer about weapons corrected', who: author_id, link: { label: 'Read', href: `${assessmentPaths.weapons(caseId)}#w-${id}` } };
}
