import { AsyncLocalStorage } from 'node:async_hooks';
import type { Value } from './engine.js';

/** Another database than the one that the house stands on, read with the same statements. */
export interface Elsewhere { all<T>(sql: string, values: readonly Value[]): Promise<T[]> }

const elsewhere = new AsyncLocalStorage<Elsewhere>();

/** Runs `body` so that every question to a `Reader` goes to that database. Nothing can be changed meanwhile. */
export const readingFrom = <T>(database: Elsewhere, body: () => Promise<T>): Promise<T> => elsewhere.run(database, body);

/** Where a `Reader` asks now, if not in the house's own database. */
export const nowElsewhere = (): Elsewhere | undefined => elsewhere.getStore();
