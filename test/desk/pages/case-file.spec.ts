import { BeginAssessment, determinationPaths } from '../../../src/assessment/index.js';
import { casePaths } from '../../../src/cases/index.js';
import { managementPaths } from '../../../src/management/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { Reader, UnitOfWork } from '../../../src/platform/database/index.js';
import { determine, readyCase, sign } from '../../assessment/determination-case.js';
import { aClosedCase } from '../../cases/closed-case.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
beforeAll(async () => {
  the = await world();
  id = await aCase(the);
});
afterAll(() => the.end());

test.each([
  [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['theo', 404, ['access.refused']],
  ['maria', 200, ['case.viewed']], ['zoe', 200, ['case.viewed']], ['irene', 200, ['case.viewed']],
] as const)('%s asks for the case and gets %i', (as, expect, ledger) => scenario(the, { as, get: casePaths.show(id), expect, ledger: [...ledger] }));

test('a case that is not theirs and one that is not there look alike', async () => {
  const [theirs, nowhere, malformed] = await Promise.all([id, newId(), 'x'].map((one) => send(the, 'ruth', 'GET', casePaths.show(one))));
  expect([nowhere!.text, malformed!.text]).toEqual([theirs!.text, theirs!.text]);
});

test('a new case shows where it stands, and says of what is not there yet what it will be', () => scenario(the, {
  as: 'maria', get: casePaths.show(id), expect: 200, shows: ['2026-27-0001', 'Jordan', 'Not yet rated', 'Case progress', 'No next steps', 'Maria Núñez', 'case manager', casePaths.newNote(id)],
}));

test('a closed case stands at the end of its path, not at its beginning', async () => {
  const closed = await world();
  const { text } = await scenario(closed, { as: 'maria', get: casePaths.show(await aClosedCase(closed)), expect: 200 });
  expect(/<p class="app-steps__now">[\s\S]*?<\/p>/.exec(text)?.[0] ?? text).toMatch(/7<\/strong> of 7[\s\S]*Closing/);
  await closed.end();
});

test('a note appears in the timeline as text', async () => {
  await send(the, 'zoe', 'POST', casePaths.notes(id), { body: '<i>Calm</i> today', recordClass: 'team', happenedPrecision: 'unknown' });
  await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200, shows: ['&lt;i&gt;Calm&lt;/i&gt; today', 'Zoë Brânză'], hides: ['<i>Calm'] });
});

test('a note for fewer readers is named there, not quoted', async () => {
  await send(the, 'zoe', 'POST', casePaths.notes(id), { body: 'Said in confidence', recordClass: 'counselor-confidential', happenedPrecision: 'unknown' });
  await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200, hides: ['Said in confidence'] });
});

test('the page asks the same number of questions however much is in the case', async () => {
  const asked = async () => {
    const reader = the.app.get(Reader);
    const before = reader.statements;
    await send(the, 'maria', 'GET', casePaths.show(id));
    return reader.statements - before;
  };
  const few = await asked();
  await Promise.all(Array.from({ length: 30 }, (_, n) => send(the, 'maria', 'POST', casePaths.notes(id), { body: `Note ${n}`, recordClass: 'team', happenedPrecision: 'unknown' })));
  expect(await asked()).toBe(few);
});

test('after a reopening the level of before is never shown as the level of today, until a new one is signed', async () => {
  const opened = await readyCase(the);
  const first = await determine(the, opened, { level: 'high' });
  for (const who of ['maria', 'samuel', 'zoe'] as const) await sign(the, opened, who, first);
  const meter = '<span class="level__word">High</span>';
  await scenario(the, { as: 'maria', get: casePaths.show(opened), expect: 200, shows: [meter], hides: ['Earlier: High'] });
  const key = await keyFor(the, 'maria', 'case.read', opened);
  await the.app.get(UnitOfWork).run(key, (work) => the.app.get(BeginAssessment).onReopened(work, opened));
  const frozen = 'frozen Nov 16, 2026. Not yet determined anew.';
  const { text } = await scenario(the, { as: 'maria', get: casePaths.show(opened), expect: 200, shows: ['<strong><bdi>Earlier: High</bdi></strong>', frozen] });
  expect(/<dl class="facts">[\s\S]*?<\/dl>/.exec(text)![0]).not.toContain(meter);
  for (const page of [casePaths.team(opened), managementPaths.plan(opened), determinationPaths.show(opened)]) {
    const { text: bar } = await scenario(the, { as: 'maria', get: page, expect: 200 });
    expect(/<div class="id-bar">[\s\S]*?<\/div>\s*<\/div><\/div>/.exec(bar)![0]).toContain(`Level <strong><bdi>Earlier: High, ${frozen}</bdi></strong>`);
    expect(/<div class="id-bar">[\s\S]*?<\/div>\s*<\/div><\/div>/.exec(bar)![0]).not.toContain('level__word');
  }
  await scenario(the, { as: 'maria', get: '/cases', expect: 200, shows: ['Earlier: High', 'Not yet determined anew'] });
  await scenario(the, { as: 'maria', get: managementPaths.reviews(opened), expect: 200, shows: ['every 7 days, counted from the reopening: until a new level is signed, reviews follow the earlier level “High”'] });
});
