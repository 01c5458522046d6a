/** What a rule answers: fine, or the sentence a person should read. */
export type Verdict = { ok: true } | { ok: false; why: string };

export const fine: Verdict = { ok: true };
export const refused = (why: string): Verdict => ({ ok: false, why });
