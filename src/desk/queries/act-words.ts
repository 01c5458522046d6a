import { accessActs } from '../../access/index.js';
import { assessmentActs } from '../../assessment/index.js';
import { auditActs } from '../../audit/index.js';
import { caseActs } from '../../cases/index.js';
import { directoryActs } from '../../directory/index.js';
import { exportActs } from '../../exports/index.js';
import { intakeActs } from '../../intake/index.js';
import { managementActs } from '../../management/index.js';
import { oversightActs } from '../../oversight/index.js';
import { peopleActs } from '../../people/index.js';
import { protocolActs } from '../../protocols/index.js';
import { trackActs } from '../../tracks/index.js';
import { stageActs } from '../../stages/index.js';
import { trainingActs } from '../../training/index.js';
import { deskActs } from '../rules/acts.js';

/** Every act that the ledger knows, with its words for the history: `who` is said before them. */
export const actWords: Readonly<Record<string, string>> = { ...auditActs, ...accessActs, ...directoryActs, ...protocolActs, ...peopleActs, ...trainingActs, ...caseActs, ...trackActs, ...stageActs, ...intakeActs, ...assessmentActs, ...managementActs, ...exportActs, ...oversightActs, ...deskActs };

/** Pages that were opened, forms among them; deadlines are started by the product, which looks at nothing. */
const isLooking = (act: string): boolean => (/\.(viewed|listed|started)$/.test(act) || act === 'form.returned') && act !== 'case.clock.started';

/** Kinds of acts by which the history can be narrowed. */
export const actKinds = {
  views: { words: 'Looking', acts: Object.keys(actWords).filter(isLooking) },
  changes: { words: 'Changes', acts: Object.keys(actWords).filter((act) => !isLooking(act) && !act.endsWith('.refused')) },
} as const;
export type ActKind = keyof typeof actKinds;
