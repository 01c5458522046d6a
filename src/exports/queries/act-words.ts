import { accessActs } from '../../access/index.js';
import { assessmentActs } from '../../assessment/index.js';
import { caseActs } from '../../cases/index.js';
import { intakeActs } from '../../intake/index.js';
import { managementActs } from '../../management/index.js';
import { exportActs } from '../rules/acts.js';

/** The words for every act that can stand in a case's trail. */
export const actWords: Readonly<Record<string, string>> = { ...accessActs, ...caseActs, ...intakeActs, ...assessmentActs, ...managementActs, ...exportActs };
