import { newId, type Id } from '../../../src/kernel/ids.js';
import { protocolPaths } from '../../../src/protocols/index.js';
import { sheetPages } from '../../../src/protocols/pages/sheets.view.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let ids: Map<string, Id>;
beforeAll(async () => {
  the = await world();
  ids = new Map((await the.reader.all<{ id: Id; name: string }>("SELECT id, protocol || '@' || edition AS name FROM protocol_version")).map(({ id, name }) => [name, id]));
});
afterAll(() => the.end());

test.each([[null, 303, []], ['samuel', 404, ['access.refused']], ['sofia', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['irene', 200, ['protocol.listed']]] as const)('%s asks for the protocols and gets %i', async (as, expect, ledger) => {
  await scenario(the, { as, get: protocolPaths.protocols, expect, ledger: [...ledger], ...(expect === 200 ? { shows: ['General threat assessment', 'Nobody yet', 'The usual protocol; nobody has chosen another'] } : {}) });
});

test.each([[null, 303], ['samuel', 404], ['dana', 404], ['irene', 200]] as const)('%s asks for one protocol and gets %i', async (as, expect) => {
  const shows = expect === 200 ? ['Reviewed by nobody yet', 'elements name a source that nobody has confirmed', 'Draft, not reviewed by a translator'] : [];
  await scenario(the, { as, get: protocolPaths.protocol(ids.get('virginia-shape@1.0')!), expect, shows, ...(expect === 200 ? { ledger: ['protocol.viewed'] } : {}) });
});

test.each(['ntac-general@1.0', 'ntac-general@2.0', 'virginia-shape@1.0', 'transient-substantive@1.0'])('every page of %s can be read', async (name) => {
  for (const page of Object.keys(sheetPages)) await scenario(the, { as: 'irene', get: protocolPaths.page(ids.get(name)!, page), expect: 200, ledger: ['protocol.viewed'] });
});

test('each element says what it is, when it acts and where it comes from', async () => {
  const at = (page: string) => protocolPaths.page(ids.get('virginia-shape@1.0')!, page);
  await scenario(the, { as: 'irene', get: at('stages'), expect: 200, shows: ['Preliminary determination', 'A threat to self or others, with a reason (then: Notices at once)', 'Source confirmed', 'Unverified'] });
  await scenario(the, { as: 'irene', get: at('levels'), expect: 200, shows: ['Low cannot be chosen while the preliminary determination of a threat to others stands.', 'People act first and write afterward', 'The number of answers one way or the other gives no level'] });
  await scenario(the, { as: 'irene', get: at('demands'), expect: 200, shows: ['at once', 'within 10 school days', 'Individuals with Disabilities Education Act'] });
  await scenario(the, { as: 'irene', get: at('guides'), expect: 200, shows: ['never handed out to be filled in', 'Where did you hear words like that?'] });
  await scenario(the, { as: 'irene', get: at('messages'), expect: 200, shows: ['Reading grade', 'La vuelta a clase', 'Draft, not reviewed by a translator'] });
});

test('what is not there is not found', async () => {
  await scenario(the, { as: 'irene', get: protocolPaths.protocol(newId()), expect: 404 });
  await scenario(the, { as: 'irene', get: protocolPaths.page(ids.get('ntac-general@1.0')!, 'constructor'), expect: 404 });
});
