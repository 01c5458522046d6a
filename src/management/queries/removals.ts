import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClockSources, type CaseKey, type ClockSource, type MetClock, type NeededClock } from '../../cases/index.js';
import { isSchoolDay, SchoolDirectory, schoolYearOf } from '../../directory/index.js';
import { dayIn, momentOf } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { askedBy, clocksStoppedBy, gateOf, sourceWords, type AskedBy, type Definition, type Wording } from '../../protocols/index.js';
import { timeOf } from '../rules/pack-clocks.js';
import { lawfulReview, manifestationClocks, removalDays, unreviewed, type RemovalRecord, type ReviewTime } from '../rules/removal-days.js';
import { RemovalReads } from '../store/removal-reads.js';
import { ReadNoticeNeeds } from './notice-needs.js';

export interface RemovalFile {
  /** Everything entered about the student; `days` are those of the school year `year`, whichever case they were entered in. */
  records: RemovalRecord[];
  days: number;
  year: string;
  /** From how many days on the protocol warns, and in which words; null where it does not. */
  warns: { at: number; name: string; text: string; source: string; asked: AskedBy } | null;
  /** Decisions of this case that still need their review; none where no IEP or 504 plan is on record. */
  toReview: RemovalRecord[];
  hasPlan: boolean;
  time: ReviewTime;
}

/** Days of removal of a student, and decisions to change placement. Read from what administrators entered, never from what a team found. */
@Injectable()
export class Removals implements ClockSource, OnModuleInit {
  constructor(private readonly reads: RemovalReads, private readonly needs: ReadNoticeNeeds, private readonly directory: SchoolDirectory, private readonly clock: Clock, private readonly sources: ClockSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** Null where the case is not about a student. */
  read(key: CaseKey): Promise<RemovalFile | null> {
    return key.once('removals', () => this.file(key));
  }

  async clocksOf(key: CaseKey): Promise<{ needed: NeededClock[]; met: MetClock[] }> {
    const file = await this.read(key);
    if (file === null) return { needed: [], met: [] };
    const { needed, met } = manifestationClocks(file.records.filter(({ caseId }) => caseId === key.caseId), file.time, (day) => noonAt(key, day));
    return { needed: file.hasPlan ? needed : [], met };
  }

  private async file(key: CaseKey): Promise<RemovalFile | null> {
    const { known, protocol: { definition, wording } } = await this.needs.of(key);
    if (known.person !== 'student') return null;
    const records = await this.reads.ofStudent(key.facts.subject);
    const year = schoolYearOf(dayIn(key.facts.zone, this.clock.now()));
    const years = records.length === 0 ? [] : await key.once('calendars', () => this.directory.calendars(key.facts.school));
    const days = removalDays(records, (day) => schoolYearOf(day) === year && isSchoolDay(years, day).open);
    const gate = gateOf(definition, known, 'removal-days');
    const hasPlan = known.facts.has('subject-has-plan');
    return {
      records, days, year, hasPlan, time: timeIn(definition, wording), toReview: hasPlan ? unreviewed(records.filter(({ caseId }) => caseId === key.caseId)) : [],
      warns: gate === null ? null : { at: gate.people ?? 10, ...wording.gates[gate.id]!, source: sourceWords(gate), asked: askedBy({ definition, wording }, 'gates', gate) },
    };
  }
}

/** A decision is known by its day; its time runs from then, whatever the hour. */
export const noonAt = (key: CaseKey, day: LocalDate) => momentOf(key.facts.zone, day, '12:00');

function timeIn(definition: Definition, wording: Wording): ReviewTime {
  const [clock] = clocksStoppedBy(definition, 'manifestation-reviewed');
  return clock === undefined ? lawfulReview : { what: wording.clocks[clock.id]!.name, tell: clock.tell, ...timeOf({ within: clock.within, source: sourceWords(clock) }) };
}
