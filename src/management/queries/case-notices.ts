import { Injectable } from '@nestjs/common';
import { LevelOfConcern } from '../../assessment/index.js';
import { AccountDirectory } from '../../access/index.js';
import { CaseOverview, type CaseKey } from '../../cases/index.js';
import { besideTheWork } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { GuardianLine } from '../../people/index.js';
import type { AskedBy, Recipient } from '../../protocols/index.js';
import type { OfferedText } from '../rules/family-messages.js';
import { settledBy, type GivenTime } from '../rules/clocks.js';
import { isRequired, recipientWords, slotKey, slotsOf, type Slot } from '../rules/notice-slots.js';
import { countedFrom, isSettled, stateSince, type NoticeState } from '../rules/notice-standing.js';
import { NoticeReads, type AttemptLine, type WithholdingLine } from '../store/notice-reads.js';
import { offeredTexts } from './offered-texts.js';
import { ReadNoticeNeeds } from './notice-needs.js';

export type { AttemptLine, WithholdingLine };

/** One notice of a case with everything logged for it, newest first. */
export interface NoticeLine {
  slot: Slot; name: string; why: string; guidance: string; source: string; asked: AskedBy | null; required: boolean; state: NoticeState; settled: boolean;
  /** The first record that settles it as it stands. */
  settledBy: { at: Instant; by: Id } | null;
  /** Attempts that count, the newest first: all of them, or those since a reopening. */
  counted: AttemptLine[];
  attempts: AttemptLine[]; withholdings: WithholdingLine[]; contacts: GuardianLine[];
  /** The time that the protocol itself gives; null where it gives none. */
  time: GivenTime | null;
}
export interface NoticeFile { notices: NoticeLine[]; confidentialReporter: boolean }

/** Who has to be told and who was: every notice of a case, required or not, in the order of the protocol. */
@Injectable()
export class CaseNotices {
  constructor(private readonly notices: NoticeReads, private readonly needs: ReadNoticeNeeds, private readonly overview: CaseOverview, private readonly accounts: AccountDirectory, private readonly levels: LevelOfConcern) {}

  async read(key: CaseKey): Promise<NoticeFile> {
    const [attempts, withholdings, needs, level] = await Promise.all([this.notices.attempts(key.caseId), this.notices.withholdings(key.caseId), this.needs.of(key), this.levels.of(key)]);
    const from = countedFrom(level);
    const firstEntered = new Map<Id, Instant>();
    for (const { id, corrects_id, entered_at } of [...attempts].reverse()) firstEntered.set(id, firstEntered.get(corrects_id ?? id) ?? entered_at);
    const logged = [...attempts, ...withholdings].map(({ recipient, participant_id }) => slotKey(recipient, participant_id));
    const notices = slotsOf(needs.targets, new Set(logged)).map((slot): NoticeLine => {
      const mine = (line: { recipient: Recipient; participant_id: Id | null }): boolean => slotKey(line.recipient, line.participant_id) === slot.key;
      const tried = attempts.filter(mine);
      const withheld = withholdings.filter(mine);
      // A correction is as old as the attempt that it corrects; a request that nobody has decided on yet is as new as the answer will be.
      const made = tried.map((line) => ({ line, result: line.result, corrected: line.corrected_by !== null, at: firstEntered.get(line.id)! }));
      const asked = withheld.map(({ approves, decided_at, entered_at }) => ({ approves: approves === null ? null : approves === 1, at: decided_at ?? from ?? entered_at }));
      const state = stateSince(from, made, asked);
      const counted = made.filter(({ at }) => from === null || at >= from).map(({ line }) => line);
      const words = needs.wording.get(slot.recipient);
      const contacts = slot.recipient === 'guardian-of-subject' ? needs.guardians
        : slot.recipient === 'guardian-of-target' ? (needs.targets.find(({ participant }) => participant === slot.participant)?.guardians ?? []) : [];
      return {
        slot, name: words?.name ?? recipientWords[slot.recipient], why: words?.why ?? '', guidance: words?.guidance ?? '', source: needs.sources.get(slot.recipient) ?? '', asked: needs.asked.get(slot.recipient) ?? null, required: isRequired(slot, needs.required, needs.targets),
        state, settled: isSettled(state), counted, settledBy: isSettled(state) ? settledBy(counted.map(attemptFacts), withheld.filter(({ decided_at: at }) => at !== null && (from === null || at >= from)).map(withholdingFacts)) : null, attempts: tried, withholdings: withheld, contacts, time: needs.times.get(slot.recipient) ?? null,
      };
    });
    return { notices, confidentialReporter: needs.confidentialReporter };
  }

  /** The notice of an address with the protocol's own texts for this sender; null for one that this case does not have. */
  async one(key: CaseKey, slot: string): Promise<(NoticeLine & { confidentialReporter: boolean; texts: OfferedText[] }) | null> {
    const { notices, confidentialReporter } = await this.read(key);
    const line = notices.find((notice) => notice.slot.key === slot);
    if (line === undefined) return null;
    const [{ protocol }, { school }] = await Promise.all([this.needs.of(key), this.overview.head(key)]);
    const notice = protocol.definition.notices.find(({ who }) => who === line.slot.recipient);
    return { ...line, confidentialReporter, texts: offeredTexts(protocol, notice, { school, caller: key.viewer.name }) };
  }

  /** Who can have made an attempt: colleagues of the school and the case's team, by name. */
  async makers(key: CaseKey): Promise<{ id: Id; name: string }[]> {
    const [colleagues, members] = await Promise.all([this.accounts.colleaguesAt(key.facts.school), this.overview.members(key)]);
    const names = new Map([...colleagues.filter(({ role }) => !besideTheWork.includes(role)), ...members].map(({ account, name }) => [account, name]));
    return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-US'));
  }
}

const attemptFacts = ({ result, corrected_by, entered_at, author_id }: { result: string; corrected_by: Id | null; entered_at: Instant; author_id: Id }) =>
  ({ settles: result === 'reached' && corrected_by === null, at: entered_at, by: author_id });
const withholdingFacts = ({ approves, decided_at, decider_id }: { approves: 0 | 1 | null; decided_at: Instant | null; decider_id: Id | null }) =>
  ({ settles: approves === 1 && decided_at !== null, at: decided_at!, by: decider_id! });
