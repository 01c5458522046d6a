import type { Discipline } from '../../kernel/disciplines.js';
import type { RecordClass } from '../../kernel/record-class.js';
import type { Obligation, Reach, Right } from './capabilities.js';
import type { ClassRight } from './class-rights.js';

/** The separate rights, in the order in which the page of roles shows them. */
export const rightWords: Readonly<Record<Right, string>> = {
  view: 'View', write: 'Write', decide: 'Decide', export: 'Export', transfer: 'Transfer', close: 'Close and reopen', administer: 'Administer',
};

export const reachWords: Readonly<Record<Reach, string>> = {
  any: '', school: 'at their schools', team: 'on their teams', district: 'in the whole district', sample: 'in cases drawn for them',
};

export const obligationWords: Readonly<Record<Obligation, string>> = { password: 'their password again', reason: 'a written reason', 'second-person': 'a second person' };

export const classWords: Readonly<Record<RecordClass, string>> = {
  report: 'Reports', team: 'The team’s record', 'counselor-confidential': 'Counseling, confidential', health: 'Health and mental health', 'law-enforcement': 'Law enforcement only',
  legal: 'Legal advice', 'reporter-identity': 'Who a confidential reporter is', sealed: 'Sealed by order', system: 'System and audit',
};

export const classRightWords: Readonly<Record<ClassRight, string>> = { write: 'Write and read', own: 'Write, and read their own', read: 'Read', existence: 'Know that there is one' };

export const disciplineNames: Readonly<Record<Discipline, string>> = {
  administration: 'Administration', counseling: 'Counseling', 'mental-health': 'Mental health', 'law-enforcement': 'Law enforcement', 'special-education': 'Special education',
  instruction: 'Instruction', nurse: 'Health care', district: 'District', technology: 'Technology', legal: 'Legal', audit: 'Audit',
};
