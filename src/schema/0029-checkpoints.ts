import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** The ledger's tree and signed checkpoints; a database that was put back; images of one case that may lawfully go. */
export const checkpoints: Migration = {
  number: 29,
  name: 'checkpoints',
  up: (engine) => [
    // Complete subtrees of 256 (level 1), 65,536 (level 2) … leaves, so that no proof reads more than a few hundred hashes.
    `CREATE TABLE ledger_subtree (level INTEGER NOT NULL, n INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (level, n))${strict(engine)}`,
    `CREATE TABLE ledger_checkpoint (
       n INTEGER PRIMARY KEY, size INTEGER NOT NULL, note TEXT NOT NULL, vkeys TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL)${strict(engine)}`,
    `CREATE TABLE ledger_rollback (
       id TEXT PRIMARY KEY, note TEXT NOT NULL, source TEXT NOT NULL, kept INTEGER NOT NULL, at TEXT NOT NULL)${strict(engine)}`,
    `CREATE TABLE ledger_rollback_acknowledgment (
       id TEXT PRIMARY KEY, rollback_id TEXT NOT NULL REFERENCES ledger_rollback (id), account_id TEXT NOT NULL REFERENCES account (id), at TEXT NOT NULL,
       UNIQUE (rollback_id, account_id))${strict(engine)}`,
    ...(engine === 'sqlite' ? sqliteGuards : postgresGuards),
  ],
};

const tables = ['ledger_subtree', 'ledger_checkpoint'];
const destroyed = "d.act = 'ledger.images.destroyed' AND d.seq > e.seq AND d.case_id = e.case_id";

const sqliteGuards = [
  `CREATE TRIGGER ledger_checkpoint_follows BEFORE INSERT ON ledger_checkpoint
   WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM ledger_checkpoint) OR NEW.size < (SELECT coalesce(max(size), 0) FROM ledger_checkpoint)
   BEGIN SELECT RAISE(ABORT, 'the ledger only grows at its end'); END`,
  `CREATE TRIGGER ledger_subtree_once BEFORE INSERT ON ledger_subtree
   WHEN EXISTS (SELECT 1 FROM ledger_subtree WHERE level = NEW.level AND n = NEW.n)
   BEGIN SELECT RAISE(IGNORE); END`,
  ...tables.flatMap((table) => ['UPDATE', 'DELETE'].map((verb) =>
    `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`)),
  'DROP TRIGGER ledger_image_no_delete',
  `CREATE TRIGGER ledger_image_no_delete BEFORE DELETE ON ledger_image
   WHEN NOT EXISTS (SELECT 1 FROM ledger_entry e JOIN ledger_entry d ON ${destroyed} WHERE e.seq = OLD.seq)
   BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
];

const postgresGuards = [
  `CREATE FUNCTION ledger_checkpoint_follows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM ledger_checkpoint) OR NEW.size < (SELECT coalesce(max(size), 0) FROM ledger_checkpoint)
     THEN RAISE EXCEPTION 'the ledger only grows at its end'; END IF;
     RETURN NEW; END $$`,
  'CREATE TRIGGER ledger_checkpoint_follows BEFORE INSERT ON ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION ledger_checkpoint_follows()',
  ...tables.flatMap((table) => [
    `CREATE TRIGGER ${table}_no_change BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ledger_refuses()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses()`,
  ]),
  'DROP TRIGGER ledger_image_no_change ON ledger_image',
  'CREATE TRIGGER ledger_image_no_change BEFORE UPDATE ON ledger_image FOR EACH ROW EXECUTE FUNCTION ledger_refuses()',
  `CREATE FUNCTION ledger_image_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF NOT EXISTS (SELECT 1 FROM ledger_entry e JOIN ledger_entry d ON ${destroyed} WHERE e.seq = OLD.seq) THEN RAISE EXCEPTION 'the ledger is append-only'; END IF;
     RETURN OLD; END $$`,
  'CREATE TRIGGER ledger_image_no_delete BEFORE DELETE ON ledger_image FOR EACH ROW EXECUTE FUNCTION ledger_image_stays()',
];
