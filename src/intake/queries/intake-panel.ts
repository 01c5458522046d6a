import { Injectable } from '@nestjs/common';
import { excerpt, type CaseKey, type StageStanding, type TimelineItem } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { shortDay } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import { outcomes } from '../rules/triage-outcomes.js';
import { ReportReads, type ReportRecord } from '../store/report-reads.js';
import { TriageReads, type TriageOfCase } from '../store/triage-reads.js';

/** Intake's part of the case file: its reports and triage decisions in the timeline, and the first two steps of the path. */
@Injectable()
export class IntakePanel {
  constructor(private readonly reports: ReportReads, private readonly triages: TriageReads) {}

  async read(key: CaseKey): Promise<{ timeline: TimelineItem[]; standings: StageStanding[] }> {
    const [reports, triages] = await Promise.all([key.once('reports', () => this.reports.ofCase(key.caseId)), this.triages.ofCase(key.caseId)]);
    const on = (at: TriageOfCase['entered_at'] | undefined) => (at === undefined ? null : shortDay(dayIn(key.facts.zone, at)));
    return {
      timeline: [...reports.map((report) => reported(key, report)), ...triages.map(triaged)],
      standings: [
        { stage: 'report', done: reports.length > 0, note: on(reports.at(-1)?.entered_at) },
        { stage: 'triage', done: triages.length > 0, note: on(triages.at(-1)?.entered_at) },
      ],
    };
  }
}

function reported(key: CaseKey, { entered_at, immediate_danger, words, reporter_id, id }: ReportRecord): TimelineItem {
  return {
    at: entered_at, icon: 'campaign', kind: 'report', what: immediate_danger === 1 ? 'Immediate danger reported' : 'Concern reported', level: null, text: excerpt(words), who: reporter_id,
    link: { label: 'Read report', href: `${intakePaths.ofCase(key.caseId)}#report-${id}` },
  };
}

function triaged({ entered_at, outcome, reason, by_id }: TriageOfCase): TimelineItem {
  return { at: entered_at, icon: 'flag', kind: 'decision', what: `Triage: ${outcomes[outcome].toLowerCase()}`, level: null, text: excerpt(reason), who: by_id, link: null };
}
