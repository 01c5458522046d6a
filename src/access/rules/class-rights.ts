import type { Role } from '../../kernel/disciplines.js';
import type { RecordClass } from '../../kernel/record-class.js';

/**
 * What somebody who may read the case may do with its texts of a class: `write` (and read), `own` (write; read what they
 * wrote or what was shared with them), `read`, or know of its `existence` and whom to ask. What is not here is not there for them.
 */
export type ClassRight = 'write' | 'own' | 'read' | 'existence';

/** A role, or `manager`: whoever manages the case, by whatever role they are on its team. */
export type ClassReader = Role | 'manager';

const known: Partial<Record<ClassReader, ClassRight>> = { chair: 'existence', principal: 'existence', counselor: 'existence', psychologist: 'existence', 'special-educator': 'existence', teacher: 'existence', 'district-coordinator': 'existence', 'legal-counsel': 'existence' };

/** The second half of the table of rights. A right over a class adds nothing to the right to read the case: both are asked. */
export const classRights: Readonly<Record<RecordClass, Readonly<Partial<Record<ClassReader, ClassRight>>>>> = {
  report: { chair: 'write', principal: 'read', counselor: 'write', psychologist: 'read', sro: 'read', 'special-educator': 'read', teacher: 'read', nurse: 'read', 'district-coordinator': 'write', 'legal-counsel': 'read', manager: 'write' },
  team: { chair: 'write', principal: 'write', counselor: 'write', psychologist: 'write', sro: 'write', 'special-educator': 'write', teacher: 'write', nurse: 'read', 'district-coordinator': 'write', 'legal-counsel': 'read', manager: 'write' },
  'counselor-confidential': { counselor: 'own', psychologist: 'own', chair: 'existence', principal: 'existence', 'district-coordinator': 'existence', manager: 'existence' },
  health: { counselor: 'write', psychologist: 'write', nurse: 'own', chair: 'existence', principal: 'existence', sro: 'existence', 'special-educator': 'existence', manager: 'existence' },
  'law-enforcement': { ...known, sro: 'write', manager: 'existence' },
  legal: { 'legal-counsel': 'write', manager: 'read', 'district-coordinator': 'read' },
  'reporter-identity': { chair: 'read', counselor: 'read', 'district-coordinator': 'read' },
  sealed: {},
  system: { auditor: 'read', 'district-coordinator': 'read' },
};

const order: readonly ClassRight[] = ['existence', 'read', 'own', 'write'];

/** The strongest right that any of these readers has over a class; null where none has one. */
export function strongest(recordClass: RecordClass, readers: readonly ClassReader[]): ClassRight | null {
  const held = readers.flatMap((reader) => classRights[recordClass][reader] ?? []);
  return held.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null;
}
