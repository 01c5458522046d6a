import type { Id } from '../../kernel/ids.js';
import type { Recipient } from '../../protocols/index.js';

/** Whom a notice can go to, and how a page names them where the protocol does not. All can be logged from the first minute of a case. */
export const recipientWords: Readonly<Record<Recipient, string>> = {
  'guardian-of-subject': 'Parent or guardian of the person of concern', target: 'Target', 'guardian-of-target': 'Parent or guardian of the target',
  superintendent: 'Superintendent', 'law-enforcement': 'Law enforcement', reporter: 'Reporter',
};
export const recipients = Object.keys(recipientWords) as Recipient[];

/** A target of the case. `hasGuardian`: a child in somebody's care. */
export interface Target { participant: Id; person: Id | null; name: string; hasGuardian: boolean }

/** One notice that can be made: to somebody there is one of, or about one target. `key` stands in its address. */
export interface Slot { key: string; recipient: Recipient; participant: Id | null; whom: string | null }

const perTarget = (recipient: Recipient): boolean => recipient === 'target' || recipient === 'guardian-of-target';

export const slotKey = (recipient: Recipient, participant: Id | null): string => (participant === null ? recipient : `${recipient}.${participant}`);

/**
 * Every notice of a case: each target is told for themselves, so that one call does not stand for two people. What was
 * logged before a target was named (`early`, slot keys) keeps its place.
 */
export function slotsOf(targets: readonly Target[], early: ReadonlySet<string>): Slot[] {
  return recipients.flatMap((recipient) => {
    const alone: Slot = { key: recipient, recipient, participant: null, whom: null };
    if (!perTarget(recipient) || targets.length === 0) return [alone];
    const each = targets.map(({ participant, name }) => ({ key: slotKey(recipient, participant), recipient, participant, whom: name }));
    return early.has(recipient) ? [alone, ...each] : each;
  });
}

/** Whether the protocol's list of required recipients asks for this very notice: guardians only of targets who have some. */
export function isRequired({ recipient, participant }: Slot, required: ReadonlySet<Recipient>, targets: readonly Target[]): boolean {
  if (!required.has(recipient)) return false;
  if (!perTarget(recipient)) return true;
  const target = targets.find((one) => one.participant === participant);
  return target !== undefined && (recipient === 'target' || target.hasGuardian);
}

/** Where a notice stands on the page of notices. */
export const anchorOf = (slot: string): string => `notice-${slot.replace('.', '-')}`;
