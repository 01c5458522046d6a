import { AddTeamMember, CaseDoor, LiftRecusal, RecuseColleague } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('the district lifts a recusal, once; the place on the team is given anew', async () => {
  const the = await world();
  const id = await aCase(the);
  const zoe = the.district.viewers.zoe;
  const recusal = await the.app.get(RecuseColleague).run(await keyFor(the, 'zoe', 'case.conflict.declare', id), { account: zoe.account, ground: 'close', reason: 'Coached the student last year', passTo: null }, 'declaration');
  await expect(keyFor(the, 'maria', 'case.recusal.lift', id)).rejects.toThrow('Not Found');
  const lift = the.app.get(LiftRecusal);
  const key = await keyFor(the, 'irene', 'case.recusal.lift', id);
  await expect(lift.run(await keyFor(the, 'irene', 'case.recusal.lift', await aCase(the)), recusal, 'Another case')).rejects.toThrow('not in this case');
  await lift.run(key, recusal, 'It was another student');
  await expect(lift.run(key, recusal, 'It was another student')).rejects.toThrow('lifted already');
  await expect(the.app.get(CaseDoor).open(zoe, 'case.read', id)).rejects.toThrow('Not Found');
  await the.app.get(AddTeamMember).run(await keyFor(the, 'maria', 'case.team.change', id), { account: zoe.account, discipline: 'mental-health' });
  expect((await the.app.get(CaseDoor).open(zoe, 'case.read', id)).basis).toBe('team');
  await the.end();
});
