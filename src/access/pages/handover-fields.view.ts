import type { Id } from '../../kernel/ids.js';
import { fieldsFor, type Problem, type Typed } from '../../platform/web/index.js';
import type { Handover } from '../ports/offboarding.js';

/** The successors that a form names, each as `about account`. */
export const chosenIn = (typed: Typed): Map<Id, Id> => new Map([typed.to ?? []].flat().filter(Boolean).map((one) => one.split(' ') as [Id, Id]));

/** A problem beside each field where nobody of its list was chosen. */
export function unchosen(handovers: readonly Handover[], successors: ReadonlyMap<Id, Id>): Problem[] {
  return handovers.filter(({ about, candidates }) => candidates.length > 0 && !candidates.some(({ account }) => account === successors.get(about))).map(({ about }) => ({ field: `to-${about}`, text: 'Choose who takes over' }));
}

/** One field for each case, report or track that somebody takes over; a sentence for what passes by itself. */
export function handoverFields(handovers: readonly Handover[], typed: Typed, problems: Problem[]) {
  const chosen = [typed.to ?? []].flat();
  return handovers.map(({ about, label, duties, candidates }) => {
    const value = chosen.find((one) => one.startsWith(about)) ?? (typed.to === undefined && candidates.length === 1 ? `${about} ${candidates[0]!.account}` : '');
    const field = fieldsFor({}, problems).select(`to-${about}`, `${label}: who takes over?`, candidates.map((one) => ({ value: `${about} ${one.account}`, label: one.name })), { empty: 'Choose a colleague', hint: `${capital(duties.join(', '))}.`, value });
    return candidates.length === 0 ? { field: null, text: `${label}: ${duties.join(', ')}. It passes within the team.` } : { field: { ...field, name: 'to' }, text: null };
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
