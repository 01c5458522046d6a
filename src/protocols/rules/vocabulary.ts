/*
 * The closed lists of a protocol file: what stands in a file under another name is refused. A list grows when the
 * product learns to keep or to do the thing; a protocol cannot invent one.
 */

/** What a team may find on a question: what was learned supports it, speaks against it, does both, or is not there yet. */
export const answerKinds = ['supported', 'contradicted', 'mixed', 'not-yet-known'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The records by which a stage of the path is done; `decision` is the stage's own decision, `notices` every notice it sends. */
export const stageRecords = [
  'report', 'triage-outcome', 'immediate-safety', 'themes', 'blocks', 'determination', 'plan-approved', 'review', 'closure', 'decision', 'notices',
] as const;
export type StageRecord = (typeof stageRecords)[number];

/** What must be written down before a stage may be decided. */
export const inputRecords = [
  'report', 'exact-words', 'context', 'danger-questions', 'prior-reports', 'account-of-subject', 'account-of-target', 'account-of-witnesses', 'guardian-contact',
  'weapons', 'disability-and-language', 'sources', 'facts', 'themes', 'warning-behaviors', 'protective-factors', 'resolution-attempt', 'safety-actions',
  'mental-health-strand', 'law-enforcement-strand', 'determination', 'notices', 'plan', 'interventions', 'referrals', 'reviews',
] as const;
export type InputRecord = (typeof inputRecords)[number];

/** The parts of an assessment that have fields of their own and that a protocol can demand. */
export const blockIds = ['weapons', 'disability-status', 'plan-consulted'] as const;
export type BlockId = (typeof blockIds)[number];

/** Whom a notice goes to. */
export const recipients = ['guardian-of-subject', 'target', 'guardian-of-target', 'superintendent', 'law-enforcement', 'reporter'] as const;
export type Recipient = (typeof recipients)[number];

/** Whom a message is written to: whoever gets a notice, and the person of concern. */
export const messageReaders = [...recipients, 'subject'] as const;
export type MessageReader = (typeof messageReaders)[number];

/** Readers whose messages are held to a reading grade and come in each language. */
export const familyReaders: readonly MessageReader[] = ['guardian-of-subject', 'guardian-of-target', 'target', 'subject'];

/** What a message may leave open for its sender: never anything about the person of concern. */
export const messageBlanks = ['school', 'caller', 'phone', 'date'] as const;

/** Where a fact comes from: read from the case's records, or found by a person who answers for it. */
export const factOrigins = ['records', 'team'] as const;
export type FactOrigin = (typeof factOrigins)[number];

/** How a closing criterion is met: the records show it, or the signers say so. */
export const criterionChecks = ['records', 'signers'] as const;
export type CriterionCheck = (typeof criterionChecks)[number];

/** Who the person of concern is to the schools, as the product keeps it; a parent is `guardian`, a visitor or stranger `other`. */
export const personKinds = ['student', 'staff', 'guardian', 'former-student', 'former-staff', 'other'] as const;
export type PersonKind = (typeof personKinds)[number];

/** What happens to a case: where a clock starts, and what stops it. */
export const events = [
  'report-received', 'second-report-received', 'report-acknowledged', 'triage-decided', 'danger-found', 'danger-contained', 'containment-documented', 'case-opened', 'first-interview',
  'facts-stated', 'preliminary-determination', 'superintendent-told', 'guardian-attempted', 'target-told', 'assessment-begun', 'level-provisional', 'level-agreed', 'level-raised',
  'weapon-accessible', 'means-safety-verified', 'self-harm-found', 'self-harm-routed', 'plan-approved', 'review-held', 'hold-began', 'return-approved', 'returned-to-class',
  'return-checked', 'placement-change-decided', 'manifestation-reviewed', 'goals-met', 'case-closed',
] as const;
export type CaseEvent = (typeof events)[number];

/** Who is told when a clock has run out, nearest first. */
export const hops = ['owner', 'backup', 'case-manager', 'chair', 'principal', 'district'] as const;
export type Hop = (typeof hops)[number];

/** What a pack can demand beyond its blocks; each kind is a thing the product enforces. */
export const gateKinds = [
  'weapons', 'disability-and-language', 'protective-factors', 'sources-sought', 'unknowns-owned', 'self-harm-routing', 'blind-first-reads', 'return-gate', 'removal-days', 'stage-decisions',
] as const;
export type GateKind = (typeof gateKinds)[number];

/** What a file may demand already and the product does not ask for yet; its pages say so. */
export const gatesToCome: readonly GateKind[] = [];

/** What a gate holds up until it is satisfied; `nothing` for one that warns or makes tasks. */
export const gatePlaces = ['determination', 'plan-approval', 'return-to-class', 'closing', 'nothing'] as const;
export type GatePlace = (typeof gatePlaces)[number];

/** Where a guard is shown. */
export const guardPlaces = ['triage', 'assessment', 'determination', 'plan', 'closing'] as const;
export type GuardPlace = (typeof guardPlaces)[number];

/** With whom an interview guide helps. */
export const interviewed = ['subject', 'target', 'witness', 'guardian', 'teacher'] as const;
export type Interviewed = (typeof interviewed)[number];

/** Kindergarten to grade 2, grades 3 to 5, 6 to 8, 9 to 12, and grown people. */
export const ageBands = ['early', 'elementary', 'middle', 'high', 'adult'] as const;
export type AgeBand = (typeof ageBands)[number];

/** The eight warning behaviors (Meloy and others, 2012). */
export const warningIds = ['pathway', 'fixation', 'identification', 'novel-aggression', 'energy-burst', 'leakage', 'last-resort', 'direct-threat'] as const;
export type WarningId = (typeof warningIds)[number];

/** Papers that a stage leaves behind. */
export const documentKinds = ['statement-of-facts', 'protective-action-log', 'written-assessment', 'safety-plan', 'review-minutes', 'closing-summary'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What happens where a demanded discipline is missing: the decision is provisional and expires, or it cannot be made. */
export const absences = ['provisional', 'refused'] as const;
export type Absence = (typeof absences)[number];
