/** Whether a field may be kept for its writer when a form was not taken: never a password, and nothing that is to be read by nobody before its time. */
export const maybeKept = (name: string): boolean => name !== 'formId' && !/password/i.test(name) && !name.startsWith('sealed');

/** Whether a form holds something that a person wrote, and not choices, dates and ids alone: more than one word in one field. */
export function holdsWords(body: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.entries(body).some(([name, values]) => maybeKept(name) && values.some((value) => /\S\s+\S/.test(value)));
}
