import type { Engine } from '../platform/database/index.js';

/** SQLite checks column types only in STRICT tables; PostgreSQL always does. */
export const strict = (engine: Engine): string => (engine === 'sqlite' ? ' STRICT' : '');
