import { newId } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { ProtocolShelf } from '../../../src/protocols/index.js';
import { ChooseProtocol, type NewChoice } from '../../../src/protocols/commands/choose-protocol.js';
import { ProtocolReads } from '../../../src/protocols/store/protocol-reads.js';
import { aCase, actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const editionOf = async (name: string) => (await the.app.get(ProtocolReads).editions()).find(({ protocol, edition }) => `${protocol}@${edition}` === name)!;
const choose = (choice: Partial<NewChoice>) => the.app.get(ChooseProtocol).run(actingAs(the, 'irene'), { school: null, edition: null, from: localDate('2026-11-16'), reason: 'The board agreed on it.', ...choice });
const begins = async (school: 'high' | 'middle', on: string): Promise<string> => { const { protocol, edition } = await the.app.get(ProtocolShelf).forCase(the.district.schools[school], localDate(on)); return `${protocol}@${edition}`; };
const pinnedOf = (id: string) => the.reader.one('SELECT v.protocol, v.edition FROM case_file c JOIN protocol_version v ON v.sha256 = c.protocol_sha256 WHERE c.id = ?', [id]);

test('until the district chooses, a case gets the newest general protocol in effect when it is opened', async () => {
  expect([await begins('high', '2026-11-19'), await begins('high', '2026-11-20')]).toEqual(['ntac-general@1.0', 'ntac-general@2.0']);
});

test('a choice counts for the cases of its school from its day on, is recorded, and moves no open case', async () => {
  const before = await aCase(the);
  const last = await lastSeq(the);
  await choose({ school: the.district.schools.high, edition: (await editionOf('virginia-shape@1.0')).id });
  expect(await actsAfter(the, last)).toEqual(['protocol.chosen']);
  expect([await begins('high', '2026-11-15'), await begins('high', '2026-11-16'), await begins('middle', '2026-11-16')]).toEqual(['ntac-general@1.0', 'virginia-shape@1.0', 'ntac-general@1.0']);
  expect(await pinnedOf(await aCase(the))).toEqual({ protocol: 'virginia-shape', edition: '1.0' });
  expect(await pinnedOf(before)).toEqual({ protocol: 'ntac-general', edition: '1.0' });
  await choose({ school: the.district.schools.high, edition: null, from: localDate('2026-11-17') });
  expect(await begins('high', '2026-11-17')).toBe('ntac-general@1.0');
});

test('a school or a version that is not there, and one not in effect by then, is refused and leaves nothing', async () => {
  const last = await lastSeq(the);
  await expect(choose({ school: newId() })).rejects.toThrow('Choose one of the schools in the list.');
  await expect(choose({ edition: newId() })).rejects.toThrow('Choose one of the protocols in the list.');
  await expect(choose({ edition: (await editionOf('ntac-general@2.0')).id })).rejects.toThrow('This version may be used from Nov 20, 2026 on.');
  expect(await actsAfter(the, last)).toEqual([]);
});
