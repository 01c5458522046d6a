import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** The ledger, and the event rows that mail and reminders will be sent from. */
export const ledger: Migration = {
  number: 1,
  name: 'ledger',
  up: (engine) => [
    `CREATE TABLE ledger_entry (
       seq INTEGER PRIMARY KEY, leaf TEXT NOT NULL, body TEXT NOT NULL,
       act TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL, case_id TEXT)${strict(engine)}`,
    'CREATE INDEX ledger_entry_case ON ledger_entry (case_id, seq)',
    `CREATE TABLE ledger_image (
       seq INTEGER NOT NULL REFERENCES ledger_entry (seq), n INTEGER NOT NULL, table_name TEXT NOT NULL, row_id TEXT NOT NULL,
       image TEXT NOT NULL, salt TEXT NOT NULL, PRIMARY KEY (seq, n))${strict(engine)}`,
    ...(engine === 'sqlite' ? sqliteGuards : postgresGuards),
    `CREATE TABLE event (
       id TEXT PRIMARY KEY, kind TEXT NOT NULL, case_id TEXT, about_id TEXT NOT NULL, at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX event_at ON event (at, id)',
  ],
};

// REPLACE deletes without firing delete triggers unless recursive_triggers is on, so the insert guard is the one that holds.
const sqliteGuards = [
  `CREATE TRIGGER ledger_entry_follows BEFORE INSERT ON ledger_entry
   WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger_entry)
     OR json_extract(NEW.body, '$.prev') <> coalesce((SELECT leaf FROM ledger_entry ORDER BY seq DESC LIMIT 1), '${'A'.repeat(43)}=')
   BEGIN SELECT RAISE(ABORT, 'the ledger only grows at its end'); END`,
  ...['ledger_entry', 'ledger_image'].flatMap((table) => ['UPDATE', 'DELETE'].map((verb) =>
    `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`)),
  `CREATE TRIGGER ledger_image_once BEFORE INSERT ON ledger_image
   WHEN EXISTS (SELECT 1 FROM ledger_image WHERE seq = NEW.seq AND n = NEW.n)
   BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
];

const postgresGuards = [
  `CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$`,
  `CREATE FUNCTION ledger_follows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger_entry)
        OR NEW.body::json ->> 'prev' <> coalesce((SELECT leaf FROM ledger_entry ORDER BY seq DESC LIMIT 1), '${'A'.repeat(43)}=')
     THEN RAISE EXCEPTION 'the ledger only grows at its end'; END IF;
     RETURN NEW; END $$`,
  'CREATE TRIGGER ledger_entry_follows BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_follows()',
  ...['ledger_entry', 'ledger_image'].flatMap((table) => [
    `CREATE TRIGGER ${table}_no_change BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ledger_refuses()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses()`,
  ]),
];

