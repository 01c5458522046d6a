import { AddTeamMember, CaseDoor } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('a place on the team opens the case, once, and an officer joins apart', async () => {
  const the = await world();
  const id = await aCase(the);
  const { dana, anjali } = the.district.viewers;
  const key = await keyFor(the, 'maria', 'case.team.change', id);
  const add = the.app.get(AddTeamMember);
  await expect(the.app.get(CaseDoor).open(anjali, 'case.read', id)).rejects.toThrow('Not Found');
  await add.run(key, { account: anjali.account, discipline: 'special-education' });
  expect((await the.app.get(CaseDoor).open(anjali, 'case.read', id)).basis).toBe('team');
  await expect(add.run(key, { account: anjali.account, discipline: 'special-education' })).rejects.toThrow('on the team already');
  await expect(add.run(key, { account: dana.account, discipline: 'law-enforcement' })).rejects.toThrow('joins on the page “Law enforcement”');
  await the.end();
});
