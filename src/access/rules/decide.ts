import type { Basis } from '../../kernel/basis.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { RecordClass } from '../../kernel/record-class.js';
import type { Seat, Viewer } from '../../kernel/viewer.js';
import { verbOf, type Obligation, type Reach, type Verb, type VerbId } from './capabilities.js';
import { strongest, type ClassReader } from './class-rights.js';

/** One person's place on a case's team. It counts from `from` until `until` (open when null). */
export interface Membership { account: Id; from: Instant; until: Instant | null; purpose: string | null }
/** A case drawn for an auditor, from-until. */
export interface Sample { account: Id; from: Instant; until: Instant | null }

/**
 * `exclusions` are the accounts that a conflict of interest keeps out now, whatever else they may; it ends by an act, never
 * by the clock. `suspended` are those of whom the records say that they stand too close, until somebody has answered that.
 */
export interface CaseResource { kind: 'case'; school: Id; closed: boolean; sealed: boolean; held: boolean; manager: Id; members: readonly Membership[]; exclusions: readonly Id[]; suspended?: readonly Id[]; samples: readonly Sample[] }
export interface ReportResource { kind: 'report'; school: Id; exclusions: readonly Id[]; suspended?: readonly Id[] }
/** A track of the suicide protocol: only its named members, whoever leads the school or the district. */
export interface TrackResource { kind: 'track'; members: readonly Membership[]; exclusions: readonly Id[] }
export type Resource = CaseResource | ReportResource | TrackResource | { kind: 'office' };

/** One text of a case: who wrote it, for whom, and with whom it was shared. */
export interface TextResource { recordClass: RecordClass; author: Id; shared?: readonly Id[] }
/** How a text answers somebody who may read the case. */
export type TextRight = 'write' | 'read' | 'existence' | 'none';

/** A denial says whether the person may know that the thing exists (`known`): then the sentence is shown, else it is "not found". */
export type Decision = { allow: true; basis: Basis; rule: string; obligations: readonly Obligation[] } | { allow: false; rule: string; known: boolean; why: string };

const no = (rule: string): Decision => ({ allow: false, rule, known: false, why: 'not found' });
const told = (rule: string, why: string): Decision => ({ allow: false, rule, known: true, why });

/**
 * The one access decision. First denial wins: the account, the rule, the relation (on the team now, or a district-wide
 * rule), the exclusions and suspensions (they override everything), the state of the case; an allowance says what it still obliges to.
 * Pure: the time is an argument.
 */
export function decide(viewer: Viewer, verbId: VerbId, resource: Resource, now: Instant): Decision {
  const verb = verbOf(verbId);
  if (!viewer.active) return no('account.off');
  if (verb === undefined) return no('no-such-verb');
  if (verb.about !== resource.kind) return no('verb-is-not-about-this');
  const basis = basisFor(viewer, verb, resource, now);
  if (basis === null) return no(`${verbId}.no-relation`);
  if (resource.kind !== 'office' && resource.exclusions.includes(viewer.account)) return no(`${verbId}.excluded`);
  if ((resource.kind === 'case' || resource.kind === 'report') && resource.suspended?.includes(viewer.account) === true) return no(`${verbId}.suspended`);
  return stateRefuses(verbId, verb, resource) ?? { allow: true, basis, rule: `${verbId}.${basis}`, obligations: verb.obliges ?? [] };
}

/** What somebody may do with one text, once `decide` let them read the case or the report it belongs to. */
export function decideText(viewer: Viewer, { recordClass, author, shared = [] }: TextResource, about: CaseResource, now: Instant): TextRight {
  if (!decide(viewer, 'case.read', about, now).allow) return 'none';
  const right = strongest(recordClass, readersIn(viewer, about, now));
  if (right !== 'own') return right ?? 'none';
  return author === viewer.account ? 'write' : shared.includes(viewer.account) ? 'read' : 'existence';
}

/** Whether somebody may write texts of a class in this case. */
export function mayWriteClass(viewer: Viewer, recordClass: RecordClass, about: CaseResource, now: Instant): boolean {
  return decideText(viewer, { recordClass, author: viewer.account }, about, now) === 'write';
}

/** Whether any seat of the viewer holds the verb at all: what the guard at the router asks before anything is loaded. */
export function holds(viewer: Viewer, verbId: string): boolean {
  const verb = verbOf(verbId);
  return viewer.active && verb !== undefined && viewer.seats.some(({ role }) => verb.reach[role] !== undefined);
}

/** The schools at which a viewer holds a verb by seat; null means every school of the district. */
export function schoolsOf(viewer: Viewer, verbId: VerbId): readonly Id[] | null {
  const reach = verbOf(verbId)!.reach;
  const held = viewer.active ? viewer.seats.filter(({ role }) => reach[role] === 'school' || reach[role] === 'district') : [];
  if (held.some(({ role, school }) => reach[role] === 'district' && school === null)) return null;
  return held.filter(({ role }) => reach[role] === 'school').flatMap(({ school }) => (school === null ? [] : [school]));
}

/** As whom a viewer stands on teams by seats that hold the verb there: themself, and colleagues whose leave they cover. An officer's place needs a purpose. */
export function standsFor(viewer: Viewer, verbId: VerbId): { account: Id; needsPurpose: boolean }[] {
  const reach = verbOf(verbId)!.reach;
  const seats = viewer.active ? viewer.seats.filter(({ role }) => reach[role] === 'team') : [];
  const free = new Map<Id, boolean>();
  for (const { role, covers } of seats) for (const account of [viewer.account, ...(covers === null ? [] : [covers])]) free.set(account, (free.get(account) ?? true) && role === 'sro');
  return [...free].map(([account, needsPurpose]) => ({ account, needsPurpose }));
}

function stateRefuses(verbId: VerbId, verb: Verb, resource: Resource): Decision | null {
  if (resource.kind !== 'case') return null;
  if (resource.sealed && verb.whenSealed !== true) return no(`${verbId}.sealed`);
  if (resource.closed && verb.writes && verb.whenClosed !== true) return told(`${verbId}.closed`, 'This case is closed, so nothing can be added to it. New information reopens it.');
  return resource.held && verb.hides === true ? told(`${verbId}.held`, 'This case is held for a court or an authority, so nothing in it may be taken out of sight. Lift the hold first.') : null;
}

function basisFor(viewer: Viewer, verb: Verb, resource: Resource, now: Instant): Basis | null {
  for (const seat of viewer.seats) {
    const reach = verb.reach[seat.role];
    const basis = reach === undefined ? null : relation(reach, seat, viewer, resource, now);
    if (basis !== null) return basis;
  }
  return null;
}

/** The roles by which somebody stands in a case now, and whether they manage it. */
function readersIn(viewer: Viewer, about: CaseResource, now: Instant): ClassReader[] {
  const reach = verbOf('case.read')!.reach;
  const roles: Role[] = viewer.seats.filter((seat) => reach[seat.role] !== undefined && relation(reach[seat.role]!, seat, viewer, about, now) !== null).map(({ role }) => role);
  return about.manager === viewer.account && roles.length > 0 ? [...roles, 'manager'] : roles;
}

function relation(reach: Reach, seat: Seat, viewer: Viewer, resource: Resource, now: Instant): Basis | null {
  if (reach === 'any') return resource.kind === 'office' ? 'office' : null;
  if (reach === 'district') return seat.school === null ? 'oversight' : null;
  if (resource.kind === 'track') return reach === 'team' && resource.members.some((member) => member.account === viewer.account && runs(member, now)) ? 'team' : null;
  if (reach === 'school') return resource.kind !== 'office' && resource.school === seat.school ? 'intake' : null;
  if (resource.kind !== 'case') return null;
  if (reach === 'sample') return resource.samples.some((sample) => sample.account === viewer.account && runs(sample, now)) ? 'audit' : null;
  const counted = (account: Id): boolean => resource.members.some((member) => member.account === account && counts(member, seat.role, now));
  return counted(viewer.account) ? 'team' : seat.covers !== null && !keptOut(resource, seat.covers) && counted(seat.covers) ? 'backup' : null;
}

const keptOut = ({ exclusions, suspended }: CaseResource, account: Id): boolean => exclusions.includes(account) || suspended?.includes(account) === true;

/** An officer's place on a team counts only with the written purpose that FERPA asks of a school official (34 CFR 99.31). */
function counts(member: Membership, role: Role, now: Instant): boolean {
  return runs(member, now) && (role !== 'sro' || (member.purpose !== null && member.purpose.trim() !== ''));
}

const runs = ({ from, until }: Pick<Sample, 'from' | 'until'>, now: Instant): boolean => from <= now && (until === null || until > now);
