import { CaseDoor, LetOfficerJoin, OpenCase, type CaseKey, type NewMember } from '../../src/cases/index.js';
import type { VerbId } from '../../src/access/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { dayIn } from '../../src/kernel/instant.js';
import { addDays, type LocalDate } from '../../src/kernel/local-date.js';
import type { Acting } from '../../src/platform/database/index.js';
import { ProtocolShelf } from '../../src/protocols/index.js';
import type { DistrictIds } from '../../src/demo/index.js';
import type { World } from './world.js';

type DistrictWorld = World & { district: DistrictIds };

/** The high school's usual team: Maria (counselor) manages, Samuel chairs, Zoë is the psychologist. */
const usualTeam: readonly CastKey[] = ['maria', 'samuel', 'zoe'];

/** Opens a case about a student as Maria would, without a report; gives its id. `protocol` is the SHA-256 of another than the school's own. `team` may name an officer: the district coordinator lets them in. */
export async function aCase(world: DistrictWorld, { subject = 'jordan-ellis', team = usualTeam, school = 'high' as const, protocol }: { protocol?: string; subject?: string; team?: readonly CastKey[]; school?: 'elementary' | 'middle' | 'high' } = {}): Promise<Id> {
  const { viewers, schools } = world.district;
  const isOfficer = (key: CastKey): boolean => viewers[key].seats[0]!.role === 'sro';
  const members: NewMember[] = team.filter((key) => !isOfficer(key)).map((key) => ({ account: viewers[key].account, discipline: viewers[key].seats[0]!.discipline }));
  const { sha256 } = await world.app.get(ProtocolShelf).forCase(schools[school], dayIn('America/Denver', world.clock.now()));
  const id = await world.app.get(OpenCase).run(actingAs(world, team[0]!), {
    school: schools[school], schoolYear: '2026-27', subject: world.district.person(subject), protocolSha256: protocol ?? sha256, manager: members[0]!.account, members,
  });
  for (const officer of team.filter(isOfficer)) await letIn(world, id, officer);
  return id;
}

/** Lets an officer of the cast into a case for half a year, as the district coordinator does. */
export async function letIn(world: DistrictWorld, caseId: Id, officer: CastKey = 'dana', until?: LocalDate): Promise<Id> {
  const today = dayIn('America/Denver', world.clock.now());
  return world.app.get(LetOfficerJoin).run(await keyFor(world, 'irene', 'case.officer.grant', caseId), { officer: world.district.viewers[officer].account, purpose: 'Assess whether the named student is safe at school', until: until ?? addDays(today, 180) });
}

/** A key as the door cuts it for one of the cast. */
export function keyFor(world: DistrictWorld, who: CastKey, verb: VerbId, caseId: Id): Promise<CaseKey> {
  return world.app.get(CaseDoor).open(world.district.viewers[who], verb, caseId);
}

export function actingAs(world: DistrictWorld, who: CastKey): Acting {
  return { actor: { id: world.district.viewers[who].account, submission: null }, basis: 'office', caseId: null };
}
