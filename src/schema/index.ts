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
import { needToKnow } from './0013-need-to-know.js';
import { caseRestrictions } from './0014-case-restrictions.js';
import { staff } from './0015-staff.js';
import { training } from './0016-training.js';
import { agreements } from './0017-agreements.js';
import { identityAndAudit } from './0018-identity-and-audit.js';
import { textClasses } from './0019-text-classes.js';
import { protocols } from './0020-protocols.js';
import { clocks } from './0021-clocks.js';
import { packGates } from './0022-pack-gates.js';
import { factsAndSigns } from './0023-facts-and-signs.js';
import { packTasks } from './0025-pack-tasks.js';
import { firstReadsAndTracks } from './0026-first-reads-and-tracks.js';
import { protocolMoves } from './0027-protocol-moves.js';
import { removalRecords } from './0028-removal-records.js';
import { checkpoints } from './0029-checkpoints.js';
import { evidencePacks } from './0030-evidence-packs.js';
import { imagesByRow } from './0031-images-by-row.js';
import { whatWasLeft } from './0033-what-was-left.js';
import { referralClasses } from './0034-referral-classes.js';
import { stageDecisions } from './0036-stage-decisions.js';

/** The schema's steps in their order. A released step is never edited; what comes later is a new step. */
export const migrations: readonly Migration[] = [ledger, access, directory, people, cases, intake, safetyAndNotices, assessment, determination, supportPlan, closing, summary, needToKnow, caseRestrictions, staff, training, agreements, identityAndAudit, textClasses, protocols, clocks, packGates, factsAndSigns, packTasks, firstReadsAndTracks, protocolMoves, removalRecords, checkpoints, evidencePacks, imagesByRow, whatWasLeft,
  referralClasses, stageDecisions,
];
