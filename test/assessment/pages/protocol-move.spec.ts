import { assessmentPaths } from '../../../src/assessment/index.js';
import { casePaths } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { readyCase } from '../determination-case.js';
import { aNewerVersion } from '../newer-version.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
let edition: Id;
beforeAll(async () => { the = await world(); id = await readyCase(the); });
afterAll(() => the.end());

const page = () => assessmentPaths.protocolMoves(id);

test('nothing is offered while nothing newer is in effect', async () => {
  await scenario(the, { as: 'samuel', get: assessmentPaths.overview(id), expect: 200, hides: ['Compare the versions'] });
  await scenario(the, { as: 'samuel', get: page(), expect: 200, ledger: ['case.protocol.compared'], shows: ['version 1.0', 'Nothing newer'], hides: ['<textarea'] });
});

test('those who may are offered the newer version, and nobody else', async () => {
  edition = await aNewerVersion(the);
  await scenario(the, { as: 'samuel', get: assessmentPaths.overview(id), expect: 200, shows: ['Compare the versions', page()] });
  await scenario(the, { as: 'anjali', get: assessmentPaths.overview(id), expect: 200, hides: ['Compare the versions'] });
  await scenario(the, { as: 'samuel', get: casePaths.show(id), expect: 200, ledger: ['case.viewed'], shows: ['Version 3.0 is in effect for the school now.', page()] });
  await scenario(the, { as: 'anjali', get: casePaths.show(id), expect: 200, hides: ['in effect for the school', page()] });
});

test.each([[null, 303], ['anjali', 404], ['sofia', 404], ['ruth', 404], ['grant', 404], ['theo', 404], ['ingrid', 404], ['maria', 200]] as const)('%s asks for the page and gets %i', (as, expect) => scenario(the, { as, get: page(), expect }));

test('the differences in words, what happens to the answers, and a reason', async () => {
  await scenario(the, { as: 'samuel', get: page(), expect: 200, shows: ['What version 3.0 does differently', 'What changed for them lately?', 'Answered, and not asked any more', 'answers keep standing', 'Changed: its words', 'Question: 1 new', '1 changed', 'Move to version 3.0'] });
  await scenario(the, { as: 'samuel', post: page(), with: { edition, reason: '<b>short' }, expect: 422, ledger: ['form.returned'], shows: ['Write why, in at least 10 characters', '&lt;b&gt;short'] });
  await scenario(the, { as: 'samuel', post: page(), with: { edition: id, reason: 'Reviewed by the state this fall' }, expect: 422, shows: ['not the one offered any more', 'Reviewed by the state this fall', edition] });
  await scenario(the, { as: 'anjali', post: page(), with: { edition, reason: 'Reviewed by the state' }, expect: 404 });
  await scenario(the, { as: 'samuel', post: page(), with: { edition, reason: 'Reviewed by the state' }, expect: 303, ledger: ['case.protocol.moved'], location: assessmentPaths.overview(id) });
  await scenario(the, { as: 'samuel', get: page(), expect: 200, shows: ['From version 1.0 to 3.0', 'Reviewed by the state', 'Nothing newer'], hides: ['is not saved'] });
  await scenario(the, { as: 'maria', post: page(), with: { edition, reason: 'The state asks for it by spring' }, expect: 422, ledger: ['form.returned'], shows: ['not the one offered any more', 'What you wrote is not saved', 'The state asks for it by spring'] });
  await scenario(the, { as: 'samuel', get: casePaths.show(id), expect: 200, hides: ['in effect for the school now'] });
});
