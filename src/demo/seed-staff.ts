import { CreateAccount, GiveSeat, MakeCharterTeam, Offboard } from '../access/index.js';
import type { Id } from '../kernel/ids.js';
import type { Acting } from '../platform/database/index.js';
import type { DemoContext } from './district-ids.js';
import { staff } from './district/index.js';

/** Lately, among the staff: a charter team over two schools, a seat that waits for its second person, and somebody who left. */
export async function seedStaff(context: DemoContext): Promise<void> {
  const { app, clock, schools, viewers } = context;
  const by = (key: 'theo' | 'irene'): Acting => ({ actor: { id: viewers[key].account, submission: null }, basis: 'office', caseId: null });
  const account = async (key: string, username: string): Promise<Id> => {
    const { name } = staff.find((one) => one.key === key)!;
    return app.get(CreateAccount).run(by('theo'), { username, name: name.used ?? name.full, fullName: name.full, password: null, person: context.person(key) });
  };
  const charter = await app.get(MakeCharterTeam).run(by('theo'), { name: 'Lower grades team', schools: [schools.elementary, schools.middle] });
  await app.get(GiveSeat).run(by('theo'), { account: await account('tavita', 'tavita'), school: null, charter, role: 'teacher', discipline: 'instruction', from: clock.now(), until: null });
  await app.get(GiveSeat).run(by('theo'), { account: await account('hanh', 'hanh'), school: schools.high, role: 'counselor', discipline: 'counseling', from: clock.now(), until: null });
  const leaving = await account('seung-ah', 'seungah');
  await app.get(GiveSeat).run(by('theo'), { account: leaving, school: schools.middle, role: 'teacher', discipline: 'instruction', from: clock.now(), until: null });
  await app.get(Offboard).run({ ...by('irene'), basis: 'oversight' }, leaving, { reason: 'Takes up work in another district', successors: new Map() });
}
