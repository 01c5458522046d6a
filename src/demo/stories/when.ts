import type { Happened } from '../../kernel/happened.js';
import { localDate } from '../../kernel/local-date.js';
import { district } from '../district/index.js';

/** A day, with the time where it is known, as somebody told it for certain. */
export const on = (date: string, time: string | null = null): Happened => ({ precision: 'exact', date: localDate(date), time, zone: district.zone });

/** The same, as somebody told it from memory. */
export const about = (date: string, time: string | null = null): Happened => ({ ...on(date, time), precision: 'about' });

export const nobodyKnowsWhen: Happened = { precision: 'unknown', date: null, time: null, zone: district.zone };
