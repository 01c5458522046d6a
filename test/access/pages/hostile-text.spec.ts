import { AddParticipant, CaseNotes, casePaths } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { AddPerson } from '../../../src/people/index.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

/** What testers keep for this purpose: each must be stored as it is and shown as text. */
const texts: Record<string, string> = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>', attribute: `" onfocus="alert(1)" x='`, 'closing tag': '</textarea></p></main><svg/onload=alert(1)>', entity: '&lt;b&gt; &amp;amp; &#x27; &nbsp;',
  template: '{{title}} {{{body}}} {{#each frame}}{{/each}} {{> frame/page}} {{!-- --}}', expression: '${7*7} #{7*7} <%= 7*7 %> {% raw %}', SQL: `'); DROP TABLE note; -- " ; \\'`, placeholders: '? $1 :name @p1 %s %n %d', LIKE: '100% _ [a-z]',
  shell: '`id` $(id) | ; && > /dev/null', path: '../../../../etc/passwd', CRLF: 'one\nset-cookie: x=1\n\ntwo', blanks: '   leading, trailing   ', tabs: '\tone\ttwo\t', 'only a line end inside': 'a\n\n\n\nb',
  emoji: '😀👩🏽‍🏫🏳️‍🌈👨‍👩‍👧‍👦🇺🇸', 'right to left': 'שלום עולם، مرحبا بالعالم', 'mixed directions': 'Ali said "أنا غاضب" twice', override: 'safe\u202etxt.exe\u202c', isolates: '\u2066one\u2069 \u200ftwo\u200e',
  unnormalized: 'e\u0301 vs \u00e9, A\u030a vs \u00c5, \ufb01 vs fi', zalgo: 'H\u0335\u0321\u0337\u030e\u0347e\u0334\u0308', Navajo: 'Nizho\u0301ni\u0301 yee', CJK: '陳思遠 さくら 한국어 𠮷', Thai: 'ภาษาไทย', Devanagari: 'नमस्ते क्ष', Vietnamese: 'Nguyễn Thị Hằng',
  'zero width': 'a\u200bb\u200cc\u200dd\ufeffe', 'byte order mark first': '\ufeffBOM', separators: 'a\u2028b\u2029c\u0085d', controls: 'a\u0001b\u0008c\u001bd\u007fe', 'no-break space': 'a\u00a0b\u202fc', 'private use': '\ue000\uf8ff', noncharacters: 'x\ufffey\uffffz', replacement: '\ufffd',
  'last of the planes': '\u{10ffff}', null: 'null', undefined: 'undefined', number: '1e308', JSON: '{"__proto__":{"x":1}}', formula: '=HYPERLINK("http://example.org")', 'long word': 'x'.repeat(5000), 'plus and percent': '1+1=2 100%25 a&b=c;d',
};

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;').replaceAll('`', '&#x60;').replaceAll('=', '&#x3D;');
const form = { recordClass: 'team', happenedPrecision: 'unknown' };

describe('a note', () => {
  let id: Id;
  beforeAll(async () => { id = await aCase(the); });

  it.each(Object.entries(texts))('of %s is kept as typed, and shown as text wherever it stands', async (_, text) => {
    const answer = await send(the, 'maria', 'POST', casePaths.notes(id), { ...form, body: text });
    expect(answer.status).toBe(303);
    const [note] = await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id));
    expect(note!.body).toBe(text);
    const page = await send(the, 'zoe', 'GET', casePaths.notes(id));
    expect(page.text).toContain(`dir="auto">${escaped(text)}</p>`);
    const correction = await send(the, 'maria', 'GET', casePaths.correction(id, note!.id));
    expect(correction.text).toContain(`>\n${escaped(text)}</textarea>`);
  });

  it('comes back as typed from a form that had to be mended', async () => {
    const all = Object.values(texts).filter((text) => text.length < 5000).join('\n');
    const answer = await send(the, 'maria', 'POST', casePaths.notes(id), { ...form, recordClass: 'nobody', body: all });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`>\n${escaped(all)}</textarea>`);
  });

  it('and none of them is markup on any page of the case', async () => {
    for (const path of [casePaths.show(id), casePaths.notes(id), casePaths.history(id), '/', '/cases']) {
      const { status, text } = await send(the, 'maria', 'GET', path);
      expect([path, status]).toEqual([path, 200]);
      for (const sign of ['<script>alert', '<img src=x', '<svg/onload', ' onfocus="alert']) expect(text).not.toContain(sign);
      expect(text).not.toMatch(/>49</);
    }
  });
});

test('a name is kept and shown the same way', async () => {
  const names = Object.values(texts).filter((text) => text.trim() !== '' && text.length < 150);
  const id = await aCase(the, { subject: 'jordan-ellis' });
  const acting = actingAs(the, 'maria');
  for (const full of names) {
    const person = await the.app.get(AddPerson).run(acting, { kind: 'other', full });
    await the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', id), { part: 'witness', person, description: full });
    expect(await the.reader.one('SELECT full_name FROM person WHERE id = ?', [person])).toEqual({ full_name: full });
  }
  const { status, text } = await send(the, 'maria', 'GET', casePaths.team(id));
  expect(status).toBe(200);
  for (const full of names) expect(text).toContain(escaped(full));
  expect(text).not.toContain('<script>alert');
});
