import { Injectable } from '@nestjs/common';
import { dueWithin, dueWords, momentWords, SchoolDirectory, type SchoolTime } from '../../directory/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { momentOf, type Instant } from '../../kernel/instant.js';
import type { Work } from '../../platform/database/index.js';
import type { NeededClock } from '../ports/clock-source.js';
import type { CaseFacts } from '../rules/case-facts.js';
import { runningIn } from '../store/clock-changes.js';
import { ClockRow } from '../store/clock.entity.js';

/** A needed clock with the moment it is due and why, both as they will be kept. */
export interface ReckonedClock { needed: NeededClock; dueAt: Instant; why: string }

/**
 * Starts a clock inside the unit of the record that it follows from, whose ledger entry covers it. What is due when, and why,
 * is reckoned before the unit begins and stands from then on: a school day that is canceled later moves nothing by itself.
 */
@Injectable()
export class StartClock {
  constructor(private readonly directory: SchoolDirectory) {}

  /** By the calendars and hours of the case's school as they are now. */
  async reckonAll({ school, zone }: Pick<CaseFacts, 'school' | 'zone'>, needed: readonly NeededClock[]): Promise<ReckonedClock[]> {
    if (needed.length === 0) return [];
    const time: SchoolTime = { zone, years: await this.directory.calendars(school) };
    return needed.map((one) => ({ needed: one, ...reckoned(one, time) }));
  }

  /** Null where such a clock runs already: it keeps its time. */
  async within(work: Work, caseId: Id, { needed, dueAt, why }: ReckonedClock): Promise<Id | null> {
    const { kind, about, participant, what, source, owner, by, tell = [] } = needed;
    if ((await runningIn(work, caseId)).some((one) => one.kind === kind && one.about === about)) return null;
    const { id } = await work.insert(ClockRow, {
      id: newId(), caseId, kind, about, participantId: participant, what, source, startedAt: by.from, askedDueAt: dueAt, dueAt, why, ownerId: owner, backupId: null, hops: 0, nextHopAt: dueAt, tell: tell.length === 0 ? null : tell.join(','),
      endedHow: null, endedAt: null, endedBy: null, endedBecause: null, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
    });
    return id;
  }
}

/** A day that another rule has found ends at 11:59 PM on the wall clock of the school. */
function reckoned({ by, source }: NeededClock, time: SchoolTime): { dueAt: Instant; why: string } {
  const from = `Source: ${source}.`;
  if ('day' in by) {
    const dueAt = momentOf(time.zone, by.day, '23:59');
    return { dueAt, why: `Due ${momentWords(time.zone, dueAt)}: ${by.why}. ${from}` };
  }
  const due = dueWithin(by.within, by.from, time);
  return { dueAt: due.at, why: `${dueWords(by.within, by.from, by.since, due, time)} ${from}` };
}
