import { Injectable } from '@nestjs/common';
import { CaseTrail } from '../../audit/index.js';
import { CaseClosings, CaseNotes, CaseOverview, type CaseHead, type CaseKey, type TimelineItem } from '../../cases/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import { CaseReports, IntakePanel, Reporters } from '../../intake/index.js';
import { dayIn } from '../../kernel/instant.js';
import { operator } from '../../kernel/viewer.js';
import { dayWithYear } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import type { SummaryContent } from '../rules/summary-content.js';
import { factsSections } from './facts-sections.js';
import { closingSection, workSections } from './record-sections.js';
import { timelineSection, trailSection } from './story-sections.js';

const wholeTrail = 1_000_000;

/** The whole case in finished words, from each module's own front door: what the print page and the PDF both show. */
@Injectable()
export class CaseSummary {
  constructor(
    private readonly overview: CaseOverview, private readonly notes: CaseNotes, private readonly closings: CaseClosings, private readonly reports: CaseReports, private readonly intake: IntakePanel,
    private readonly reporters: Reporters, private readonly trail: CaseTrail, private readonly directory: SchoolDirectory, private readonly protocols: ProtocolShelf,
  ) {}

  /** The case as it stands, with its audit trail up to ledger entry `upTo`. */
  async read(key: CaseKey, upTo: number): Promise<SummaryContent> {
    const [head, members, people, steps, notes, closings, closingPanel, reports, intake, trail, district, protocol] = await Promise.all([
      this.overview.head(key), this.overview.members(key), this.overview.participants(key), this.overview.steps(key), this.notes.read(key, wholeTrail),
      this.closings.read(key), this.closings.panel(key), this.reports.read(key), this.intake.read(key),
      this.trail.read(key.caseId, { before: upTo + 1, actor: null, acts: null, limit: wholeTrail }), this.directory.district(), this.protocols.pinned(key.facts.protocolSha256),
    ]);
    const timeline: TimelineItem[] = [...intake.timeline, ...closingPanel.timeline];
    const nameOf = await this.names([...timeline.map(({ who }) => who), ...trail.map(({ actor }) => actor)]);
    return {
      caseNumber: head.number, subject: head.subject, school: head.school, zone: head.zone, district: district?.name ?? '', level: null,
      strip: strip(head, `${protocol.wording.name}, version ${protocol.definition.version}`),
      sections: [
        ...factsSections(head, members, people, reports), ...workSections(head, steps, notes), closingSection(head, closings),
        timelineSection(head, timeline, nameOf), trailSection(head, trail, nameOf),
      ],
    };
  }

  private async names(ids: readonly string[]): Promise<(id: string) => string> {
    const names = await this.reporters.namesFor(ids);
    return (id) => names.get(id) ?? (id === operator.id ? 'Waypost' : 'Somebody no longer known');
  }
}

function strip({ is_open, opened_at, zone, manager }: CaseHead, protocol: string) {
  return [
    { term: 'Status', value: is_open === 1 ? 'Open' : 'Closed' }, { term: 'Opened', value: dayWithYear(dayIn(zone, opened_at)) },
    { term: 'Case manager', value: manager }, { term: 'Protocol', value: protocol },
  ];
}
