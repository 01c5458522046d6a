import { jest } from '@jest/globals';
import { GiveSeat } from '../../src/access/index.js';
import { Verification } from '../../src/audit/index.js';
import { commands } from '../../src/cli/commands.js';
import { operator } from '../../src/kernel/viewer.js';
import { actingAs } from '../support/makers.js';
import { actsAfter, lastSeq } from '../support/scenario.js';
import { world } from '../support/world.js';

/** What an operator reads, and how the command ends: as at the terminal, without a process of its own. */
async function confirmSeats(the: Awaited<ReturnType<typeof world>>, values: { username?: string }): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const listening = (['stdout', 'stderr'] as const).map((stream) => jest.spyOn(process[stream], 'write').mockImplementation((text) => (said.push(String(text)), true)));
  try {
    return { code: await commands.find(({ name }) => name === 'confirm-seats')!.run(values, () => the.settings, []), said: said.join('') };
  } finally {
    for (const one of listening) one.mockRestore();
  }
}

describe('confirm-seats', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const waiting = () => the.reader.all('SELECT id FROM seat WHERE awaits_second = 1');
  const give = (role: 'counselor' | 'psychologist', school: 'high' | 'middle') => the.app.get(GiveSeat).run(actingAs(the, 'theo'), {
    account: the.district.viewers.sofia.account, school: the.district.schools[school], role, discipline: role === 'counselor' ? 'counseling' : 'mental-health', from: the.clock.now(), until: null,
  });

  test('asks for the account', async () => {
    expect(await confirmSeats(the, {})).toEqual({ code: 2, said: 'Give --username.\n' });
  });

  test('says when nothing of the account waits, and changes nothing', async () => {
    const before = await lastSeq(the);
    for (const username of ['sofia', 'nobody-of-that-name']) expect(await confirmSeats(the, { username })).toEqual({ code: 1, said: 'No seat of this account waits.\n' });
    expect(await actsAfter(the, before)).toEqual([]);
  });

  test('confirms every seat of the account that waits, as the operator, each in the ledger; the name is taken as people type it', async () => {
    const seats = [await give('counselor', 'high'), await give('psychologist', 'middle')];
    expect(await waiting()).toHaveLength(2);
    const before = await lastSeq(the);
    expect(await confirmSeats(the, { username: ' Sofia ' })).toEqual({ code: 0, said: '2 seats confirmed.\n' });
    expect(await waiting()).toEqual([]);
    expect(await the.reader.all('SELECT act, actor FROM ledger_entry WHERE seq > ? ORDER BY seq', [before])).toEqual(seats.map(() => ({ act: 'seat.confirmed', actor: operator.id })));
    expect((await the.app.get(Verification).run()).breaks).toEqual([]);
    expect((await confirmSeats(the, { username: 'sofia' })).code).toBe(1);
  });
});

describe('dump-ledger', () => {
  test('says what is wrong with the folder before it opens a database', async () => {
    const dump = async (folder: string) => {
      const said: string[] = [];
      const listening = jest.spyOn(process.stderr, 'write').mockImplementation((text) => (said.push(String(text)), true));
      try {
        return [await commands.find(({ name }) => name === 'dump-ledger')!.run({}, () => { throw new Error('not asked'); }, [folder]), said.join('')];
      } finally {
        listening.mockRestore();
      }
    };
    expect(await dump('/')).toEqual([2, 'Name a folder that is not there yet, unlike /.\n']);
    expect(await dump('/nowhere/at/all')).toEqual([2, 'Name a folder to make in one that is there, unlike /nowhere/at.\n']);
  });
});
