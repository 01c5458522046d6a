import { OpenCase } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { ProtocolShelf } from '../../../src/protocols/index.js';
import { aCase, actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('opening a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test('gives numbers in order within a school year, also when many open at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => aCase(the)));
    const rows = await the.reader.all<{ number: string }>('SELECT number FROM case_file ORDER BY number');
    expect(new Set(ids).size).toBe(20);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => `2026-27-${String(n + 1).padStart(4, '0')}`));
  });

  test('writes one entry, pins the protocol and announces it', async () => {
    const before = await lastSeq(the);
    const id = await aCase(the);
    expect(await actsAfter(the, before)).toEqual(['case.opened']);
    const { sha256 } = await the.app.get(ProtocolShelf).forCase(the.district.schools.high, localDate('2026-11-16'));
    expect(await the.reader.one('SELECT protocol_sha256, is_open FROM case_file WHERE id = ?', [id])).toEqual({ protocol_sha256: sha256, is_open: 1 });
    expect(await the.reader.one('SELECT kind FROM event WHERE case_id = ?', [id])).toEqual({ kind: 'case.opened' });
  });

  test('a manager who is not on the team is refused and leaves nothing', async () => {
    const before = await the.reader.one('SELECT count(*) AS n FROM case_file');
    const { schools, viewers } = the.district;
    const wanted = { school: schools.high, schoolYear: '2026-27', subject: the.district.person('jordan-ellis'), protocolSha256: (await the.app.get(ProtocolShelf).forCase(schools.high, localDate('2026-11-16'))).sha256, manager: viewers.maria.account, members: [] };
    await expect(the.app.get(OpenCase).run(actingAs(the, 'maria'), wanted)).rejects.toThrow('The case manager must be on the team.');
    expect(await the.reader.one('SELECT count(*) AS n FROM case_file')).toEqual(before);
  });
});
