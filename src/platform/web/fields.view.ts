import type { raised, Raised } from './raised.js';

/** What arrived from a form, by field name; a name sent more than once is a list. Beside it what its texts are asked about, where they are. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>> & { readonly [raised]?: Readonly<Record<string, Raised>> };

export type FieldKind = 'text' | 'email' | 'password' | 'area' | 'select' | 'radios' | 'checks' | 'date' | 'time' | 'search' | 'hidden';

/** What a page may say about a field; what it leaves out gets the usual. */
export interface FieldDetails {
  hint?: string | null;
  /** Shown unless something was typed. Instants are not for fields: dates are YYYY-MM-DD, times HH:MM. */
  value?: string;
  optional?: boolean;
  /** False leaves out the word "(optional)": for filters, where nothing is asked for. */
  mark?: boolean;
  /** In characters. */
  maxLength?: number;
  rows?: number;
  width?: 'full' | 'half' | 'short';
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | null;
  /** Makes the label or legend the page's heading, for pages that ask one question. */
  heading?: 'h1' | 'h2' | null;
  /** Dates and times: the earliest and latest that the browser offers. */
  min?: string;
  max?: string;
}

export interface Choice {
  value: string;
  label: string;
  hint?: string | null;
  /** 'unknown' is drawn with a dashed border: an answer, but not yet an end. */
  tone?: 'unknown';
  /** Choosing it shows the block `<div class="follow follow--1">` (or 2, 3) in the same `<div class="q">`. */
  opens?: 1 | 2 | 3;
  level?: Level;
  /** Cannot be chosen; the hint says why. */
  disabled?: boolean;
}

export interface ChoiceDetails extends Omit<FieldDetails, 'value'> {
  value?: string | readonly string[];
  /** Radios and checks: tiles beside each other, below each other, or the level scale. */
  layout?: 'row' | 'stack' | 'scale';
  /** Selects: what stands for no answer; "Choose one", or "None" where the field is optional. */
  empty?: string;
}

/** Level of concern: 0 is not yet rated. */
export interface Level { n: 0 | 1 | 2 | 3 | 4; word: string }

/** What templates/parts/field.hbs prints. */
export interface Field {
  kind: FieldKind;
  id: string;
  name: string;
  label: string;
  hint: string | null;
  value: string;
  error: string | null;
  /** The ids of hint, error and limit, parted by spaces. */
  describedBy: string | null;
  required: boolean;
  optionalMark: boolean;
  maxLength: number | null;
  rows: number;
  empty: string;
  width: 'full' | 'half' | 'short';
  autocomplete: string;
  inputmode: string | null;
  heading: 'h1' | 'h2' | null;
  layout: 'row' | 'stack' | 'scale';
  options: { id: string; value: string; label: string; hint: string | null; chosen: boolean; unknown: boolean; opens: number | null; level: Level | null; disabled: boolean }[];
  minimum: string | null;
  maximum: string | null;
  /** The box below it where its text raised a question. */
  asks: Field | null;
}

/** What templates/parts/problems.hbs prints. */
export interface ProblemList { heading: string; items: { text: string; href: string | null }[] }
