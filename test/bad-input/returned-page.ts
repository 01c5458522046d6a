import { errorsIn, formsIn, hasId, headingOf, summaryIn, type FormField } from '../support/html-forms.js';
import type { MetForm } from '../support/met-forms.js';
import type { Answer } from '../support/scenario.js';
import { choosing, type Pairs } from './posting.js';

/** Columns of a list of staff: the file has to name them so. */
const columns = /\b(?:full_name|external_id|school_code)\b/g;

/** What is wrong with a page that came back with status 422: its heading, what it says and where, what it kept of what was typed. */
export function faultsOf(form: MetForm, sent: Pairs, { text }: Answer): string[] {
  const summary = summaryIn(text);
  const errors = errorsIn(text);
  return [
    ...(headingOf(text) === form.heading ? [] : [`it is headed “${headingOf(text)}”`]),
    ...(summary.length > 0 ? [] : ['it says nothing at the top']),
    ...summary.filter((one) => !/^\p{Lu}[^_]{8,}$/u.test(one.text.replaceAll(columns, ''))).map((one) => `“${one.text}” is no sentence`),
    ...summary.flatMap((one) => (one.to === null ? [] : !hasId(text, one.to) ? [`“${one.text}” leads nowhere`] : errors.get(one.to)?.includes(one.text) ? [] : [`“${one.text}” does not stand beside its field`])),
    ...[...errors].filter(([id]) => !summary.some(({ to }) => to === id)).map(([, error]) => `“${error}” is not at the top`),
    ...lost(form, sent, text),
  ];
}

/** Fields of the page that do not hold what was sent. Passwords never do; of choices, only those that are offered. */
function lost(form: MetForm, sent: Pairs, text: string): string[] {
  const names = new Set(form.fields.map(({ name }) => name));
  const back = formsIn(text).find(({ action, fields }) => action === form.action && fields.some(({ name }) => name !== 'formId' && names.has(name)));
  if (back === undefined) return ['the form is gone'];
  return form.fields.filter(({ kind, name }) => name !== 'formId' && kind !== 'hidden' && kind !== 'button').flatMap((field) => {
    const values = sent.filter(([name]) => name === field.name).map(([, value]) => value.replaceAll('\0', ''));
    const now = back.fields.find(({ name }) => name === field.name);
    if (now === undefined) return [`“${field.name}” is gone`];
    return values.length === 0 || JSON.stringify(expected(field, values)) === JSON.stringify(now.held) ? [] : [`“${field.name}” holds ${JSON.stringify(now.held).slice(0, 80)}, not ${JSON.stringify(values).slice(0, 80)}`];
  });
}

function expected({ kind, choices }: FormField, values: string[]): string[] {
  if (kind === 'password') return [''];
  return choosing.includes(kind) ? values.filter((value) => choices.includes(value)) : values;
}
