import { HandCaseOver } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

test('a case passes to a lead on its team; the old manager stays; nobody takes it for themself', async () => {
  const the = await world();
  const id = await aCase(the, { team: ['maria', 'samuel', 'sofia'] });
  const { samuel, sofia, zoe, maria } = the.district.viewers;
  const hand = the.app.get(HandCaseOver);
  const reason = 'Maria is away until January';
  await expect(hand.run(await keyFor(the, 'samuel', 'case.transfer', id), { to: samuel.account, reason })).rejects.toThrow('Nobody makes themself');
  const key = await keyFor(the, 'maria', 'case.transfer', id);
  for (const to of [sofia, zoe]) await expect(hand.run(key, { to: to.account, reason })).rejects.toThrow('on the team who can lead');
  await expect(keyFor(the, 'sofia', 'case.transfer', id)).rejects.toThrow('Not Found');
  const before = await lastSeq(the);
  await hand.run(key, { to: samuel.account, reason });
  expect(await actsAfter(the, before)).toEqual(['case.manager.changed']);
  const now = await keyFor(the, 'maria', 'case.read', id);
  expect({ manager: now.facts.manager, basis: now.basis, by: now.viewer.account }).toEqual({ manager: samuel.account, basis: 'team', by: maria.account });
  await the.end();
});
