import { CaseDoor, OpenCase, type CaseKey, type NewMember } from '../../src/cases/index.js';
import type { VerbId } from '../../src/access/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import type { Acting } from '../../src/platform/database/index.js';
import { ProtocolShelf } from '../../src/protocols/index.js';
import type { DistrictIds } from '../../src/demo/index.js';
import type { World } from './world.js';

type DistrictWorld = World & { district: DistrictIds };

/** The high school's usual team: Maria (counselor) manages, Samuel chairs, Zoë is the psychologist. */
const usualTeam: readonly CastKey[] = ['maria', 'samuel', 'zoe'];

/** Opens a case about a student as Maria would, without a report; gives its id. `team` may name an officer: he gets a purpose. */
export async function aCase(world: DistrictWorld, { subject = 'jordan-ellis', team = usualTeam, school = 'high' as const }: { subject?: string; team?: readonly CastKey[]; school?: 'elementary' | 'middle' | 'high' } = {}): Promise<Id> {
  const { viewers, schools } = world.district;
  const members: NewMember[] = team.map((key) => {
    const { account, seats } = viewers[key];
    const { discipline } = seats[0]!;
    return { account, discipline, purpose: discipline === 'law-enforcement' ? 'Assess whether the named student is safe at school' : null };
  });
  const { sha256 } = await world.app.get(ProtocolShelf).current();
  return world.app.get(OpenCase).run(actingAs(world, team[0]!), {
    school: schools[school], schoolYear: '2026-27', subject: world.district.person(subject), protocolSha256: sha256, manager: members[0]!.account, members,
  });
}

/** A key as the door cuts it for one of the cast. */
export function keyFor(world: DistrictWorld, who: CastKey, verb: VerbId, caseId: Id): Promise<CaseKey> {
  return world.app.get(CaseDoor).open(world.district.viewers[who], verb, caseId);
}

export function actingAs(world: DistrictWorld, who: CastKey): Acting {
  return { actor: { id: world.district.viewers[who].account, submission: null }, basis: 'office', caseId: null };
}
