import { createHash } from 'node:crypto';
import type { Id } from '../../kernel/ids.js';
import type { Problem } from './form.js';

/** A page with the ids of what it showed, and fixed words or numbers that say what, for the entry that records the view. */
export class Shown<V extends object = object> {
  constructor(readonly view: V, readonly items: readonly Id[] = [], readonly detail: Readonly<Record<string, string | number | boolean>> = {}) {}
}

/** The same page again with its problems: status 422, what was typed stays. */
export class Unprocessable { constructor(readonly view: object) {} }

/** Somebody else saved first: status 409, both texts on one page. */
export class Conflict { constructor(readonly view: object) {} }

/** Done; look there (303). `notice` is said once at the top of that page. */
export class SeeOther {
  constructor(readonly path: string, readonly notice: string | null = null) {}
}

/** A file made for this request. */
export class Download { constructor(readonly bytes: Buffer, readonly type: string, readonly name: string) {} }

/** What the ledger says of a file that leaves: the SHA-256 of its very bytes, and how many there are. */
export function bytesFacts(bytes: Buffer): { sha256: string; bytes: number } {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** A rule said no to somebody who may know that the thing exists. The sentence is shown, beside `field` where a form has one of that name. */
export class Refusal extends Error {
  constructor(message: string, readonly field?: string) {
    super(message);
  }
}

/** A rule's sentence beside the field that it is about, or beside `otherwise` where it names none. Anything but a `Refusal` is a failure and goes on as one. */
export function problemOf(refusal: unknown, otherwise: string): Problem {
  if (!(refusal instanceof Refusal)) throw refusal;
  return { field: refusal.field ?? otherwise, text: refusal.message };
}

/** Thrown before a handler runs: this request belongs elsewhere (303). */
export class Elsewhere extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}
