import { casePaths } from '../../../src/cases/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { AddNote, CaseNotes } from '../../../src/cases/index.js';

describe('notes of a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
  });
  afterAll(() => the.end());

  const form = { body: 'Spoke with Jordan.\n“I was only angry.”', recordClass: 'team', happenedPrecision: 'about', happenedDate: '2026-11-16', happenedTime: '' };

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']],
    ['maria', 200, ['case.notes.viewed']], ['irene', 200, ['case.notes.viewed']],
  ] as const)('%s asks for the list and gets %i', (as, expect, ledger) => scenario(the, { as, get: casePaths.notes(id), expect, ledger: [...ledger] }));

  test('the list is empty and says what a note is for', () => scenario(the, { as: 'maria', get: casePaths.notes(id), expect: 200, shows: ['No notes yet', 'Add note'] }));

  test('an outsider gets the same answer for a case that is there and one that is not', async () => {
    const there = await send(the, 'leonid', 'GET', casePaths.newNote(id));
    const nowhere = await send(the, 'leonid', 'GET', casePaths.newNote(newId()));
    const malformed = await send(the, 'leonid', 'GET', casePaths.newNote('x'));
    expect(there.status).toBe(404);
    expect([nowhere.text, malformed.text]).toEqual([there.text, there.text]);
  });

  test('the form opens on the record', () => scenario(the, { as: 'maria', get: casePaths.newNote(id), expect: 200, ledger: ['case.note.started'], shows: ['Add a note', 'value="2026-11-16"'] }));

  test('a note is saved as typed and shown escaped', async () => {
    await scenario(the, { as: 'maria', post: casePaths.notes(id), with: { ...form, body: '<b>loud</b> & “quoted” 😀  ' }, expect: 303, ledger: ['case.note.added'], location: casePaths.notes(id) });
    const [note] = await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id));
    expect(note).toMatchObject({ body: '<b>loud</b> & “quoted” 😀  ', happened_precision: 'about', happened_date: '2026-11-16', happened_time: null, happened_zone: 'America/Denver', record_class: 'team' });
    await scenario(the, { as: 'zoe', get: casePaths.notes(id), expect: 200, shows: ['&lt;b&gt;loud&lt;/b&gt; &amp; “quoted” 😀', 'About Nov 16, 2026'], hides: ['<b>loud</b>'] });
  });

  test('an outsider may not add one', () => scenario(the, { as: 'leonid', post: casePaths.notes(id), with: form, expect: 404, ledger: ['access.refused'] }));

  test.each([
    [{ ...form, body: '  ' }, 'Write the note before saving it'],
    [{ ...form, body: 'x'.repeat(20_001) }, 'A note holds at most 20,000 characters'],
    [{ ...form, recordClass: 'everybody' }, 'Choose who may read this note'],
    [{ ...form, happenedDate: '2026-11-17' }, 'That day has not come yet'],
    [{ ...form, happenedDate: '2026-02-30' }, 'Enter the day it happened'],
    [{ ...form, happenedTime: '25:00' }, 'Enter a time such as 2:30 PM'],
    [{ ...form, body: 'nul \0 inside' }, 'Remove the invisible character'],
  ])('a faulty form comes back with what was typed (%#)', async (typed, sentence) => {
    const answer = await scenario(the, { as: 'maria', post: casePaths.notes(id), with: typed, expect: 422, ledger: ['form.returned'], shows: [sentence] });
    expect(answer.text.split(sentence).length).toBeGreaterThan(2); // in the summary and beside the field
    if (typed.body.includes('Spoke')) expect(answer.text).toContain('Spoke with Jordan.');
  });

  test('an unknown field and one sent twice are no form of ours', async () => {
    await scenario(the, { as: 'maria', post: casePaths.notes(id), with: { ...form, admin: 'yes' }, expect: 400, ledger: [] });
    await scenario(the, { as: 'maria', post: casePaths.notes(id), with: { ...form, body: ['one', 'two'] }, expect: 400, ledger: [] });
  });

  test('a double click saves once and both clicks get the same answer', async () => {
    const page = await send(the, 'maria', 'GET', casePaths.newNote(id));
    const formId = /name="formId" value="([^"]+)"/.exec(page.text)![1]!;
    const once = await Promise.all([1, 2, 3].map(() => send(the, 'maria', 'POST', casePaths.notes(id), { ...form, body: 'Only once', formId })));
    expect(once.map(({ status, headers }) => [status, headers.location])).toEqual(Array(3).fill([303, casePaths.notes(id)]));
    const notes = await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id));
    expect(notes.filter(({ body }) => body === 'Only once')).toHaveLength(1);
  });

  test('a correction names what it corrects, once, and both stay readable', async () => {
    const notes = await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id));
    const wrong = notes.find(({ body }) => body === 'Only once')!;
    await scenario(the, { as: 'zoe', get: casePaths.correction(id, wrong.id), expect: 200, ledger: ['case.note.started'], shows: ['Only once'] });
    await scenario(the, { as: 'zoe', post: casePaths.correction(id, wrong.id), with: { body: '' }, expect: 422, ledger: ['form.returned'], shows: ['Write the corrected note'] });
    await scenario(the, { as: 'zoe', post: casePaths.correction(id, wrong.id), with: { body: 'Only twice' }, expect: 303, ledger: ['case.note.corrected'] });
    await scenario(the, { as: 'maria', post: casePaths.correction(id, wrong.id), with: { body: 'Thrice <b>' }, expect: 409, ledger: ['form.returned'], shows: ['Saved by Zoë', 'Only twice', 'Thrice &lt;b&gt;'] });
    const newest = (await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id))).find(({ body }) => body === 'Only twice')!;
    await scenario(the, { as: 'maria', post: casePaths.correction(id, wrong.id), with: { body: 'Thrice <b>' }, expect: 409, shows: [`action="${casePaths.correction(id, newest.id)}"`] });
    await scenario(the, { as: 'maria', post: casePaths.correction(id, newest.id), with: { body: 'Both, put together' }, expect: 303, ledger: ['case.note.corrected'] });
    await scenario(the, { as: 'maria', get: casePaths.notes(id), expect: 200, shows: ['Only once', 'Only twice', 'This note was corrected.'] });
  });

  test('a note of another case cannot be corrected through this one', async () => {
    const other = await aCase(the, { subject: 'jon-whitlock' });
    const [mine] = await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id));
    await scenario(the, { as: 'maria', post: casePaths.correction(other, mine!.id), with: { body: 'Moved' }, expect: 404, ledger: ['access.refused'] });
  });
});

describe('pages of notes', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  const happened = { precision: 'exact', date: '2026-11-16' as never, time: '08:00', zone: 'America/Denver' } as const;
  const ordinary = (n: number) => `Note ${n}. He came to the office by himself and said that he wants to talk about Thursday. `.repeat(4);
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
    const key = await keyFor(the, 'maria', 'case.note.add', id);
    for (let n = 1; n <= 120; n += 1) await the.app.get(AddNote).run(key, { body: ordinary(n), happened, recordClass: 'team' });
  });
  afterAll(() => the.end());

  const page = async (path: string) => (await scenario(the, { as: 'maria', get: path, expect: 200, ledger: ['case.notes.viewed'] })).text.replaceAll('&#x3D;', '=');
  const on = (text: string) => [...text.matchAll(/id="note-([a-z2-7]{26})"/g)].map(([, note]) => note!);
  const linked = (text: string, side: 'older' | 'newer') => new RegExp(`class="pager__${side}" href="([^"]+)"`).exec(text)?.[1];
  const all = async () => (await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id))).map((note) => note.id);

  /** From the newest page by "Older" to the last, and the way back by "Newer". */
  async function walk(from: string, side: 'older' | 'newer') {
    const pages: string[] = [];
    for (let path: string | undefined = from; path !== undefined; path = linked(pages.at(-1)!, side)) pages.push(await page(path));
    return pages;
  }

  test('every note stands on one of them, newest first, each page under 60 KB, and its view names the notes on it', async () => {
    const pages = await walk(casePaths.notes(id), 'older');
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(on)).toEqual(await all());
    for (const text of pages) {
      expect(on(text).length).toBeLessThanOrEqual(50);
      expect(Buffer.byteLength(text)).toBeLessThan(60 * 1024);
    }
    const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry ORDER BY seq DESC LIMIT 1');
    expect((JSON.parse(entry!.body) as { items: string[] }).items).toEqual(on(pages.at(-1)!));
  });

  test('the way back leads to the newest page, which has no "Newer"', async () => {
    const notes = await all();
    const pages = await walk(casePaths.notesFrom(id, notes.at(-1)!), 'newer');
    expect(on(pages.at(-1)!)[0]).toBe(notes[0]);
    expect(pages.length).toBe(4);
  });

  test('a link to a note lands on the page that holds it', async () => {
    for (const note of (await all()).filter((_, n) => n % 30 === 0)) {
      const [address, anchor] = casePaths.note(id, note).split('#') as [string, string];
      expect(on(await page(address))).toContain(anchor.replace('note-', ''));
    }
  });

  test('a correction and what it corrects lead to each other over pages', async () => {
    const oldest = (await all()).at(-1)!;
    await scenario(the, { as: 'zoe', post: casePaths.correction(id, oldest), with: { body: 'As it should read' }, expect: 303, ledger: ['case.note.corrected'] });
    const [correction] = await all();
    expect(await page(casePaths.notes(id))).toContain(`This corrects <a href="${casePaths.note(id, oldest)}">`);
    expect(await page(casePaths.notesFrom(id, oldest))).toContain(`<a href="${casePaths.note(id, correction!)}">Read the correction</a>`);
    await scenario(the, { as: 'zoe', get: casePaths.show(id), expect: 200, shows: [`href="${casePaths.note(id, correction!).replace('=', '&#x3D;')}"`] }); // the timeline
  });

  test('very long notes make short pages', async () => {
    const long = await aCase(the, { subject: 'jon-whitlock' });
    const key = await keyFor(the, 'maria', 'case.note.add', long);
    for (let n = 0; n < 4; n += 1) await the.app.get(AddNote).run(key, { body: 'x'.repeat(20_000), happened, recordClass: 'team' });
    const text = await page(casePaths.notes(long));
    expect(on(text)).toHaveLength(1);
    expect(linked(text, 'older')).toBeDefined();
  });

  test('a note of another case, an unknown and a malformed one begin no page', async () => {
    const other = await aCase(the);
    for (const from of [(await all())[0]!, newId(), 'x', '']) await scenario(the, { as: 'maria', get: `${casePaths.notes(other)}?from=${from}`, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'leonid', get: casePaths.notesFrom(id, (await all())[0]!), expect: 404, ledger: ['access.refused'] });
  });
});
