import { accessActs } from '../../access/index.js';
import { assessmentActs } from '../../assessment/index.js';
import { caseActs } from '../../cases/index.js';
import { directoryActs } from '../../directory/index.js';
import { exportActs } from '../../exports/index.js';
import { intakeActs } from '../../intake/index.js';
import { managementActs } from '../../management/index.js';
import { oversightActs } from '../../oversight/index.js';
import { peopleActs } from '../../people/index.js';
import { protocolActs } from '../../protocols/index.js';
import { trackActs } from '../../tracks/index.js';
import { trainingActs } from '../../training/index.js';
import { deskActs } from '../rules/acts.js';

/** Every act that the ledger knows, with its words for the history: `who` is said before them. */
export const actWords: Readonly<Record<string, string>> = { ...accessActs, ...directoryActs, ...protocolActs, ...peopleActs, ...trainingActs, ...caseActs, ...trackActs, ...intakeActs, ...assessmentActs, ...managementActs, ...exportActs, ...oversightActs, ...deskActs };

/** Kinds of acts by which the history can be narrowed. */
export const actKinds = {
  views: { words: 'Looking', acts: Object.keys(actWords).filter((act) => /\.(viewed|listed|started)$/.test(act) || act === 'form.returned') },
  changes: { words: 'Changes', acts: Object.keys(actWords).filter((act) => !/\.(viewed|listed|started|refused)$/.test(act) && act !== 'form.returned') },
} as const;
export type ActKind = keyof typeof actKinds;
