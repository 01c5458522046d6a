import { CreateAccount, GiveSeat } from '../../access/index.js';
import { AddTeamMember } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { momentOf } from '../../kernel/instant.js';
import { addDays, localDate } from '../../kernel/local-date.js';
import { AddIntervention } from '../../management/index.js';
import { district, staff, type CastKey, type SchoolKey } from '../district/index.js';
import { done, keyOf, ownPassword, type Scene } from './scene.js';

/** Somebody who works at a school for some weeks is on the team and promises a part of the plan; then their seat runs out. */
export async function lentAHand(scene: Scene, who: CastKey, { key, username, at, lastDay, what, goal, review }: { key: string; username: string; at: SchoolKey; lastDay: string; what: string; goal: string; review: string }): Promise<void> {
  const { app, clock, viewers, schools } = scene.context;
  const office = { actor: { id: viewers.theo.account, submission: null }, basis: 'office', caseId: null } as const;
  const { name } = staff.find((one) => one.key === key)!;
  const account: Id = await app.get(CreateAccount).run(office, { username, name: name.used ?? name.full, fullName: name.full, password: ownPassword, person: scene.context.person(key) });
  await app.get(GiveSeat).run(office, { account, school: schools[at], role: 'teacher', discipline: 'instruction', from: clock.now(), until: momentOf(district.zone, addDays(localDate(lastDay), 1), '00:00') });
  await app.get(AddTeamMember).run(await keyOf(scene, who, 'case.team.change'), { account, discipline: 'instruction' });
  done(await app.get(AddIntervention).run(await keyOf(scene, who, 'case.plan.change'), { what, goal, code: null, details: '', state: 'active', owner: account, startsOn: localDate(lastDay), rhythm: 'weekly', reviewOn: localDate(review) }));
}
