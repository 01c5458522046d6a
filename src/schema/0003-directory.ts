import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** The district, its schools, their calendars, and the agencies it refers to. Lists of days, grades and languages are JSON text. */
export const directory: Migration = {
  number: 3,
  name: 'directory',
  up: (engine) => [
    `CREATE TABLE district (id TEXT PRIMARY KEY, name TEXT NOT NULL, zone TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    `CREATE TABLE school (
       id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, level TEXT NOT NULL, grades TEXT NOT NULL, zone TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    `CREATE TABLE calendar (
       id TEXT PRIMARY KEY, school_id TEXT NOT NULL REFERENCES school (id), school_year TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
       closed_days TEXT NOT NULL, early_days TEXT NOT NULL, version INTEGER NOT NULL, UNIQUE (school_id, school_year))${strict(engine)}`,
    `CREATE TABLE agency (
       id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, phone TEXT, hours TEXT, offers TEXT NOT NULL, languages TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
  ],
};
