import { newFormId, newToken } from '../../../src/access/store/tokens.js';
import { accessPaths } from '../../../src/access/index.js';
import { CaseNotes, casePaths } from '../../../src/cases/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { cookieOf, forgetCookies, lastSeq, actsAfter, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
beforeEach(async () => {
  the = await world();
  id = await aCase(the);
});
afterEach(() => the.end());

const typed = '  “I was only angry.”\n<b>loud</b> {{name}} 😀 שלום';
const form = { body: typed, recordClass: 'team', happenedPrecision: 'about', happenedDate: '2026-11-16', happenedTime: '08:30' };
const notes = async () => (await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id))).map(({ body }) => body);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The hidden fields of the one form on the page that sends the text. */
function fieldsIn(page: string): { action: string; fields: Record<string, string> } {
  const [, action, inside] = /<form method="post" action="(\/cases[^"]*)">([\s\S]*?)<\/form>/.exec(page)!;
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=').replaceAll('&#x60;', '`').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return { action: action!, fields: Object.fromEntries([...inside!.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name!, plain(value!)])) };
}

test('a session that ended while somebody wrote: they sign in, and the text is there, ready to be sent', async () => {
  const cookie = await cookieOf(the, 'maria');
  the.clock.pass(31);
  const before = await lastSeq(the);
  const late = await send(the, 'maria', 'POST', casePaths.notes(id), form);
  expect(late.status).toBe(303);
  expect(late.headers.location).toMatch(/^\/sign-in\?next=%2Funsent%2F[a-z2-7]{26}$/);
  expect(await actsAfter(the, before)).toEqual([]);
  expect(await notes()).toEqual([]);

  const unsent = decodeURIComponent(String(late.headers.location).split('next=')[1]!);
  expect((await send(the, null, 'GET', String(late.headers.location), undefined, { cookie })).text).toContain('What you wrote is kept');
  forgetCookies(the);
  const page = await scenario(the, { as: 'maria', get: unsent, expect: 200, ledger: ['unsent.viewed'], shows: ['Not sent yet', escaped('<b>loud</b> {{name}} 😀 שלום')], hides: ['<b>loud</b>'] });
  const { action, fields } = fieldsIn(page.text);
  await scenario(the, { as: 'maria', post: action, with: fields, expect: 303, ledger: ['case.note.added'] });
  expect(await notes()).toEqual([typed]);
});

test('a session that an administrator ended while somebody wrote: the words wait for them as well, and the account’s page knows no such session', async () => {
  await cookieOf(the, 'maria');
  const { account } = the.district.viewers.maria;
  await scenario(the, { as: 'theo', post: accessPaths.sessionEndings(account), with: { session: 'all' }, expect: 303, ledger: ['account.sessions.ended'] });
  await scenario(the, { as: 'theo', get: accessPaths.account(account), expect: 200, shows: ['Nobody is signed in by this account.'] });
  const late = await scenario(the, { as: 'maria', post: casePaths.notes(id), with: form, expect: 303, ledger: [], location: /^\/sign-in\?next=%2Funsent%2F[a-z2-7]{26}$/ });
  await scenario(the, { as: 'maria', get: casePaths.notes(id), expect: 303, ledger: [], hides: ['only angry'] });
  expect(await notes()).toEqual([]);
  forgetCookies(the);
  const page = await scenario(the, { as: 'maria', get: decodeURIComponent(String(late.headers.location).split('next=')[1]!), expect: 200, ledger: ['unsent.viewed'], shows: ['only angry'] });
  const { action, fields } = fieldsIn(page.text);
  await scenario(the, { as: 'maria', post: action, with: fields, expect: 303, ledger: ['case.note.added'] });
  expect(await notes()).toEqual([typed]);
});

test('an account that was switched off keeps nothing', async () => {
  await cookieOf(the, 'maria');
  await scenario(the, { as: 'theo', post: accessPaths.status(the.district.viewers.maria.account), with: { status: 'disabled' }, expect: 303 });
  await scenario(the, { as: 'maria', post: casePaths.notes(id), with: form, expect: 303, ledger: [], location: '/sign-in' });
  expect(await the.reader.all('SELECT id FROM parked_form')).toEqual([]);
});

test('what somebody wrote is found by nobody else', async () => {
  await cookieOf(the, 'maria');
  the.clock.pass(31);
  const late = await send(the, 'maria', 'POST', casePaths.notes(id), form);
  const unsent = decodeURIComponent(String(late.headers.location).split('next=')[1]!);
  forgetCookies(the);
  for (const who of ['samuel', 'irene', 'theo']) {
    const theirs = await send(the, who, 'GET', unsent);
    const nowhere = await send(the, who, 'GET', `/unsent/${newId()}`);
    expect([theirs.status, theirs.text]).toEqual([404, nowhere.text]);
  }
  await scenario(the, { as: null, get: unsent, expect: 303, hides: ['only angry'] });
  await scenario(the, { as: 'maria', get: '/unsent/x', expect: 404 });
});

test('a form of somebody who never signed in is not kept', async () => {
  await scenario(the, { as: null, post: casePaths.notes(id), with: form, expect: 303, ledger: [], location: '/sign-in' });
  const foreign = await send(the, null, 'POST', casePaths.notes(id), form, { cookie: `sid=${newToken()}` });
  expect(foreign.headers.location).toBe('/sign-in');
  expect(await the.reader.all('SELECT id FROM parked_form')).toEqual([]);
});

test.each<[string, () => Promise<Record<string, string>>]>([
  ['of another session of the same person', async () => ({ formId: newFormId(newToken()) })],
  ['that somebody made up', async () => ({ formId: `${newId()}.${'A'.repeat(43)}` })],
  ['that is empty', async () => ({ formId: '' })],
  ['of an earlier session in the same browser', async () => {
    const formId = newFormId((await cookieOf(the, 'maria')).split('=')[1]!);
    forgetCookies(the);
    return { formId };
  }],
])('a form id %s sends nothing: the words are shown for sending', async (_, formId) => {
  const fields: Record<string, string> = { ...form, ...(await formId()) };
  const answer = await scenario(the, { as: 'maria', post: casePaths.notes(id), with: fields, expect: 303, ledger: [], location: /^\/unsent\/[a-z2-7]{26}$/ });
  expect(await notes()).toEqual([]);
  const page = await scenario(the, { as: 'maria', get: String(answer.headers.location), expect: 200, shows: ['only angry'] });
  const again = fieldsIn(page.text);
  expect(again.fields.formId).not.toBe(fields.formId);
  await scenario(the, { as: 'maria', post: again.action, with: again.fields, expect: 303, ledger: ['case.note.added'] });
  expect(await notes()).toEqual([typed]);
});

test('a form without any form id is treated the same', async () => {
  const cookie = await cookieOf(the, 'maria');
  const answer = await send(the, null, 'POST', casePaths.notes(id), form, { cookie });
  expect(answer.headers.location).toMatch(/^\/unsent\//);
  expect(await notes()).toEqual([]);
});

test('a double click saves one note and answers both alike', async () => {
  const fields = { ...form, formId: newFormId((await cookieOf(the, 'maria')).split('=')[1]!) };
  const answers = await Promise.all([send(the, 'maria', 'POST', casePaths.notes(id), fields), send(the, 'maria', 'POST', casePaths.notes(id), fields)]);
  const later = await send(the, 'maria', 'POST', casePaths.notes(id), { ...fields, body: 'other words, the same form' });
  expect([...answers, later].map(({ status, headers }) => [status, headers.location])).toEqual(Array(3).fill([303, casePaths.notes(id)]));
  expect(await notes()).toEqual([typed]);
});

test('an address that no page has keeps nothing, whether the session runs, has run out, or never was', async () => {
  await cookieOf(the, 'maria');
  const asked = async () => [(await send(the, 'maria', 'POST', '/cases/one/two/three/four', form)).status, (await send(the, null, 'POST', '/nowhere', form)).status];
  const statuses = await asked();
  the.clock.pass(31);
  expect(await asked()).toEqual(statuses);
  expect(await the.reader.all('SELECT id FROM parked_form')).toEqual([]);
});
