import type { Choice, ChoiceDetails, Field, FieldDetails, ProblemList, Typed } from './fields.view.js';
import { raised } from './raised.js';

interface FieldProblem { field: string; text: string }

/** What was typed into a field of this form, by its name: the first value, an empty text where there is none. */
export function textIn(typed: Typed): (name: string) => string {
  return (name) => [typed[name] ?? ''].flat()[0] ?? '';
}

/** Every text of a form. */
export const allTyped = (typed: Typed): string[] => Object.values(typed).flatMap((value) => value ?? []);

/**
 * Builders for the fields of one form. Each takes the field's name, its label and what more there is to say, and gives the
 * view that parts/field.hbs prints: what was typed wins over the value given, and the problems of that name stand beside it.
 */
export function fieldsFor(typed: Typed, problems: readonly FieldProblem[]) {
  const field = (kind: Field['kind'], name: string, label: string, details: FieldDetails | ChoiceDetails = {}): Field => {
    const id = fieldId(name);
    const error = [...new Set(problems.filter((problem) => problem.field === name).map((problem) => problem.text))].join(' ') || null;
    const hint = details.hint ?? null;
    const maxLength = details.maxLength ?? null;
    const describedBy = [hint && `${id}-hint`, error && `${id}-error`, kind === 'area' && maxLength && `${id}-limit`].filter(Boolean).join(' ') || null;
    return {
      kind, id, name, label, hint, error, describedBy, maxLength,
      value: [typed[name] ?? details.value ?? ''].flat().at(-1) ?? '',
      required: !details.optional, optionalMark: details.optional === true && details.mark !== false,
      rows: details.rows ?? 4, width: details.width ?? 'full',
      autocomplete: details.autocomplete ?? 'off', inputmode: details.inputmode ?? null,
      heading: details.heading ?? null, layout: 'stack', options: [], empty: details.optional ? 'None' : 'Choose one', minimum: details.min ?? null, maximum: details.max ?? null,
      asks: asksAbout(name, id),
    };
  };
  const asksAbout = (name: string, id: string): Field | null => {
    const found = typed[raised]?.[name];
    if (found === undefined) return null;
    const box = { ...field('checks', found.question.name, found.question.label, { hint: found.question.hint }), id: `${id}-asked`, describedBy: `${id}-asked-hint` };
    return { ...box, options: [{ id: box.id, value: name, label: found.question.answer, hint: null, chosen: found.answered, unknown: false, opens: null, level: null, disabled: false }] };
  };
  const group = (kind: 'select' | 'radios' | 'checks', name: string, label: string, choices: readonly Choice[], details: ChoiceDetails = {}): Field => {
    const base = field(kind, name, label, details);
    const chosen = [typed[name] ?? details.value ?? []].flat();
    // The first control of a group carries the group's own id, so that a problem's link lands on it.
    const options = choices.map(({ value, label: text, hint, tone, opens, level, disabled }, index) => {
      const id = index === 0 ? base.id : `${base.id}-${index + 1}`;
      return { id, value, label: text, hint: hint ?? null, chosen: chosen.includes(value), unknown: tone === 'unknown', opens: opens ?? null, level: level ?? null, disabled: disabled ?? false };
    });
    const value = chosen.at(-1) ?? '';
    return { ...base, value, options, layout: details.layout ?? 'stack', empty: details.empty ?? base.empty };
  };
  return {
    text: (name: string, label: string, details?: FieldDetails) => field('text', name, label, details),
    email: (name: string, label: string, details?: FieldDetails) => field('email', name, label, { autocomplete: 'email', ...details }),
    password: (name: string, label: string, details?: FieldDetails) => ({ ...field('password', name, label, { autocomplete: 'current-password', ...details }), value: '' }),
    area: (name: string, label: string, details?: FieldDetails) => field('area', name, label, details),
    date: (name: string, label: string, details?: FieldDetails) => field('date', name, label, { width: 'short', ...details }),
    time: (name: string, label: string, details?: FieldDetails) => field('time', name, label, { width: 'short', ...details }),
    search: (name: string, label: string, details?: FieldDetails) => field('search', name, label, { optional: true, mark: false, ...details }),
    hidden: (name: string, value: string) => ({ ...field('hidden', name, '', { value }), value }),
    select: (name: string, label: string, choices: readonly Choice[], details?: ChoiceDetails) => group('select', name, label, choices, details),
    radios: (name: string, label: string, choices: readonly Choice[], details?: ChoiceDetails) => group('radios', name, label, choices, details),
    checks: (name: string, label: string, choices: readonly Choice[], details?: ChoiceDetails) => group('checks', name, label, choices, details),
  };
}

/** The list at the top of a page that came back: each problem once, with a link to its field. Empty where there is none. */
export function problemList(problems: readonly FieldProblem[]): ProblemList {
  const once = problems.filter(({ field, text }, at) => at === problems.findIndex((one) => one.field === field && one.text === text));
  return {
    heading: once.length === 1 ? 'There is a problem' : 'Check these answers',
    items: once.map(({ field, text }) => ({ text, href: field === '' ? null : `#${fieldId(field)}` })),
  };
}

/** A field's name as an id: names may hold dots and brackets, which do not travel well in a link. */
function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
