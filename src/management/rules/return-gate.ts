import type { NeededClock, MetClock } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';
import { timeOf, type PackClock } from './pack-clocks.js';

/** Characters of a note about a hold or a return. */
export const longestReturnText = 4_000;

/** What is recorded while a student is kept out of class, and after. */
export const returnSteps = {
  held: 'The student is kept out of class', signed: 'I agree that the student returns', returned: 'The student is back in class', checked: 'Somebody checked after the return', left: 'The student does not come back to this school',
} as const;
export type ReturnStep = keyof typeof returnSteps;

/** `check` names the protocol's clock that a check answers. */
export interface ReturnRecord { id: Id; step: ReturnStep; check: string | null; on: LocalDate; note: string; by: Id; byName: string; at: Instant }
type Recorded = Pick<ReturnRecord, 'step' | 'check' | 'by' | 'at'>;

export interface ReturnState { held: boolean; signedBy: Id[]; returnedAt: Instant | null; checked: string[] }

/** How it stands after the records, oldest first. Signatures are for one return; a new hold asks for new ones. */
export function returnState(records: readonly Recorded[]): ReturnState {
  return records.reduce<ReturnState>((state, { step, check, by, at }) => {
    switch (step) {
      case 'held': return { held: true, signedBy: [], returnedAt: null, checked: [] };
      case 'signed': return { ...state, signedBy: [...new Set([...state.signedBy, by])] };
      case 'returned': return { ...state, held: false, returnedAt: at };
      case 'checked': return { ...state, checked: check === null ? state.checked : [...state.checked, check] };
      case 'left': return { held: false, signedBy: [], returnedAt: null, checked: [] };
    }
  }, { held: false, signedBy: [], returnedAt: null, checked: [] });
}

/** What can be recorded next, by somebody; `checks` are the protocol's checks after a return. */
export function nextReturnSteps({ held, signedBy, returnedAt, checked }: ReturnState, people: number, checks: readonly string[], by: Id): ReturnStep[] {
  if (held) return [...(signedBy.includes(by) ? [] : ['signed' as const]), ...(signedBy.length >= people ? ['returned' as const] : []), 'left'];
  return [...(returnedAt !== null && checks.some((check) => !checked.includes(check)) ? ['checked' as const] : []), 'held'];
}

/** Whether somebody may record this now. Nobody is back in class before enough different people have signed. */
export function mayRecordReturn(records: readonly Recorded[], people: number, checks: readonly string[], wanted: { step: ReturnStep; check: string | null; by: Id }): Verdict {
  const state = returnState(records);
  if (wanted.step === 'returned' && state.held && state.signedBy.length < people) return refused(`${people} different people sign before the student is back in class; ${state.signedBy.length} of them have`, 'step');
  if (wanted.step === 'signed' && state.signedBy.includes(wanted.by)) return refused('You have signed already. Somebody else must sign too', 'step');
  if (!nextReturnSteps(state, people, checks, wanted.by).includes(wanted.step)) return refused('That cannot be recorded as it stands now. Choose one of the answers', 'step');
  if (wanted.step === 'checked' && (wanted.check === null || !checks.includes(wanted.check) || state.checked.includes(wanted.check))) return refused('Choose which check this was', 'check');
  return fine;
}

/** The clocks of the checks after a return, each until somebody recorded that check. */
export function returnClocks(records: readonly Recorded[], checks: readonly PackClock[]): { needed: NeededClock[]; met: MetClock[] } {
  const { returnedAt, checked } = returnState(records);
  if (returnedAt === null) return { needed: [], met: [] };
  const open = checks.filter(({ id }) => !checked.includes(id));
  return {
    needed: open.map((clock) => {
      const { within, source } = timeOf(clock);
      return { kind: 'return-check', about: clock.id, participant: null, what: clock.name, by: { within, from: returnedAt, since: 'the student was back in class' }, source, owner: null, tell: clock.tell };
    }),
    met: checks.filter(({ id }) => checked.includes(id)).map(({ id }) => {
      const { at, by } = records.findLast(({ step, check }) => step === 'checked' && check === id)!;
      return { kind: 'return-check', about: id, at, by };
    }),
  };
}
