import type { UnsentForm } from '../queries/unsent-forms.js';

/** What was typed, to read and to send: `fields` go along hidden, `texts` are what a person wrote. */
export function unsentView({ path, fields }: UnsentForm) {
  const pairs = fields.flatMap(({ name, values }) => values.map((value) => ({ name, value })));
  return {
    title: 'Not sent yet',
    path,
    fields: pairs,
    texts: pairs.filter(({ value }) => value.trim() !== '').map(({ name, value }) => ({ name: inWords(name), value })),
  };
}

const inWords = (name: string): string => name.replace(/([A-Z])/g, ' $1').replace(/[-_]/g, ' ').trim().toLowerCase().replace(/^./, (first) => first.toUpperCase());
