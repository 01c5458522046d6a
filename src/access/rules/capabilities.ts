import type { Role } from '../../kernel/disciplines.js';

/**
 * How far a role's hold on a verb goes.
 * `any`: wherever it acts · `school`: at the schools of its seats · `team`: on cases whose team it is on now, on tracks that it is a member of ·
 * `district`: everywhere in the district, by a district-wide seat · `sample`: on cases drawn for it, until its end.
 */
export type Reach = 'any' | 'school' | 'team' | 'district' | 'sample';

/** Which of the separate rights a verb belongs to; nobody has one because they have another. */
export type Right = 'view' | 'write' | 'decide' | 'export' | 'transfer' | 'close' | 'administer';

/** What the act still asks of somebody who may do it: their password again, a written reason, another person. */
export type Obligation = 'password' | 'reason' | 'second-person';

export interface Verb {
  /** In words, for the page of roles by verbs. */
  words: string;
  right: Right;
  about: 'case' | 'report' | 'track' | 'office';
  /** A change to a case; refused when the case is closed unless `whenClosed`. */
  writes: boolean;
  whenClosed?: true;
  /** Also while the case is sealed; everything else about it is not found then. */
  whenSealed?: true;
  /** Takes something out of sight: refused while the case is held for a court. */
  hides?: true;
  obliges?: readonly Obligation[];
  reach: Partial<Record<Role, Reach>>;
}

const everyone: Verb['reach'] = {
  chair: 'any', principal: 'any', counselor: 'any', psychologist: 'any', sro: 'any', 'special-educator': 'any', teacher: 'any', nurse: 'any',
  'district-coordinator': 'any', 'it-administrator': 'any', 'legal-counsel': 'any', auditor: 'any',
};
const team: Verb['reach'] = { chair: 'team', principal: 'team', counselor: 'team', psychologist: 'team', sro: 'team', 'special-educator': 'team', teacher: 'team' };
const readers: Verb['reach'] = { ...team, 'legal-counsel': 'team', 'district-coordinator': 'district' };
/** A nurse reads the case as it stands, settles next steps and writes about health alone: neither its history nor what the team answers for is theirs. */
const withNurse: Verb['reach'] = { ...readers, nurse: 'team' };
const leads: Verb['reach'] = { chair: 'team', counselor: 'team', psychologist: 'team', principal: 'team' };
const intake: Verb['reach'] = { chair: 'school', counselor: 'school', 'district-coordinator': 'district' };

/** The one table of rights: what is not here nobody may do. */
export const capabilities = {
  'report.file': { words: 'Report a concern', right: 'write', about: 'office', writes: false, reach: everyone },
  'report.own.read': { words: 'See that an own report was followed up', right: 'view', about: 'office', writes: false, reach: everyone },
  'report.read': { words: 'Read reports of concern', right: 'view', about: 'report', writes: false, reach: { ...intake, psychologist: 'school', principal: 'school' } },
  'report.triage': { words: 'Triage a report', right: 'decide', about: 'report', writes: true, obliges: ['reason'], reach: intake },
  'report.second-read': { words: 'Confirm a triage as second reader', right: 'decide', about: 'report', writes: true, obliges: ['reason', 'second-person'], reach: { ...intake, psychologist: 'school', principal: 'school' } },
  'report.repeat.acknowledge': { words: 'Acknowledge a second report about the same person within a day, when called', right: 'write', about: 'report', writes: true, reach: { ...intake, psychologist: 'school', principal: 'school' } },
  'report.routing.acknowledge': { words: 'Acknowledge a routed concern', right: 'write', about: 'report', writes: true, reach: { ...intake, psychologist: 'school', principal: 'school', 'special-educator': 'school', sro: 'school' } },
  'report.identity.read': { words: 'See who a confidential reporter is', right: 'view', about: 'report', writes: false, reach: intake },
  'report.identity.release': { words: 'Ask that a confidential reporter’s identity be produced, and open the approved statement', right: 'export', about: 'report', writes: true, obliges: ['reason', 'second-person'], reach: { 'district-coordinator': 'district', 'legal-counsel': 'district' } },
  'report.identity.approve': { words: 'Approve or decline, as second person, that an identity is produced', right: 'decide', about: 'report', writes: true, obliges: ['password', 'reason', 'second-person'], reach: { 'district-coordinator': 'district', 'legal-counsel': 'district', principal: 'school' } },
  'case.open': { words: 'Open a case', right: 'decide', about: 'report', writes: true, obliges: ['reason'], reach: intake },
  'case.read': { words: 'Read a case', right: 'view', about: 'case', writes: false, reach: withNurse },
  'case.audit.read': { words: 'Read the audit sheet of a sampled case: dates, kinds and counts, no names and no words', right: 'view', about: 'case', writes: false, reach: { auditor: 'sample' } },
  'case.history.read': { words: 'Read the history of a case', right: 'view', about: 'case', writes: false, reach: readers },
  'case.note.add': { words: 'Add and correct notes', right: 'write', about: 'case', writes: true, reach: withNurse },
  'case.text.reclassify': { words: 'Give a note, an interview, a family contact, a fact or a referral to other readers', right: 'write', about: 'case', writes: true, hides: true, obliges: ['reason'], reach: readers },
  'case.text.share': { words: 'Share an own confidential text with a counselor or psychologist of the team, and end that', right: 'write', about: 'case', writes: true, whenClosed: true, reach: { counselor: 'team', psychologist: 'team' } },
  'case.team.change': { words: 'Change the team of a case', right: 'write', about: 'case', writes: true, reach: { ...leads, 'district-coordinator': 'district' } },
  'case.conflict.declare': { words: 'Say that nothing stands between oneself and a case, or declare a conflict of interest', right: 'write', about: 'case', writes: true, whenClosed: true, reach: withNurse },
  'case.conflict.record': { words: 'Record a colleague’s conflict of interest, or answer a match that was found', right: 'decide', about: 'case', writes: true, whenClosed: true, obliges: ['reason'], reach: { ...leads, 'district-coordinator': 'district' } },
  'case.recusal.lift': { words: 'Read why somebody was recused from a case, and lift a recusal of somebody else', right: 'decide', about: 'case', writes: true, whenClosed: true, obliges: ['reason'], reach: { 'district-coordinator': 'district' } },
  'case.officer.grant': { words: 'Let a school resource officer join a case, for a purpose and until a day', right: 'decide', about: 'case', writes: true, obliges: ['reason'], reach: { chair: 'team', 'district-coordinator': 'district' } },
  'case.criminal-history.record': { words: 'Record that criminal history was checked, and whether it matters', right: 'write', about: 'case', writes: true, reach: { sro: 'team' } },
  'case.transfer': { words: 'Hand a case to another manager, or send it to another school', right: 'transfer', about: 'case', writes: true, obliges: ['reason'], reach: { ...leads, 'district-coordinator': 'district' } },
  'case.seal': { words: 'Ask that a case be sealed', right: 'decide', about: 'case', writes: true, whenClosed: true, hides: true, obliges: ['reason', 'second-person'], reach: { 'district-coordinator': 'district' } },
  'case.hold': { words: 'Hold a case for a court or an authority', right: 'decide', about: 'case', writes: true, whenClosed: true, obliges: ['reason'], reach: { 'district-coordinator': 'district', 'legal-counsel': 'district' } },
  'case.restriction.decide': { words: 'Agree to a seal, to unsealing or to the end of a hold that somebody else asked for', right: 'decide', about: 'case', writes: true, whenClosed: true, whenSealed: true, obliges: ['password', 'second-person'], reach: { 'district-coordinator': 'district', 'legal-counsel': 'district' } },
  'case.restriction.list': { words: 'See which cases are sealed or held, by number and school', right: 'view', about: 'office', writes: false, reach: { 'district-coordinator': 'any', 'legal-counsel': 'any' } },
  'case.participant.add': { words: 'Name people in a case', right: 'write', about: 'case', writes: true, reach: team },
  'case.safety.record': { words: 'Record immediate safety and interim measures', right: 'write', about: 'case', writes: true, reach: team },
  'case.notice.record': { words: 'Record notices, and ask that one be withheld', right: 'write', about: 'case', writes: true, reach: team },
  'case.notice.withhold': { words: 'Approve or decline, as second person, that a notice is withheld', right: 'decide', about: 'case', writes: true, obliges: ['reason', 'second-person'], reach: { ...leads, 'district-coordinator': 'district' } },
  'case.assess': { words: 'Work on the assessment: answers, facts, interviews, family contacts, weapons, disability', right: 'write', about: 'case', writes: true, reach: team },
  'case.determine': { words: 'Record the team’s determination of a level of concern', right: 'decide', about: 'case', writes: true, reach: leads },
  'case.determination.sign': { words: 'Sign the determination, with the own password', right: 'decide', about: 'case', writes: true, obliges: ['password'], reach: { ...team, 'district-coordinator': 'team' } },
  'case.task.settle': { words: 'Settle a next step', right: 'write', about: 'case', writes: true, reach: withNurse },
  'case.clock.change': { words: 'Move a deadline, or end one that is no longer needed', right: 'decide', about: 'case', writes: true, obliges: ['reason'], reach: { ...leads, 'district-coordinator': 'district' } },
  'case.protocol.move': { words: 'Move an open case to a newer version of its protocol', right: 'decide', about: 'case', writes: true, obliges: ['reason'], reach: leads },
  'case.first-read.ask': { words: 'Ask the disciplines of a team for first reads', right: 'decide', about: 'case', writes: true, reach: leads },
  'case.first-read.give': { words: 'Give, replace or withdraw an own first read, sealed until all are in', right: 'write', about: 'case', writes: true, reach: { ...team, 'district-coordinator': 'team' } },
  'case.first-read.open': { words: 'Open first reads before all are in, or end a round that can never be opened', right: 'decide', about: 'case', writes: true, obliges: ['reason'], reach: { chair: 'team', 'district-coordinator': 'district' } },
  'case.close': { words: 'Close a case, as one of two signers', right: 'close', about: 'case', writes: true, whenClosed: true, obliges: ['password', 'reason', 'second-person'], reach: { ...leads, 'district-coordinator': 'team' } },
  'case.reopen': { words: 'Reopen a closed case, or set new information aside', right: 'close', about: 'case', writes: true, whenClosed: true, obliges: ['reason'], reach: { ...leads, 'district-coordinator': 'district' } },
  'case.summary.take': { words: 'Take a summary of a case', right: 'export', about: 'case', writes: true, whenClosed: true, obliges: ['reason'], reach: { ...leads, 'district-coordinator': 'district' } },
  'case.plan.change': { words: 'Write the support plan and its interventions', right: 'write', about: 'case', writes: true, reach: { ...leads, 'special-educator': 'team' } },
  'case.plan.approve': { words: 'Approve a support plan whose goals somebody else wrote, and sign a return to class', right: 'decide', about: 'case', writes: true, obliges: ['second-person'], reach: { ...leads, 'district-coordinator': 'team' } },
  'case.removal.enter': { words: 'Enter removal days, a decision to change placement for discipline, and the review that followed', right: 'write', about: 'case', writes: true, reach: { chair: 'team', principal: 'team', 'district-coordinator': 'district' } },
  'case.delivery.log': { words: 'Log that an intervention was delivered, or why not', right: 'write', about: 'case', writes: true, reach: team },
  'case.referral.change': { words: 'Add and follow up referrals', right: 'write', about: 'case', writes: true, reach: { ...leads, 'special-educator': 'team', nurse: 'team' } },
  'case.review.record': { words: 'Record a review', right: 'write', about: 'case', writes: true, reach: leads },
  'case.track.open': { words: 'Open a suicide protocol track beside a case, link one, or say why one that ended still serves a reopened case', right: 'decide', about: 'case', writes: true, reach: { ...leads, 'district-coordinator': 'district' } },
  'track.list': { words: 'See the suicide protocol tracks that they are members of', right: 'view', about: 'office', writes: false, reach: { counselor: 'any', psychologist: 'any' } },
  'track.read': { words: 'Read a suicide protocol track, as a named member of it', right: 'view', about: 'track', writes: false, reach: { counselor: 'team', psychologist: 'team' } },
  'track.write': { words: 'Write in a suicide protocol track, as a named member of it', right: 'write', about: 'track', writes: true, reach: { counselor: 'team', psychologist: 'team' } },
  'track.lead': { words: 'Name and release the members of a suicide protocol track, hand it over and end it, as its lead', right: 'decide', about: 'track', writes: true, reach: { counselor: 'team', psychologist: 'team' } },
  'track.lead.give': { words: 'Give a suicide protocol track that its lead cannot open to another lead, without reading it; legal counsel where every coordinator is kept out of it', right: 'decide', about: 'office', writes: true, reach: { 'district-coordinator': 'district', 'legal-counsel': 'district' } },
  'audit.sample.draw': { words: 'Draw a sample of cases for an auditor, and end it', right: 'administer', about: 'office', writes: true, obliges: ['reason'], reach: { 'district-coordinator': 'district' } },
  'audit.sample.read': { words: 'See the samples drawn for the own audit', right: 'view', about: 'office', writes: false, reach: { auditor: 'any' } },
  'audit.sample.export': { words: 'Take the dates, kinds and counts of the own sample as a file', right: 'export', about: 'office', writes: false, reach: { auditor: 'any' } },
  'checkpoint.read': { words: 'See how far the ledger is signed, and print its last checkpoint', right: 'view', about: 'office', writes: false, reach: { 'district-coordinator': 'any', 'it-administrator': 'any', 'legal-counsel': 'any', auditor: 'any' } },
  'ledger.rollback.acknowledge': { words: 'Acknowledge, as one of two, that the database was put back', right: 'administer', about: 'office', writes: true, obliges: ['second-person'], reach: { 'district-coordinator': 'any', 'it-administrator': 'any', 'legal-counsel': 'any' } },
  'ledger.read': { words: 'Read the district’s ledger: who did what when, by id, no names and no words', right: 'view', about: 'office', writes: false, reach: { auditor: 'any', 'district-coordinator': 'any' } },
  'ledger.export': { words: 'Take the ledger’s entries as a file, by id, no names and no words', right: 'export', about: 'office', writes: false, reach: { auditor: 'any', 'district-coordinator': 'any' } },
  'directory.manage': { words: 'Keep the district, its schools and their calendars', right: 'administer', about: 'office', writes: true, reach: { 'district-coordinator': 'any', 'it-administrator': 'any' } },
  'agreement.manage': { words: 'Keep agencies and the agreements with them', right: 'administer', about: 'office', writes: true, reach: { 'district-coordinator': 'any' } },
  'protocol.manage': { words: 'Read protocols, and choose which one new cases begin with', right: 'administer', about: 'office', writes: true, obliges: ['reason'], reach: { 'district-coordinator': 'any' } },
  'training.own': { words: 'See the own training, and enter a course for somebody else to confirm', right: 'write', about: 'office', writes: true, reach: everyone },
  'training.record': { words: 'Record the training of people at the own schools, and set a record aside', right: 'decide', about: 'office', writes: true, obliges: ['second-person'], reach: { chair: 'school', principal: 'school', 'district-coordinator': 'district' } },
  'training.confirm': { words: 'Look at a training record that waits, and confirm it: at the own schools, and for legal counsel that of the district office', right: 'decide', about: 'office', writes: true, obliges: ['second-person'], reach: { chair: 'school', principal: 'school', 'district-coordinator': 'district', 'legal-counsel': 'district' } },
  'training.require': { words: 'Say which training is required for whom, from when', right: 'administer', about: 'office', writes: true, reach: { 'district-coordinator': 'district' } },
  'account.manage': { words: 'Make accounts and give seats', right: 'administer', about: 'office', writes: true, reach: { 'it-administrator': 'any' } },
  'account.read': { words: 'See accounts and the seats they hold', right: 'administer', about: 'office', writes: false, reach: { 'it-administrator': 'any', 'district-coordinator': 'any' } },
  'account.offboard': { words: 'Offboard a colleague, and hand over what they had', right: 'administer', about: 'office', writes: true, obliges: ['reason'], reach: { 'district-coordinator': 'district' } },
  'handover.make': { words: 'Hand over what a colleague can no longer open, in cases that they lead themself', right: 'transfer', about: 'office', writes: true, reach: { chair: 'any', principal: 'any', counselor: 'any', psychologist: 'any', 'district-coordinator': 'any' } },
  'seat.confirm': { words: 'Confirm a seat that opens confidential texts', right: 'administer', about: 'office', writes: true, obliges: ['second-person'], reach: { principal: 'school', 'district-coordinator': 'district' } },
} as const satisfies Record<string, Verb>;

export type VerbId = keyof typeof capabilities;

export const verbs = Object.keys(capabilities) as VerbId[];

export const verbOf = (id: string): Verb | undefined => (Object.hasOwn(capabilities, id) ? (capabilities as Record<string, Verb>)[id] : undefined);
