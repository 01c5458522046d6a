import type { Migration } from '../platform/database/index.js';

/** Referrals are texts whose readers are chosen, and their steps go where they go. A referral has steps instead of corrections, so that its `origin_id` stays empty. */
export const referralClasses: Migration = {
  number: 34,
  name: 'referral-classes',
  up: () => [
    'ALTER TABLE referral ADD COLUMN origin_id TEXT REFERENCES referral (id)',
    'ALTER TABLE referral_hop ADD COLUMN version INTEGER NOT NULL DEFAULT 1',
  ],
};
