/** What a rule answers: fine, or the sentence a person should read, with the name of what it is about where a form has a field for it. */
export type Verdict = { ok: true } | { ok: false; why: string; field?: string };

export const fine: Verdict = { ok: true };
export const refused = (why: string, field?: string): Verdict => (field === undefined ? { ok: false, why } : { ok: false, why, field });
