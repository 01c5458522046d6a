import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Verification } from '../../src/audit/index.js';
import { projectRoot } from '../../src/platform/settings/index.js';
import { errorsIn, type FormField } from '../support/html-forms.js';
import { formsOn, meetForms, type MetForm } from '../support/met-forms.js';
import { actsAfter, lastSeq, send, type Answer } from '../support/scenario.js';
import { askedIn, pressedOnce, pressedTwice } from './asked-fields.js';
import { ground, type Ground } from './ground.js';
import { hostileTexts, unknownChoices, wrongDates, wrongHidden, wrongParts, wrongTimes } from './hostile-texts.js';
import { rowCounts, textsAfter } from './kept-rows.js';
import { changed, choosing, encoded, fieldsOf, filled, idFor, plain, post, typing, type Pairs } from './posting.js';
import { sentElsewhere } from './left-entries.js';
import { inGoodOrder, sentRightly } from './rightly.js';
import { faultsOf } from './returned-page.js';

declare const engine: 'sqlite' | 'postgres';

/** What is refused before anything is stored is refused by the same code on both engines: all forms on SQLite, each third on PostgreSQL. */
const every = engine === 'sqlite' ? 1 : 3;

/** Forms that may be sent without anything in them. */
const complete: Record<string, string> = {
  '/cases/:caseId/assessment/themes/:theme': 'where answers stand already, a sheet without any changes nothing',
};

/** Texts that belong to another answer than the first of their question, and go with it. */
const ofOtherAnswers: Record<string, readonly string[]> = {
  '/cases/:caseId/safety': ['releasedTo', 'searchedBy', 'searchGround'],
  '/cases/:caseId/safety/:recordId/corrections': ['releasedTo', 'searchedBy', 'searchGround'],
  '/cases/:caseId/assessment/disability': ['statusNote', 'tookPart', 'whyNot'],
  '/cases/:caseId/assessment/weapons': ['triedBy', 'triedHow', 'triedWhy'],
  '/cases/:caseId/assessment/weapons/:answerId/corrections': ['storage', 'verifiedBy', 'triedBy', 'triedHow', 'triedWhy'],
  '/cases/:caseId/assessment/themes/:theme': ['triedBy', 'triedHow', 'triedWhy'],
  '/cases/:caseId/assessment/family-contacts': ['withWhom'], // a guardian of the list has a name already
  '/cases/:caseId/assessment/family-contacts/:contactId/corrections': ['withWhom'],
  '/cases/:caseId/notices/:slot/attempts': ['namesBasis'],
  '/cases/:caseId/notices/:slot/attempts/:attemptId/corrections': ['namesBasis'],
  '/cases/:caseId/interventions/:item/state': ['outcome'],
  '/cases/:caseId/determination': ['dissent'],
  '/reports/:reportId/subjects': ['name'], // somebody on the list has a name already
  '/accounts': ['username'], // is kept in lower case
  '/setup/:token': ['username'],
  '/audit-samples': ['size'], // these are kept as numbers
  '/training/courses': ['hours', 'months'],
  '/training/people/:accountId/records': ['hours'],
  '/training/records': ['hours'],
};

/** A choice that stands on its page once for each case. */
const severalTimes: Record<string, string> = { '/accounts/:accountId/offboarding': 'to', '/handovers/:accountId': 'to' };

/** Parts of an address that are of no one case: a case may go to any school. */
const toAny = [':schoolId'];

/** Bytes that are too many where more than 256 KB may come: a list of staff. */
const longer: Record<string, number> = { '/accounts/import': 2 * 1024 * 1024 + 1 };

/** Fields that are one answer to a question above them, where the sentence stands. */
const besideQuestion: Record<string, string> = { dissentBy1: 'f-dissent', dissentBy2: 'f-dissent', dissentBy3: 'f-dissent' };

let here: Ground;
beforeAll(async () => { here = await ground(); }, 120_000);
afterAll(() => here.end());

/** Signing out would take the session away from all that follow; the specs of access do it. */
const forms = (...kinds: string[]): MetForm[] => here.forms.filter((form) => form.route !== '/sign-out' && (kinds.length === 0 || fieldsOf(form, ...kinds).length > 0));
const refused = (...kinds: string[]): MetForm[] => forms(...kinds).filter((_, n) => n % every === 0);
const oneOfEachAddress = (): MetForm[] => [...new Map(forms().map((form) => [form.route, form])).values()].filter((_, n) => n % every === 0);
const status = ({ status: got }: Answer, wanted: number, about: string): string[] => (got === wanted ? [] : [`${about}: ${got}, not ${wanted}`]);
/** Some of a list, from another place for each asker. */
const turn = <T>(list: readonly T[], from: number, count: number): T[] => Array.from({ length: count }, (_, n) => list[(from + n) % list.length]!);

/** What is wrong with each form, by its kind. */
async function faultsIn(these: readonly MetForm[], look: (form: MetForm) => Promise<string[]>): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  for (const form of these) {
    for (const { clock } of here.worlds) clock.moveTo('2026-11-16T16:20:00.000Z'); // a session would end of the many looks at the clock
    const faults = await look(form);
    if (faults.length > 0) wrong[`${form.kind} (${form.as} at ${form.page})`] = [...new Set(faults)];
  }
  return wrong;
}

/** Runs it and holds every table to what it held; the ledger may say that pages came back, and `acts`. */
async function storesNothing(run: () => Promise<void>, acts: readonly string[] = []): Promise<void> {
  const before = await Promise.all(here.worlds.map(async (world) => ({ world, counts: await rowCounts(world), seq: await lastSeq(world) })));
  await run();
  for (const { world, counts, seq } of before) {
    expect(await rowCounts(world)).toEqual(counts);
    expect([...new Set(await actsAfter(world, seq))].filter((act) => !['form.returned', ...acts].includes(act))).toEqual([]);
  }
}

test('every address that takes a form is met', () => expect(here.unmet).toEqual([]));

test('a text that looks like a criminal-history record is asked about, each beside its field', () => storesNothing(async () => {
  const asking = refused('text', 'area').filter((form) => askedIn(form).length > 0);
  expect(asking.length).toBeGreaterThan(50 / every);
  expect(await faultsIn(asking, pressedOnce)).toEqual({});
}));

test('without anything in it, it comes back and says what is missing', () => storesNothing(async () => {
  const asking = refused('text', 'area', 'password', 'date', 'select', 'radios', 'checks').filter(({ route }) => complete[route] === undefined);
  expect(await faultsIn(asking, async (form) => {
    const answer = await post(form, await idFor(form));
    return [...status(answer, 422, 'empty'), ...faultsOf(form, [], answer)];
  })).toEqual({});
}));

test('a NUL in any text is named beside it, and what stood around it is kept', () => storesNothing(async () => {
  expect(await faultsIn(refused(...typing), async (form) => {
    const sent = await filled(form, () => 'be\0fore <b>');
    const answer = await post(form, sent);
    const beside = errorsIn(answer.text);
    return [...status(answer, 422, 'NUL'), ...faultsOf(form, sent, answer), ...fieldsOf(form, ...typing).filter(({ id }) => !beside.has(id)).map(({ name }) => `nothing beside ${name}`)];
  })).toEqual({});
}));

test('a text that is too long comes back whole, with a sentence beside it', () => storesNothing(async () => {
  const tooLong = ({ longest }: FormField): number => (longest ?? 5000) + 1;
  expect(await faultsIn(refused(...typing), async (form) => {
    const parts: FormField[][] = [[]]; // as many fields at once as one form may bring
    for (const field of fieldsOf(form, ...typing)) {
      if ([...parts.at(-1)!, field].reduce((sum, one) => sum + tooLong(one), 0) < 200_000) parts.at(-1)!.push(field);
      else parts.push([field]);
    }
    return (await Promise.all(parts.map(async (fields) => {
      const sent = changed(await plain(form), new Map(fields.map((field) => [field.name, 'x'.repeat(tooLong(field))])));
      const answer = await post(form, sent);
      const beside = errorsIn(answer.text);
      return [...status(answer, 422, 'long'), ...faultsOf(form, sent, answer), ...fields.filter(({ id }) => !beside.has(id)).map(({ name }) => `nothing beside ${name}`)];
    }))).flat();
  })).toEqual({});
}));

test('a field too many, a field twice, half a character: no form of ours', () => storesNothing(async () => {
  expect(await faultsIn(refused(), async (form) => {
    const sent = await plain(form);
    const bodies: [string, Pairs | string][] = [
      ...['is_admin', '__proto__', 'constructor', 'body[text]'].map((name): [string, Pairs] => [name, [...sent, [name, '1']]]),
      ...form.fields.filter(({ kind, name }) => kind !== 'checks' && name !== 'formId' && severalTimes[form.route] !== name).map(({ name }): [string, Pairs] => [`${name} twice`, [...sent.filter(([one]) => one !== name), [name, ''], [name, '']]]),
      ...['%ED%A0%80', '%ff', '%', '%C0%80'].map((bytes): [string, string] => [bytes, `${encoded(sent)}&x=${bytes}`]),
    ];
    return (await Promise.all(bodies.map(async ([name, body]) => status(await post(form, body), 400, name)))).flat();
  })).toEqual({});
}));

test('more than 256 KB, or another type of body, gets a short page', () => storesNothing(async () => {
  expect(await faultsIn(oneOfEachAddress(), async (form) => {
    const sent = encoded(await plain(form));
    const large = await post(form, `${sent}&x=${'x'.repeat(longer[form.route] ?? 262_145)}`);
    const types = await Promise.all(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''].map(async (type) => status(await post(form, sent, { type }), 415, `“${type}”`)));
    return [...status(large, 413, 'large'), ...(large.text.length < 3000 ? [] : ['the page is long']), ...types.flat()];
  })).toEqual({});
}));

test('an id in the address that is unknown, malformed or of another case is not there: the same page as for no page at all', () => storesNothing(async () => {
  const met = [...here.actions.values()].flatMap((actions) => [...actions]).map((action) => action.split('/'));
  expect(await faultsIn(oneOfEachAddress(), async (form) => {
    const parts = form.action.split('/');
    const elsewhere = (n: number): string[] => [...new Set(met.filter((other) => other[1] === parts[1] && other[2] !== parts[2] && other[n - 1] === parts[n - 1]).map((other) => other[n] ?? ''))].filter((value) => /^[a-z2-7]{26}$/.test(value));
    const urls = form.route.split('/').flatMap((name, n) => (!name.startsWith(':') ? [] : [...turn(wrongParts, n * 5 + form.route.length, 5), ...(n === 2 ? [] : [parts[2]!, ...(toAny.includes(name) ? [] : elsewhere(n).slice(0, 4))])]
      .map((value) => parts.with(n, value).join('/'))));
    const [sent, nowhere] = [await plain(form), await post(form, await idFor(form), { url: '/nowhere' })];
    const answers = await Promise.all(urls.map(async (url) => ({ url, answer: await post(form, sent, { url }) })));
    return answers.filter(({ answer }) => answer.status !== 404 || answer.text !== nowhere.text).map(({ url, answer }) => `${url.slice(0, 120)}: ${answer.status}`);
  })).toEqual({});
}, ['access.refused']));

/** What nobody may read before its time is kept under a key alone: its own specs hold that. */
const isSealed = (name: string): boolean => name.startsWith('sealed');

test('with a form id of somebody else’s session nothing is sent: what was typed waits, as it was typed', () => storesNothing(async () => {
  expect(await faultsIn(refused().filter(({ as, world }) => as !== '' && world === here.the), async (form) => {
    const typed = (await filled(form, () => '<b>\u202Ekept</b> 🦊')).filter(([name]) => name !== 'formId');
    const answer = await post(form, [...(await idFor(form, form.as === 'irene' ? 'maria' : 'irene')), ...typed]);
    const page = await send(form.world, form.as, 'GET', String(answer.headers.location));
    const kept = fieldsOf(form, 'text', 'area').every(({ name }) => isSealed(name)) || page.text.includes('&lt;b&gt;\u202Ekept&lt;/b&gt; 🦊');
    return [...status(answer, 303, 'sent'), ...status(page, 200, 'what was typed'), ...(page.text.includes('<b>\u202E') ? ['it is read as markup'] : []), ...(kept ? [] : ['it is lost'])];
  })).toEqual({});
}, ['unsent.viewed']));

/** Sends one field after another with values that no page of ours offers: each is refused beside the field, or leaves no trace. */
async function refusedOrForgotten(form: MetForm, kinds: readonly string[], values: (n: number) => readonly string[]): Promise<string[]> {
  const good = (await plain(form)).filter(([name]) => name !== 'formId');
  const seq = await lastSeq(form.world);
  const answers = await Promise.all(fieldsOf(form, ...kinds).flatMap((field, n) => values(n).map(async (value) => {
    const sent: Pairs = [...(await idFor(form)), ...good.filter(([name]) => name !== field.name), [field.name, value]];
    return { field, value, sent, answer: await post(form, sent) };
  })));
  const kept = await textsAfter(form.world, seq);
  here.left.foundAmong(form, await actsAfter(form.world, seq));
  return answers.flatMap(({ field: { name, id, kind }, value, sent, answer }) => {
    const about = `${name} = “${value.slice(0, 30)}”`;
    if (value !== '' && kept.has(value) && !good.some(([, text]) => text === value)) return [`${about} is stored`];
    if (answer.status === 409 || (answer.status === 303 && !/^\/(sign-in|unsent)/.test(String(answer.headers.location)))) return [];
    if (answer.status === 400 && fieldsOf(form, ...typing, 'date', 'time', 'select', 'radios', 'checks').length === 0) return []; // a button: nothing was typed that could be lost
    if (answer.status !== 422) return [`${about}: ${answer.status}`];
    const beside = errorsIn(answer.text);
    const silent = !['hidden', 'button'].includes(kind) && !beside.has(id) && !beside.has(besideQuestion[name] ?? '');
    return [...faultsOf(form, sent, answer).map((fault) => `${about}: ${fault}`), ...(silent ? [`${about}: nothing beside it, but ${JSON.stringify([...beside])}`] : [])];
  });
}

test('an answer that no form offers is refused beside the field, or leaves no trace', async () => {
  expect(await faultsIn(refused(...choosing), (form) => refusedOrForgotten(form, choosing, (n) => turn(unknownChoices, n, 1)))).toEqual({});
});

test('so is a day that is on no calendar, and a time that is on no clock', async () => {
  expect(await faultsIn(refused('date'), (form) => refusedOrForgotten(form, ['date'], (n) => turn(wrongDates, n, 1)))).toEqual({});
  expect(await faultsIn(refused('time'), (form) => refusedOrForgotten(form, ['time'], (n) => turn(wrongTimes, n, 1)))).toEqual({});
});

test('so is a version or an id that the page did not carry', async () => {
  expect(await faultsIn(refused('hidden'), (form) => refusedOrForgotten(form, ['hidden'], (n) => turn(wrongHidden, n * 4 + form.route.length, 5)))).toEqual({});
});

test('what testers have collected is stored or comes back as it was typed, and is never markup', async () => {
  let [tried, stored] = [0, 0];
  const next = (count: number): string[] => turn(hostileTexts, (tried += count) - count, count);
  const round = async (form: MetForm): Promise<{ faults: string[]; again: MetForm | undefined }> => {
    const sent = await plain(form, ({ kind }) => (kind === 'password' ? `not the password of ${form.route}` : next(kind === 'area' ? 3 : 1).join('\n')));
    const typed = sent.filter(([name, text]) => text !== '' && fieldsOf(form, 'text', 'area').some((field) => field.name === name));
    const seq = await lastSeq(form.world);
    const answer = await post(form, sent);
    const acts = (await actsAfter(form.world, seq)).join(' ');
    const shown = answer.status === 303 ? await send(form.world, form.as === '' ? null : form.as, 'GET', String(answer.headers.location)) : answer;
    const markup = typed.filter(([, text]) => text.length > 3 && text.includes('<') && shown.text.includes(text)).map(([name]) => `${name} is read as markup`);
    if (answer.status !== 303) return { faults: [...markup, ...(answer.status === 409 ? [] : [...status(answer, 422, 'sent'), ...faultsOf(form, sent, answer)])], again: form };
    stored += 1;
    here.left.found(form, acts);
    const kept = await textsAfter(form.world, seq);
    const lost = typed.filter(([name, text]) => !isSealed(name) && !kept.has(text) && !ofOtherAnswers[form.route]?.includes(name.replace(/-?\d+$/, ''))).map(([name, text]) => `${name} is not kept as ${JSON.stringify(text)}`);
    return { faults: [...markup, ...lost, ...status(shown, 200, 'the next page')], again: (await formsOn(form.world, form.as, form.page)).forms.find(({ kind }) => kind === form.kind) };
  };
  expect(await faultsIn(forms('text', 'area'), async (form) => {
    const faults: string[] = [];
    for (let [n, now] = [0, form as MetForm | undefined]; n < 2 && now !== undefined; n += 1) {
      const { faults: more, again } = await round(now);
      faults.push(...more);
      now = again;
    }
    return faults;
  })).toEqual({});
  expect(tried).toBeGreaterThan(hostileTexts.length);
  expect(stored).toBeGreaterThan(25);
});

test('the second press saves it: the words in their row, the answer in the ledger', async () => {
  let saved = 0;
  expect(await faultsIn(forms('text', 'area').filter((form) => askedIn(form).length > 0), async (met) => {
    const form = (await formsOn(met.world, met.as, met.page)).forms.find(({ kind }) => kind === met.kind); // as the forms before this one have left it
    if (form === undefined) return [];
    const seq = await lastSeq(form.world);
    const { faults, isSaved } = await pressedTwice(form, (name) => isSealed(name) || ofOtherAnswers[form.route]?.includes(name.replace(/-?\d+$/, '')) === true);
    if (isSaved) here.left.found(form, (await actsAfter(form.world, seq)).join(' '));
    saved += isSaved ? 1 : 0;
    return faults;
  })).toEqual({});
  expect(saved).toBeGreaterThan(25);
});

test('afterwards every page stands, and none reads what was typed as markup', async () => {
  const markup = hostileTexts.filter((text) => text.length > 3 && text.includes('<'));
  const wrong: string[] = [];
  for (const who of ['maria', 'grant', 'irene']) {
    here.the.clock.moveTo('2026-11-16T16:20:00.000Z');
    const { failed } = await meetForms(here.the, who, (pages) => pages >= 32, new Map(), (text, page) => wrong.push(...markup.filter((one) => text.includes(one)).map((one) => `${page}: ${one}`)));
    wrong.push(...failed);
  }
  expect(wrong).toEqual([]);
});

test('a form that somebody gets right leaves the entry that its address declares, and no other; every address was sent one, here or where its spec says', async () => {
  for (const form of inGoodOrder(here.forms)) {
    for (const { clock } of here.worlds) clock.moveTo('2026-11-16T16:45:00.000Z'); // after the wait for those who typed wrong passwords
    const { answer, left } = await sentRightly(form);
    if (answer.status < 400) here.left.found(form, left);
  }
  expect(here.left.wrong).toEqual([]);
  expect(here.left.unsent().filter((route) => sentElsewhere[route] === undefined)).toEqual([]);
  expect(Object.entries(sentElsewhere).filter(([route, spec]) => !readFileSync(join(projectRoot, 'test', spec), 'utf8').includes(`ledger: ['${here.left.declared.get(route)!}'`))).toEqual([]);
  expect((await here.the.app.get(Verification).run()).breaks).toEqual([]);
});
