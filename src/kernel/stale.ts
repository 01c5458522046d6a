import type { Id } from './ids.js';

/** Somebody changed the record since this person opened it: nothing was saved, show both texts. */
export class Stale extends Error {
  constructor(readonly table: string, readonly id: Id) {
    super(`${table} ${id} has changed since it was read`);
  }
}
