import type { Migration } from '../platform/database/index.js';
import { ledger } from './0001-ledger.js';
import { access } from './0002-access.js';
import { directory } from './0003-directory.js';
import { people } from './0004-people.js';
import { cases } from './0005-cases.js';
import { intake } from './0006-intake.js';
import { safetyAndNotices } from './0007-safety-and-notices.js';
import { assessment } from './0008-assessment.js';
import { determination } from './0009-determination.js';
import { supportPlan } from './0010-support-plan.js';
import { closing } from './0011-closing.js';
import { summary } from './0012-summary.js';

/** The schema's steps in their order. A released step is never edited; what comes later is a new step. */
export const migrations: readonly Migration[] = [ledger, access, directory, people, cases, intake, safetyAndNotices, assessment, determination, supportPlan, closing, summary];
