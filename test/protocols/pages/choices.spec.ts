import { newId, type Id } from '../../../src/kernel/ids.js';
import { protocolPaths } from '../../../src/protocols/index.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let edition: (name: string) => Promise<Id>;
beforeAll(async () => {
  the = await world();
  edition = async (name) => (await the.reader.one<{ id: Id }>("SELECT id FROM protocol_version WHERE protocol || '@' || edition = ?", [name]))!.id;
});
afterAll(() => the.end());

const form = async (rest: Record<string, string> = {}) => ({ school: 'district', edition: await edition('transient-substantive@1.0'), from: '2026-11-16', reason: 'The board agreed <b>in October</b>.', ...rest });

test.each([[null, 303, []], ['samuel', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['irene', 200, ['protocol.choice.started']]] as const)('%s asks for the form and gets %i', (as, expect, ledger) =>
  scenario(the, { as, get: protocolPaths.newChoice, expect, ledger: [...ledger], ...(expect === 200 ? { shows: ['The whole district', 'Reviewed by nobody yet.'] } : {}) }).then(() => undefined));

test('a choice is recorded with its reason and shown for every school', async () => {
  await scenario(the, { as: 'irene', post: protocolPaths.choices, with: await form(), expect: 303, ledger: ['protocol.chosen'], location: protocolPaths.protocols });
  await scenario(the, { as: 'irene', post: protocolPaths.choices, with: await form({ school: the.district.schools.high, edition: await edition('ntac-general@2.0'), from: '2026-11-20' }), expect: 303 });
  await scenario(the, { as: 'irene', get: protocolPaths.protocols, expect: 200, shows: ['Passing or lasting threat 1.0', 'Chosen for the district', 'The board agreed &lt;b&gt;in October&lt;/b&gt;.', 'From Nov 20, 2026: General threat assessment 2.0'] });
});

test.each<[Record<string, string>, string]>([
  [{ school: '' }, 'Choose a school, or the whole district'], [{ edition: 'none' }, 'Choose a protocol'], [{ edition: newId() }, 'Choose one of the protocols in the list'], [{ school: newId() }, 'Choose one of the schools in the list'],
  [{ from: 'soon' }, 'Enter the first day it counts'], [{ from: '2026-11-15' }, 'Choose today or a later day'], [{ reason: ' ' }, 'Say why'], [{ reason: 'x'.repeat(501) }, 'Use at most 500 characters'],
])('%j comes back', async (wrong, sentence) => {
  await scenario(the, { as: 'irene', post: protocolPaths.choices, with: await form(wrong), expect: 422, ledger: ['form.returned'], shows: [sentence] });
});

test('nobody else chooses', async () => {
  for (const as of ['samuel', 'ruth', 'theo', 'dana']) await scenario(the, { as, post: protocolPaths.choices, with: await form(), expect: 404, ledger: ['access.refused'] });
});
