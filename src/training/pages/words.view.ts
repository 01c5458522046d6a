import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, type Tag } from '../../platform/web/index.js';
import { hoursWords } from '../rules/course-length.js';
import { stateOf, type Asked } from '../rules/standing.js';
import { endless } from '../rules/validity.js';
import type { RecordLine } from '../queries/training-register.js';

/** How somebody stands in one required course. */
export function standingTag(state: Asked['state'], until: LocalDate | null): Tag {
  if (state === 'lapsed') return { kind: 'late', icon: 'error', text: until === null ? 'Missing' : 'Expired' };
  if (state === 'due') return { kind: 'todo', icon: 'radio_button_unchecked', text: 'Not on record yet' };
  return state === 'soon' ? { kind: 'wait', icon: 'schedule', text: 'Ends soon' } : { kind: 'done', icon: 'check_circle', text: 'Valid' };
}

/** Where one record stands on a day. */
export function recordTag({ set_aside_at, confirmed_at, expires_on }: RecordLine, today: LocalDate): Tag {
  if (set_aside_at !== null) return { kind: 'todo', icon: 'cancel', text: 'Set aside' };
  if (confirmed_at === null) return { kind: 'wait', icon: 'schedule', text: 'Waits for confirmation' };
  return standingTag(stateOf(expires_on ?? endless, today, today), expires_on);
}

/** The last valid day, "Does not run out", or "Not on record". */
export function untilWords(until: LocalDate | null): string {
  if (until === null) return 'Not on record';
  return until === endless ? 'Does not run out' : dayWithYear(until);
}

export const providerWords = ({ provider, minutes }: Pick<RecordLine, 'provider' | 'minutes'>): string => (minutes === null ? provider : `${provider} · ${hoursWords(minutes)}`);
