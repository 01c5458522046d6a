/** Whether a form holds something that a person wrote, and not choices, dates and ids alone: more than one word in one field. */
export function holdsWords(body: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.entries(body).some(([name, values]) => name !== 'formId' && !/password/i.test(name) && values.some((value) => /\S\s+\S/.test(value)));
}
