import type { Basis } from '../../kernel/basis.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { verbOf, type Reach, type Verb, type VerbId } from './capabilities.js';

/** One person's place on a case's team. It counts from `from` until `until` (open when null). */
export interface Membership { account: Id; from: Instant; until: Instant | null; purpose: string | null }

export type Resource =
  | { kind: 'case'; school: Id; closed: boolean; members: readonly Membership[] }
  | { kind: 'report'; school: Id }
  | { kind: 'office' };

/** A denial says whether the person may know that the thing exists (`known`): then the sentence is shown, else it is "not found". */
export type Decision = { allow: true; basis: Basis; rule: string } | { allow: false; rule: string; known: boolean; why: string };

const no = (rule: string): Decision => ({ allow: false, rule, known: false, why: 'not found' });

/**
 * The one access decision. First denial wins: the rule must exist, then the relation (team member now, or a
 * district-wide rule), then the state of the case. Pure: the time is an argument.
 */
export function decide(viewer: Viewer, verbId: VerbId, resource: Resource, now: Instant): Decision {
  const verb = verbOf(verbId);
  if (verb === undefined) return no('no-such-verb');
  if (verb.about !== resource.kind) return no('verb-is-not-about-this');
  const basis = basisFor(viewer, verb, resource, now);
  if (basis === null) return no(`${verbId}.no-relation`);
  if (resource.kind === 'case' && resource.closed && verb.writes && verb.whenClosed !== true) {
    return { allow: false, rule: `${verbId}.closed`, known: true, why: 'This case is closed, so nothing can be added to it. New information reopens it.' };
  }
  return { allow: true, basis, rule: `${verbId}.${basis}` };
}

/** Whether any seat of the viewer holds the verb at all: what the guard at the router asks before anything is loaded. */
export function holds(viewer: Viewer, verbId: string): boolean {
  const verb = verbOf(verbId);
  return verb !== undefined && viewer.seats.some(({ role }) => verb.reach[role] !== undefined);
}

/** The schools at which a viewer holds a verb by seat; null means every school of the district. */
export function schoolsOf(viewer: Viewer, verbId: VerbId): readonly Id[] | null {
  const reach = verbOf(verbId)!.reach;
  const held = viewer.seats.filter(({ role }) => reach[role] === 'school' || reach[role] === 'district');
  if (held.some(({ role, school }) => reach[role] === 'district' && school === null)) return null;
  return held.filter(({ role }) => reach[role] === 'school').flatMap(({ school }) => (school === null ? [] : [school]));
}

function basisFor(viewer: Viewer, verb: Verb, resource: Resource, now: Instant): Basis | null {
  for (const { role, school } of viewer.seats) {
    const reach = verb.reach[role];
    if (reach === undefined) continue;
    const basis = relation(reach, role, school, viewer, resource, now);
    if (basis !== null) return basis;
  }
  return null;
}

function relation(reach: Reach, role: Role, school: Id | null, viewer: Viewer, resource: Resource, now: Instant): Basis | null {
  if (reach === 'any') return resource.kind === 'office' ? 'office' : null;
  if (reach === 'district') return school === null ? 'oversight' : null;
  if (reach === 'school') return resource.kind !== 'office' && resource.school === school ? 'intake' : null;
  if (resource.kind !== 'case') return null;
  return resource.members.some((member) => counts(member, role, viewer, now)) ? 'team' : null;
}

/** An officer's place on a team counts only with the written purpose that FERPA asks of a school official (34 CFR 99.31). */
function counts({ account, from, until, purpose }: Membership, role: Role, viewer: Viewer, now: Instant): boolean {
  if (account !== viewer.account || from > now || (until !== null && until <= now)) return false;
  return role !== 'sro' || (purpose !== null && purpose.trim() !== '');
}
