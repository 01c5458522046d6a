import { PublishProtocols } from '../../../src/protocols/commands/publish-protocols.js';
import { ProtocolLibrary, ProtocolShelf } from '../../../src/protocols/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { ProtocolReads } from '../../../src/protocols/store/protocol-reads.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { libraryWith } from '../a-library.js';

let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

const library = () => here.app.get(ProtocolLibrary);
const kept = () => here.reader.all<{ protocol: string; edition: string; sha256: string }>('SELECT protocol, edition, sha256 FROM protocol_version ORDER BY published_at, edition, protocol');

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

/** Publishes from another folder into the same database. */
const publishFrom = (folder: string): Promise<void> => new PublishProtocols(new ProtocolLibrary(folder), here.app.get(ProtocolReads), here.app.get(UnitOfWork)).run();

test('a version that does not hold keeps every other one of its library out', async () => {
  const [before, last] = [await kept(), await lastSeq(here)];
  const folder = libraryWith('3.0', (protocol) => { (protocol.floors as { disables: string[] }[])[0]!.disables = ['imminent']; });
  await expect(publishFrom(folder)).rejects.toThrow('Floor "floor-danger" disables the highest level');
  expect(await kept()).toEqual(before);
  expect(await actsAfter(here, last)).toEqual([]);
});

test('a newer one is put beside the others, which stay as they are', async () => {
  const [before, last] = [await kept(), await lastSeq(here)];
  await publishFrom(libraryWith('3.0', (protocol) => { protocol.effective_from = '2026-12-24'; }));
  expect((await kept()).filter(({ edition }) => edition !== '3.0')).toEqual(before);
  expect(await here.reader.one("SELECT effective_from AS day FROM protocol_version WHERE edition = '3.0'")).toEqual({ day: '2026-12-24' });
  expect(await actsAfter(here, last)).toEqual(['protocol.published']);
});
