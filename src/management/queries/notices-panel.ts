import { Injectable } from '@nestjs/common';
import type { CaseKey, TimelineItem } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { clockTime, shortDay } from '../../platform/web/index.js';
import { managementPaths } from '../management.endpoints.js';
import { results } from '../rules/notice-attempt.js';
import { anchorOf } from '../rules/notice-slots.js';
import { noticeStatus } from '../rules/notice-words.js';
import { CaseNotices, type NoticeLine } from './case-notices.js';

/** One line of "Required notices": `open` ones are amber. `said` is the state in words, or when it was done. */
export interface RailNotice { name: string; whom: string | null; open: boolean; icon: string; said: string; href: string }
export interface NoticesPart { notices: RailNotice[]; open: number; timeline: TimelineItem[] }

/** Notices as the case file page shows them: those that are required or were begun, and their part of the timeline. */
@Injectable()
export class NoticesPanel {
  constructor(private readonly notices: CaseNotices) {}

  async read(key: CaseKey): Promise<NoticesPart> {
    const { notices } = await this.notices.read(key);
    const shown = notices.filter(({ required, state }) => required || state !== 'none');
    const rail = shown.map((notice): RailNotice => {
      const { slot, name, required, settled, state } = notice;
      const { icon, text } = noticeStatus(state, required);
      return { name, whom: slot.whom, open: required && !settled, icon, said: doneAt(notice, key.facts.zone) ?? text, href: `${managementPaths.notices(key.caseId)}#${anchorOf(slot.key)}` };
    });
    return { notices: rail, open: rail.filter(({ open }) => open).length, timeline: shown.flatMap((notice) => storyOf(notice, key.caseId)) };
  }
}

function doneAt({ state, attempts }: NoticeLine, zone: string): string | null {
  const last = attempts.find(({ result, corrected_by }) => result === 'reached' && corrected_by === null);
  return state !== 'reached' || last === undefined ? null : `${shortDay(dayIn(zone, last.entered_at))}, ${clockTime(zone, last.entered_at)}`;
}

function storyOf({ slot, name, attempts, withholdings }: NoticeLine, caseId: string): TimelineItem[] {
  const link = { label: 'Read notices', href: `${managementPaths.notices(caseId)}#${anchorOf(slot.key)}` };
  const about = slot.whom === null ? name : `${name} (${slot.whom})`;
  return [
    ...attempts.map((line): TimelineItem => ({
      at: line.entered_at, icon: 'campaign', kind: 'contact', what: `${line.corrects_id === null ? 'Notice' : 'Notice corrected'}: ${about}`, level: null, text: `${results[line.result]}.`, who: line.author_id, link,
    })),
    ...withholdings.flatMap((line): TimelineItem[] => [
      { at: line.entered_at, icon: 'lock', kind: 'decision', what: `Asked to withhold a notice: ${about}`, level: null, text: null, who: line.author_id, link },
      ...(line.decided_at === null ? [] : [{ at: line.decided_at, icon: line.approves === 1 ? 'verified_user' : 'cancel', kind: 'decision' as const, what: `${line.approves === 1 ? 'Withholding approved' : 'Withholding declined'}: ${about}`, level: null, text: null, who: line.decider_id!, link }]),
    ]),
  ];
}
