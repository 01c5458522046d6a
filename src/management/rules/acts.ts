import { noticeActs } from './notice-acts.js';
import { planActs } from './plan-acts.js';
import { removalActs } from './removal-acts.js';
import { returnActs } from './return-acts.js';
import { taskActs } from './task-acts.js';

/** What the ledger calls the acts of this module, and how the history says them. */
export const managementActs = { ...noticeActs, ...planActs, ...removalActs, ...returnActs, ...taskActs } as const;
