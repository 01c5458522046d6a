import { jest } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { assessmentPaths } from '../../../src/assessment/index.js';
import { AddNote } from '../../../src/cases/commands/add-note.js';
import { CaseNotes, casePaths } from '../../../src/cases/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { Refusal, routesOf } from '../../../src/platform/web/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { cookieOf, lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let mine: Id;
let foreign: Id;
beforeAll(async () => {
  the = await world();
  mine = await aCase(the);
  foreign = await aCase(the, { subject: 'jon-whitlock', team: ['samuel', 'zoe'] });
});
afterAll(() => the.end());

async function refusals(after: number): Promise<{ items: Id[]; rule: string; refusals?: number }[]> {
  const rows = await the.reader.all<{ body: string }>("SELECT body FROM ledger_entry WHERE seq > ? AND act = 'access.refused' ORDER BY seq", [after]);
  return rows.map(({ body }) => { const { items, detail } = JSON.parse(body) as { items: Id[]; detail: { rule: string; refusals?: number } }; return { items, ...detail }; });
}

test('a text that is not there, one of another case and one that only its author reads: the same page and the same entry', async () => {
  await scenario(the, { as: 'maria', post: casePaths.notes(mine), with: { body: 'What she told me', recordClass: 'counselor-confidential', happenedPrecision: 'unknown' }, expect: 303 });
  await scenario(the, { as: 'zoe', post: casePaths.notes(foreign), with: { body: 'Of another case', recordClass: 'team', happenedPrecision: 'unknown' }, expect: 303 });
  const [hidden] = await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', mine));
  const [elsewhere] = await the.app.get(CaseNotes).read(await keyFor(the, 'zoe', 'case.read', foreign));
  await cookieOf(the, 'samuel');
  const nowhere = (await send(the, 'samuel', 'GET', '/nowhere')).text;
  const before = await lastSeq(the);
  const asked = [hidden!.id, elsewhere!.id, newId(), 'x', '%00', '..%2f..', '😀'].map((note) => casePaths.noteReaders(mine, note));
  for (const get of asked) expect((await scenario(the, { as: 'samuel', get, expect: 404, ledger: ['access.refused'] })).text).toBe(nowhere);
  expect(await refusals(before)).toEqual(asked.map((get) => (get.includes('%00') ? { items: [], rule: 'case.read.not-there' } : { items: [mine], rule: 'case.read.not-there' })));
});

test('whatever item an address names: one entry with the verb of its page', async () => {
  // A task is named by the protocol, and this case's names none: "nothing to do here" says so to whoever may read the case.
  const pages = routesOf(the.app.get(ModulesContainer)).filter(({ method, path }) => method === 'GET' && /^\/cases\/:caseId\/.*:/.test(path) && !path.includes(':task'));
  expect(pages.length).toBeGreaterThan(15);
  for (const { path, facts } of pages) {
    const before = await lastSeq(the);
    const { status } = await send(the, 'samuel', 'GET', path.replace(':caseId', mine).replaceAll(/:\w+/g, newId()));
    expect([path, status, await refusals(before)]).toEqual([path, 404, [expect.objectContaining({ rule: expect.stringContaining(`${facts!.needs}.`) as string })]]);
  }
});

test('what a door refused is written once; what no route answers, or nobody signed in asks, is not', async () => {
  await scenario(the, { as: 'maria', get: casePaths.show(foreign), expect: 404, ledger: ['access.refused'] });
  await scenario(the, { as: 'maria', get: '/nowhere', expect: 404, ledger: [] });
  await scenario(the, { as: 'maria', get: `/cases/${mine}/nowhere`, expect: 404, ledger: [] });
  await scenario(the, { as: null, get: '/welcome/nobody', expect: 404, ledger: [] });
});

test('a number of a case that they may not read, asked in a form, is written down too', async () => {
  const row = await the.reader.one<{ number: string }>('SELECT number FROM case_file WHERE id = ?', [foreign]);
  await scenario(the, { as: 'maria', post: casePaths.links(mine), with: { number: row!.number, reason: 'The same friends' }, expect: 422, ledger: ['access.refused', 'form.returned'] });
});

test('what a rule refuses after its page was open waits for its writer, for a day: a colleague closed the case meanwhile', async () => {
  const theirs = await aCase(the);
  const form = { body: 'Mari came <to me> by herself', recordClass: 'team', happenedPrecision: 'unknown' };
  const notes = jest.spyOn(the.app.get(AddNote), 'run').mockRejectedValue(new Refusal('This case is closed.'));
  try {
    const { text } = await scenario(the, { as: 'maria', post: casePaths.notes(theirs), with: form, expect: 409, ledger: [], shows: ['This case is closed.', 'Read what you wrote: it is kept for a day', `<a href="${casePaths.notes(theirs)}">See how it stands now</a>`] });
    const [kept] = /\/unsent\/[a-z2-7]{26}/.exec(text)!;
    await scenario(the, { as: 'maria', get: kept, expect: 200, shows: ['Mari came &lt;to me&gt; by herself', casePaths.notes(theirs)] });
    await scenario(the, { as: 'samuel', get: kept, expect: 404 });
    await scenario(the, { as: 'maria', post: casePaths.notes(theirs), with: { ...form, body: 'x' }, expect: 409, ledger: [], hides: ['Read what you wrote'] });
  } finally {
    notes.mockRestore();
  }
});

test('a program that tries addresses is seen, and cannot fill the ledger', async () => {
  the.clock.moveTo('2026-11-16T18:00:00.000Z');
  const before = await lastSeq(the);
  const cookie = await cookieOf(the, 'leonid');
  const ask = (url: string) => the.app.getHttpAdapter().getInstance().inject({ method: 'GET', url, headers: { cookie } });
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (let n = 0; n < 200; n += 1) {
    answers.push(await ask(n % 2 === 0 ? casePaths.show(foreign) : assessmentPaths.record(newId(), newId())));
    the.clock.moveTo('2026-11-16T18:00:00.000Z');
  }
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
  const left = await refusals(before);
  expect(left).toHaveLength(60 + 8);
  expect(left.slice(58).map(({ refusals: often }) => often)).toEqual([undefined, undefined, 61, 62, 64, 68, 76, 92, 124, 188]);
  the.clock.pass(1);
  await scenario(the, { as: 'leonid', get: casePaths.show(foreign), expect: 404, ledger: ['access.refused'] });
});
