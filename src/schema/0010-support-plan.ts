import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** The support plan and its approvals, interventions and their deliveries, referrals and their hops, reviews. */
export const supportPlan: Migration = {
  number: 10,
  name: 'support-plan',
  up: (engine) => [
    `CREATE TABLE support_plan (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL UNIQUE REFERENCES case_file (id), goals TEXT NOT NULL, student_part TEXT NOT NULL, family_part TEXT NOT NULL,
       changed_by TEXT NOT NULL, changed_at TEXT NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    `CREATE TABLE plan_approval (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), edition INTEGER NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX plan_approval_case ON plan_approval (case_id, entered_at)',
    `CREATE TABLE intervention (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), library_code TEXT, what TEXT NOT NULL, goal TEXT NOT NULL, details TEXT NOT NULL,
       owner_id TEXT REFERENCES account (id), starts_on TEXT, rhythm TEXT NOT NULL, review_on TEXT, state TEXT NOT NULL, end_reason TEXT, outcome TEXT,
       changed_by TEXT NOT NULL, changed_at TEXT NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX intervention_case ON intervention (case_id, state)',
    'CREATE INDEX intervention_owner ON intervention (owner_id, state)',
    `CREATE TABLE delivery (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), intervention_id TEXT NOT NULL REFERENCES intervention (id), corrects_id TEXT REFERENCES delivery (id),
       was_delivered INTEGER NOT NULL, by_id TEXT REFERENCES account (id), by_whom TEXT NOT NULL, what TEXT NOT NULL,
       happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX delivery_intervention ON delivery (intervention_id, happened_date)',
    'CREATE INDEX delivery_case ON delivery (case_id, entered_at)',
    'CREATE UNIQUE INDEX delivery_corrects ON delivery (corrects_id)',
    `CREATE TABLE referral (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), agency_id TEXT REFERENCES agency (id), to_whom TEXT NOT NULL, purpose TEXT NOT NULL,
       consent TEXT NOT NULL, state TEXT NOT NULL, owner_id TEXT NOT NULL REFERENCES account (id), follow_up_on TEXT NOT NULL,
       changed_by TEXT NOT NULL, changed_at TEXT NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX referral_case ON referral (case_id, state)',
    'CREATE INDEX referral_owner ON referral (owner_id, state)',
    `CREATE TABLE referral_hop (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), referral_id TEXT NOT NULL REFERENCES referral (id), state TEXT NOT NULL,
       happened_on TEXT NOT NULL, by_whom TEXT NOT NULL, method TEXT NOT NULL, note TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX referral_hop_referral ON referral_hop (referral_id, entered_at)',
    'CREATE INDEX referral_hop_case ON referral_hop (case_id, entered_at)',
    `CREATE TABLE review (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), held_on TEXT NOT NULL, members TEXT NOT NULL, others TEXT NOT NULL,
       what_changed TEXT NOT NULL, decision TEXT NOT NULL, reason TEXT NOT NULL, next_on TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX review_case ON review (case_id, held_on)',
  ],
};
