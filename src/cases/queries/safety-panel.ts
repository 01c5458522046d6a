import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { happenedInWords, shortDay } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { StageStanding } from '../rules/case-path.js';
import { ranOut } from '../rules/safety-measures.js';
import { standingSafety, type Urgency } from '../rules/safety-record.js';
import { safetyStory } from '../rules/safety-story.js';
import type { TimelineItem } from '../rules/timeline.js';
import type { CaseKey } from './case-door.js';
import { SafetyRecords, type SafetyLine } from './safety-records.js';

/** An interim measure that still runs; `ranOut` when its last day is over and nobody ended it. */
export interface OpenMeasure { id: Id; what: string; owner: string; endsOn: LocalDate; until: string; ranOut: boolean; href: string }
export interface SafetyPart { standings: StageStanding[]; timeline: TimelineItem[]; measures: OpenMeasure[]; urgency: Urgency | null }

/** Immediate safety as the case file page and the closing check need it. */
@Injectable()
export class SafetyPanel {
  constructor(private readonly safety: SafetyRecords, private readonly clock: Clock) {}

  async read(key: CaseKey): Promise<SafetyPart> {
    const [records, measures] = await Promise.all([this.safety.records(key), this.safety.measures(key)]);
    const today = dayIn(key.facts.zone, this.clock.now());
    const standing = standingSafety(records);
    const first = records.at(-1);
    return {
      urgency: standing?.urgency ?? null,
      standings: [{ stage: 'immediate-safety', done: standing !== null, note: first === undefined ? null : shortDay(dayIn(key.facts.zone, first.entered_at)) }],
      timeline: safetyStory(records.map((record) => ({ ...record, late: lateWords(record) })), measures, { label: 'Read safety', href: casePaths.safety(key.caseId) }),
      measures: measures.filter(({ state }) => state === 'open').map((measure) => ({
        id: measure.id, what: measure.what, owner: measure.owner, endsOn: measure.ends_on, ranOut: ranOut(measure, today),
        until: ranOut(measure, today) ? `ran out ${shortDay(measure.ends_on)}` : `until ${shortDay(measure.ends_on)}`, href: key.may('case.safety.record') ? casePaths.measureEnding(key.caseId, measure.id) : casePaths.safety(key.caseId),
      })),
    };
  }
}

/** When it happened, for a record that was entered on another day; the timeline goes by the time of entry. */
function lateWords({ happened_precision: precision, happened_date: date, happened_time: time, happened_zone: zone, entered_at }: SafetyLine): string | null {
  return date === null || date === dayIn(zone, entered_at) ? null : happenedInWords({ precision, date, time, zone });
}
