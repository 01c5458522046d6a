import { capabilities } from '../../access/index.js';
import type { Role } from '../../kernel/disciplines.js';

/** Whether somebody in this seat may be given an intervention or a referral: only who can read a case at all. */
export const mayOwn = ({ role }: { role: Role }): boolean => Object.hasOwn(capabilities['case.read'].reach, role);
