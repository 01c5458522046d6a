import { CaseDoor, LetOfficerJoin } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

test('an officer is in from the grant until its last day, and then out by the clock', async () => {
  const the = await world();
  const id = await aCase(the);
  const { dana } = the.district.viewers;
  const door = the.app.get(CaseDoor);
  const join = the.app.get(LetOfficerJoin);
  const wanted = { officer: dana.account, purpose: 'Say whether the threat is a crime', until: localDate('2026-12-18') };
  await expect(door.open(dana, 'case.read', id)).rejects.toThrow('Not Found');
  const before = await lastSeq(the);
  const grant = await keyFor(the, 'samuel', 'case.officer.grant', id);
  for (const [change, why] of [[{ purpose: 'help' }, 'for what purpose'], [{ until: localDate('2026-11-15') }, 'today or later'], [{ until: localDate('2027-11-17') }, 'within one year']] as const) await expect(join.run(grant, { ...wanted, ...change })).rejects.toThrow(why);
  await join.run(grant, wanted);
  await expect(join.run(grant, wanted)).rejects.toThrow('on the team already');
  expect(await actsAfter(the, before)).toEqual(['case.officer.granted']);
  const entry = JSON.stringify(await the.reader.one('SELECT * FROM ledger_entry ORDER BY seq DESC LIMIT 1'));
  expect(entry).toContain('2026-12-18');
  expect(entry).not.toContain('crime');
  expect((await door.open(dana, 'case.read', id)).basis).toBe('team');
  the.clock.moveTo('2026-12-19T06:59:00.000Z'); // 11:59 PM of the last day at the school
  expect((await door.open(dana, 'case.read', id)).basis).toBe('team');
  the.clock.moveTo('2026-12-19T07:00:00.000Z');
  await expect(door.open(dana, 'case.read', id)).rejects.toThrow('Not Found');
  the.clock.moveTo('2027-01-11T16:00:00.000Z');
  await join.run(await keyFor(the, 'irene', 'case.officer.grant', id), { ...wanted, until: localDate('2027-01-31') });
  expect((await door.open(dana, 'case.read', id)).basis).toBe('team');
  await the.end();
});

test('only the chair of the team and the district coordinator cut a key for it, and no other key serves', async () => {
  const the = await world();
  const id = await aCase(the, { team: ['maria', 'samuel', 'zoe', 'ruth'] });
  for (const who of ['maria', 'zoe', 'ruth', 'grant', 'dana', 'theo', 'ingrid'] as const) await expect(keyFor(the, who, 'case.officer.grant', id)).rejects.toThrow('Not Found');
  const key = await keyFor(the, 'maria', 'case.team.change', id);
  expect(() => the.app.get(LetOfficerJoin).run(key, { officer: the.district.viewers.dana.account, purpose: 'Say whether the threat is a crime', until: localDate('2026-12-18') })).toThrow('only by the right');
  await the.end();
});
