import { Injectable } from '@nestjs/common';
import { AssessmentPanel, AssessmentRecord, Determinations, FirstReads, LevelOfConcern, type ConcernLevel } from '../../assessment/index.js';
import { CaseTrail } from '../../audit/index.js';
import { earlierLevel, CaseClocks, CaseClosings, CaseOfficers, Conflicts, CaseNotes, CaseOverview, ClassedTexts, SafetyPanel, SafetyRecords, type CaseHead, type CaseKey, type NoteLine, type TimelineItem } from '../../cases/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import { CaseReports, IntakePanel, Reporters } from '../../intake/index.js';
import { dayIn } from '../../kernel/instant.js';
import { operator, unknownPerson } from '../../kernel/viewer.js';
import { FindPeople } from '../../people/index.js';
import { CaseNotices, CaseTasks, NoticesPanel, PlanPanel, Referrals, Removals, ReturnGate, Reviews, SupportPlan } from '../../management/index.js';
import { Clock } from '../../platform/clock/index.js';
import { dayWithYear } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import { StageDecisions } from '../../stages/index.js';
import { CaseTracks } from '../../tracks/index.js';
import { ActWords } from '../ports/act-words.js';
import type { Section, SummaryContent } from '../rules/summary-content.js';
import { assessmentSections, determinationSection, firstReadsSections } from './assessment-sections.js';
import { besideSections } from './beside-sections.js';
import { factsSections } from './facts-sections.js';
import { followUpSections, noticesSection, planSections } from './management-sections.js';
import { closingSection, copiesHoldTeamTexts, workSections } from './record-sections.js';
import { safetySection } from './safety-section.js';
import { timelineSection, trailSection } from './story-sections.js';
import { stagesSections } from './stages-section.js';
import { tracksSections } from './tracks-section.js';

const everything = 1_000_000;

/** The whole case in finished words, from each module's own front door: what the print page and the PDF both show. */
@Injectable()
export class CaseSummary {
  constructor(
    private readonly overview: CaseOverview, private readonly persons: FindPeople, private readonly notes: CaseNotes, private readonly texts: ClassedTexts, private readonly closings: CaseClosings, private readonly safety: SafetyRecords, private readonly safetyPanel: SafetyPanel,
    private readonly reports: CaseReports, private readonly intake: IntakePanel, private readonly reporters: Reporters,
    private readonly assessments: AssessmentRecord, private readonly assessmentPanel: AssessmentPanel, private readonly determinations: Determinations, private readonly levels: LevelOfConcern, private readonly firstReads: FirstReads,
    private readonly notices: CaseNotices, private readonly noticesPanel: NoticesPanel, private readonly plan: SupportPlan, private readonly planPanel: PlanPanel, private readonly referrals: Referrals, private readonly reviews: Reviews,
    private readonly conflicts: Conflicts, private readonly officers: CaseOfficers, private readonly clocks: CaseClocks, private readonly tasks: CaseTasks, private readonly returns: ReturnGate, private readonly removals: Removals, private readonly tracks: CaseTracks, private readonly stages: StageDecisions,
    private readonly trail: CaseTrail, private readonly directory: SchoolDirectory, private readonly protocols: ProtocolShelf, private readonly words: ActWords, private readonly clock: Clock,
  ) {}

  /** The case as it stands, with its audit trail up to ledger entry `upTo`. It holds only texts that everybody reads who reads the case. */
  async read(whole: CaseKey, upTo: number): Promise<SummaryContent> {
    const key = whole.forCopy(); // its readers are not known yet
    const [head, level, protocol, district] = await Promise.all([this.overview.head(key), this.levels.of(key), this.protocols.ofCase(key.facts), this.directory.district()]);
    const earlier = earlierLevel(head);
    return {
      caseNumber: head.number, subject: head.subject, school: head.school, zone: head.zone, district: district?.name ?? '',
      level: level === null || earlier !== null ? null : { n: level.n, word: level.provisional ? `${level.word}, provisional` : level.word },
      strip: strip(head, level, earlier, `${protocol.wording.name}, version ${protocol.definition.version}`),
      sections: [...await this.who(key, head), ...tracksSections(head, await this.tracks.routing(key)), ...await this.assessed(key, head), ...await this.helped(key, head), ...await this.told(key, head, upTo)],
    };
  }

  /** The record as this reader may read it, by its parts; without timeline and audit trail. For a page of their own: a copy has other readers. */
  async record(key: CaseKey): Promise<Section[]> {
    const head = await this.overview.head(key);
    return [...await this.who(key, head), ...await this.assessed(key, head), ...await this.helped(key, head), ...await this.worked(key, head, null), ...await this.beside(key, head)];
  }

  private async who(key: CaseKey, head: CaseHead): Promise<Section[]> {
    const [subject, members, people, reports, safety, measures] = await Promise.all([
      this.persons.one(key.facts.subject), this.overview.members(key), this.overview.participants(key), this.reports.read(key), this.safety.records(key), this.safety.measures(key),
    ]);
    return [...factsSections(head, subject?.full ?? head.subject, members, people, reports), safetySection(head, safety, measures, dayIn(head.zone, this.clock.now()))];
  }

  private async assessed(key: CaseKey, head: CaseHead): Promise<Section[]> {
    const [decided, records, found, grounds, rounds] = await Promise.all([this.stages.of(key), this.assessments.all(key), this.determinations.of(key), this.determinations.groundsOf(key), this.firstReads.rounds(key)]);
    const facts = records.flatMap((record) => record.facts);
    return [...stagesSections(head, found.protocol, decided), ...assessmentSections(head, records), ...firstReadsSections(head, found, rounds, facts), determinationSection(head, found, grounds)];
  }

  private async helped(key: CaseKey, head: CaseHead): Promise<Section[]> {
    const [notices, plan, log, referrals, reviews] = await Promise.all([
      this.notices.read(key), this.plan.of(key), this.plan.deliveries(key, everything), this.referrals.of(key), this.reviews.of(key),
    ]);
    return [noticesSection(head, notices), ...planSections(head, plan, log), ...followUpSections(head, referrals, reviews)];
  }

  private async worked(key: CaseKey, head: CaseHead, ofNotes: string | null): Promise<Section[]> {
    const [steps, notes, closings] = await Promise.all([this.overview.steps(key), key.once('all notes', () => this.notes.read(key, everything)), this.closings.read(key)]);
    return [...workSections(head, steps, notes, ofNotes), closingSection(head, closings)];
  }

  private async beside(key: CaseKey, head: CaseHead): Promise<Section[]> {
    const [recusals, officers, checks, clocks, tasks, returns, removals, routing, protocol] = await Promise.all([
      this.conflicts.recusals(key), this.officers.officers(key), this.officers.checks(key), this.clocks.all(key), this.tasks.read(key), this.returns.read(key), this.removals.read(key), this.tracks.routing(key), this.protocols.ofCase(key.facts),
    ]);
    return besideSections(head, { recusals, officers, checks, clocks, tasks, returns, removals, routing, protocol }, this.clock.now());
  }

  private async told(key: CaseKey, head: CaseHead, upTo: number): Promise<Section[]> {
    const [worked, notes, trail, panels] = await Promise.all([
      this.worked(key, head, copiesHoldTeamTexts), key.once('all notes', () => this.notes.read(key, everything)), this.texts.trailFilter(key).then((seen) => this.trail.read(key.caseId, { before: upTo + 1, actor: null, acts: null, limit: everything }, seen)),
      Promise.all([this.intake.read(key), this.safetyPanel.read(key), this.assessmentPanel.read(key), this.noticesPanel.read(key), this.planPanel.read(key), this.closings.panel(key)]),
    ]);
    const timeline = [...panels.flatMap((panel) => panel.timeline), ...notes.map(noteItem)];
    const nameOf = await this.names([...timeline.map(({ who }) => who), ...trail.map(({ actor }) => actor)]);
    return [...worked, timelineSection(head, timeline, nameOf), trailSection(head, trail, nameOf, (act) => this.words.of(act))];
  }

  private async names(ids: readonly string[]): Promise<(id: string) => string> {
    const names = await this.reporters.namesFor(ids);
    return (id) => names.get(id) ?? (id === operator.id ? 'Waypost' : unknownPerson);
  }
}

function strip({ is_open, opened_at, zone, manager }: CaseHead, level: ConcernLevel | null, earlier: ReturnType<typeof earlierLevel>, protocol: string) {
  return [
    { term: 'Status', value: is_open === 1 ? 'Open' : 'Closed' }, { term: 'Opened', value: dayWithYear(dayIn(zone, opened_at)) }, { term: 'Case manager', value: manager }, { term: 'Protocol', value: protocol },
    ...(earlier !== null ? [{ term: 'Level of concern', value: `${earlier.value}, ${earlier.note}` }] : level === null ? [{ term: 'Level of concern', value: 'Not yet rated' }] : []),
  ];
}

const noteItem = ({ entered_at, corrects_id, author_id }: NoteLine): TimelineItem => ({ at: entered_at, icon: 'edit', kind: 'note', what: corrects_id === null ? 'Note' : 'Note corrected', level: null, text: null, who: author_id, link: null });
