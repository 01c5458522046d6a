import { PublishProtocols } from '../../../src/protocols/commands/publish-protocols.js';
import { ProtocolLibrary, ProtocolShelf } from '../../../src/protocols/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

const library = () => here.app.get(ProtocolLibrary);
const kept = () => here.reader.all<{ protocol: string; edition: string; sha256: string }>('SELECT protocol, edition, sha256 FROM protocol_version ORDER BY published_at, edition');

test('at its first start a database gets every published version, each with its entry', async () => {
  const versions = library().published();
  const all = versions.map(({ id, version }) => ({ protocol: id, edition: version, sha256: library().read(id, version).sha256 }));
  expect(await kept()).toEqual(expect.arrayContaining(all));
  expect(await kept()).toHaveLength(all.length);
  expect((await actsAfter(here, 0)).filter((act) => act !== 'policy.adopted')).toEqual(versions.map(() => 'protocol.published'));
});

test('again, nothing is added', async () => {
  const [before, last] = [await kept(), await lastSeq(here)];
  await here.app.get(PublishProtocols).run();
  expect(await kept()).toEqual(before);
  expect(await actsAfter(here, last)).toEqual([]);
});

test('what a case is pinned to can be read from the database alone, wording and all', async () => {
  const shelf = here.app.get(ProtocolShelf);
  for (const { id, version } of library().published()) {
    const { sha256 } = library().read(id, version);
    expect(await shelf.pinned(sha256)).toEqual(library().read(id, version));
  }
  await expect(shelf.pinned('0'.repeat(64))).rejects.toThrow('no protocol');
});
