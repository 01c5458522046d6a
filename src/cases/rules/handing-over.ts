import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Somebody on a team now, in the order in which they joined; `leads` where their seat may lead a case. */
export interface TeamPlace { account: Id; name: string; discipline: Discipline; chairs: boolean; leads: boolean }

/** What one case loses when somebody leaves. */
/** How much of one kind somebody owns in a case; `kind` is one of them in words. */
export interface OwnedKind { kind: string; n: number }

export interface LeavingCase { open: boolean; manages: boolean; owned: readonly OwnedKind[]; place: boolean; others: readonly TeamPlace[]; discipline: Discipline | null; chairs: boolean }

/** What of an open case needs a named colleague, in words; nothing where only a place on the team ends. */
export function dutiesIn({ open, manages, owned }: Pick<LeavingCase, 'open' | 'manages' | 'owned'>): string[] {
  return open ? [...(manages ? ['manages the case'] : []), ...owned.map(({ kind, n }) => (n === 1 ? `1 ${kind}` : `${n} ${kind}s`))] : [];
}

/** For what the team would have nobody else: "the only counselor", "the chair". */
export function onlyOneIn({ open, place, chairs, discipline, others }: LeavingCase): string[] {
  if (!open || !place) return [];
  const alone = discipline !== null && !others.some((other) => other.discipline === discipline);
  return [
    ...(chairs && !others.some((other) => other.chairs) ? ['its only chair'] : []),
    ...(alone && discipline === 'counseling' ? ['its only counselor'] : []),
    ...(alone && discipline === 'mental-health' ? ['its only school psychologist'] : []),
  ];
}

/** Who takes a case when nobody is named: the chair, else whoever leads longest on the team, else whoever is longest on it; null where nobody is left. */
export const nextInLine = (others: readonly TeamPlace[]): Id | null => (others.find(({ chairs }) => chairs) ?? others.find(({ leads }) => leads) ?? others[0])?.account ?? null;

/** Whether somebody may take over: on the team now, or with oversight of the district, and not who leaves. */
export function mayTakeOver(successor: Id, leaving: Id, others: readonly Id[], coordinators: readonly Id[]): Verdict {
  if (successor === leaving) return refused('Choose a colleague who stays.');
  return others.includes(successor) || coordinators.includes(successor) ? fine : refused('Choose somebody of the team of the case, or a district coordinator.');
}
