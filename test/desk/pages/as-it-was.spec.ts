import { DestroyImages } from '../../../src/audit/index.js';
import { AddParticipant, casePaths, ClockRounds, CorrectNote, HandCaseOver, RecuseColleague } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { managementPaths } from '../../../src/management/index.js';
import { trackPaths } from '../../../src/tracks/index.js';
import { anAssessedCase } from '../../assessment/assessed-case.js';
import { lawfully } from '../../audit/lawfully.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { onPack, WalkedCase } from '../../vignettes/a-walked-case.js';

/** What the page of a case says, without its buttons, links that stand alone, and what it asks of its reader. */
function said(html: string): string[] {
  const without = html.replaceAll(/<li>(?:(?!<\/li>).)*Say whether anything stands between(?:(?!<\/li>).)*<\/li>/gs, '').replaceAll(/<ul class="alerts"[^>]*><\/ul>/g, '').replaceAll(/ · <a [^>]*>.*?<\/a>(?=<\/p><\/div><\/li>)/gs, '').replaceAll(/<p(?: class="block__link")?><a [^>]*>[^<]*<\/a><\/p>/g, '').replaceAll(/ <a [^>]*>Log one all the same<\/a>/g, '');
  const parts = [/<ul class="alerts".*?<\/ul>/s, /<dl class="facts">.*?<\/dl>/s, /<div class="usa-step-indicator.*?<\/div>/s, /aria-labelledby="h-steps">.*?<\/section>/s, /aria-labelledby="h-timeline">.*?(?=<section class="block record"|<div class="case-rail">|<p class="quiet">Part|<nav class="bar")/s, /<div class="case-rail">.*?(?=<footer)/s];
  return parts.map((part) => (part.exec(without)?.[0] ?? '').replace(/^[^<]*>/, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim());
}

/** What stands in the rows of a page, as it was typed. */
const rowsOf = (html: string): string[] => [...html.matchAll(/<span class="as-typed"[^>]*>(.*?)<\/span>/gs)].map(([, words]) => words!.trim());

const linksOf = (html: string): string[] => [...(/<main.*<\/main>/s.exec(html)?.[0] ?? '').matchAll(/<a\b[^>]*href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));

declare const engine: 'sqlite' | 'postgres';

describe('a case as it was', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => { the = await world(); id = await anAssessedCase(the, 'siobhan'); });
  afterAll(() => the.end());

  const note = (body: string, recordClass = 'team') => ({ body, happenedPrecision: 'unknown', recordClass });
  /** Does something by a form, and gives the number of its entry. */
  async function done(as: string, path: string, form: Record<string, string>): Promise<number> {
    expect((await send(the, as, 'POST', path, form)).status).toBe(303);
    return lastSeq(the);
  }
  const noteId = async (words: string, of = id) => (await the.reader.one<{ id: Id }>('SELECT id FROM note WHERE case_id = ? AND body LIKE ?', [of, `%${words}%`]))!.id;

  test('nobody outside the case sees it, and what is no entry of it is not found', async () => {
    const seq = await done('maria', casePaths.notes(id), note('She waited at the gate.'));
    await scenario(the, { as: null, get: casePaths.asItWas(id, seq), expect: 303 });
    for (const as of ['ruth', 'grant', 'theo', 'osvaldo'] as const) for (const get of [casePaths.asItWas(id, seq), casePaths.moments(id)]) await scenario(the, { as, get, expect: 404, ledger: ['access.refused'] });
    const other = await aCase(the, { subject: 'jon-whitlock', team: ['samuel'] });
    for (const odd of [casePaths.asItWas(other, seq), casePaths.asItWas(id, 1), casePaths.asItWas(id, 10 ** 9), `${casePaths.moments(id)}/x`, `${casePaths.moments(id)}/0`, `${casePaths.asItWas(id, seq)}?part=99`, `${casePaths.asItWas(id, seq)}?part=x`, `${casePaths.asItWas(id, seq)}?at=2026-01-01T00:00:00.000Z`, `${casePaths.asItWas(id, seq)}?at=noon`]) {
      await scenario(the, { as: odd.includes(other) ? 'samuel' : 'maria', get: odd, expect: 404 });
    }
  });

  test('it says loudly that it is the past, leads only to the present case and to other moments, and its look names the moment', async () => {
    const seq = await done('maria', casePaths.notes(id), note('<b>He</b> gave it back.'));
    await done('maria', casePaths.notes(id), note('Written afterwards.'));
    const { text } = await scenario(the, { as: 'maria', get: casePaths.asItWas(id, seq), expect: 200, ledger: ['case.past.viewed'], shows: ['As it was on', `After entry ${seq} of the district’s ledger. This is the past: nothing here can be changed.`, '&lt;b&gt;He&lt;/b&gt; gave it back.'], hides: ['Written afterwards.', 'Add note'] });
    const entry = await the.reader.one<{ body: string; case_id: Id }>('SELECT body, case_id FROM ledger_entry WHERE seq = ?', [await lastSeq(the)]);
    expect(JSON.parse(entry!.body)).toMatchObject({ act: 'case.past.viewed', case: id, detail: { entry: seq, part: 1, later: false } });
    expect(/<main.*<\/main>/s.exec(text)![0]).not.toMatch(/<form|<button/);
    expect(linksOf(text).filter((href) => !href.startsWith('#') && !href.startsWith(casePaths.asItWas(id, seq))).sort()).toEqual([casePaths.show(id), casePaths.moments(id)].sort());
  });

  test('history and change lead to it; determinations, approvals and closings are offered by name', async () => {
    const seq = await done('maria', casePaths.notes(id), note('One more.'));
    await scenario(the, { as: 'samuel', get: casePaths.change(id, seq), expect: 200, shows: [`href="${casePaths.asItWas(id, seq)}"`] });
    await scenario(the, { as: 'samuel', get: casePaths.history(id), expect: 200, shows: [`href="${casePaths.moments(id)}"`, `href="${casePaths.asItWas(id, await lastSeq(the))}"`] });
    await scenario(the, { as: 'samuel', get: casePaths.show(id), expect: 200, shows: [`href="${casePaths.moments(id)}"`] });
    const opened = (await the.reader.one<{ seq: number }>("SELECT seq FROM ledger_entry WHERE case_id = ? AND act = 'case.opened'", [id]))!.seq;
    await scenario(the, { as: 'samuel', get: casePaths.moments(id), expect: 200, ledger: ['case.moments.viewed'], shows: [`href="${casePaths.asItWas(id, opened)}"`, 'Opened the case'] });
    await scenario(the, { as: 'samuel', get: casePaths.asItWas(id, opened), expect: 200, shows: ['No assessment has begun.'] });
  });

  test('a moment is chosen by day and time at the school; what cannot be chosen comes back as typed', async () => {
    const moments = casePaths.moments(id);
    const before = await lastSeq(the);
    const { headers } = await scenario(the, { as: 'maria', get: `${moments}?date=2026-11-16&time=`, expect: 303, location: new RegExp(`^${moments}/\\d+\\?at=2026-11-17T06%3A59%3A00.000Z$`) });
    await scenario(the, { as: 'maria', get: String(headers.location), expect: 200, shows: ['As it was on Nov 16, 2026, 11:59 PM'] });
    expect(Number(/\/(\d+)\?/.exec(String(headers.location))![1])).toBeLessThanOrEqual(before);
    for (const [query, words] of [['date=2026-11-15', 'The case was not there yet'], ['date=', 'Enter a day'], ['date=2026-02-31&time=09%3A00', 'Enter a day'], ['date=2026-11-16&time=25%3A00', 'Enter a time such as']] as const) {
      await scenario(the, { as: 'maria', get: `${moments}?${query}`, expect: 422, shows: [words], ledger: ['case.moments.viewed'] });
    }
    await scenario(the, { as: 'maria', get: `${moments}?date=2026-11-16&time=25%3A00`, expect: 422, shows: ['value="2026-11-16"'] });
  });

  test('whoever may not read a text today does not read it as it was, whatever they could then; whoever may, does', async () => {
    const own = await aCase(the, { subject: 'dandre', team: ['maria', 'samuel', 'zoe'] });
    const open = await done('maria', casePaths.notes(own), note('What her mother told me.'));
    await scenario(the, { as: 'samuel', get: casePaths.asItWas(own, open), expect: 200, shows: ['What her mother told me.'] });
    const told = await noteId('her mother', own);
    await done('maria', casePaths.noteReaders(own, told), { recordClass: 'counselor-confidential', reason: 'She asked me to keep it to myself.' });
    await scenario(the, { as: 'samuel', get: casePaths.asItWas(own, open), expect: 404 }); // the entry itself tells of the text
    const opened = (await the.reader.one<{ seq: number }>("SELECT max(seq) AS seq FROM ledger_entry WHERE case_id = ? AND act = 'case.past.viewed'", [own]))!.seq;
    await scenario(the, { as: 'samuel', get: casePaths.asItWas(own, opened), expect: 200, hides: ['her mother'] });
    await scenario(the, { as: 'samuel', get: `${casePaths.asItWas(own, opened)}?later=marked`, expect: 200, hides: ['her mother', 'Note, '] });
    await scenario(the, { as: 'maria', get: casePaths.asItWas(own, open), expect: 200, shows: ['What her mother told me.'] });
    await done('maria', casePaths.noteShares(own, told), { colleague: the.district.viewers.zoe.account });
    await scenario(the, { as: 'zoe', get: casePaths.asItWas(own, opened), expect: 200, shows: ['What her mother told me.', 'Confidential: its writer and those they share it with'] });
  });

  test('whoever is recused now does not see the case as it was before', async () => {
    const own = await aCase(the, { subject: 'jordan-ellis', team: ['maria', 'samuel', 'zoe'] });
    const seq = await lastSeq(the);
    await scenario(the, { as: 'zoe', get: casePaths.asItWas(own, seq), expect: 200 });
    await the.app.get(RecuseColleague).run(await keyFor(the, 'maria', 'case.conflict.record', own), { account: the.district.viewers.zoe.account, ground: 'close', reason: 'A neighbor of the family', passTo: null }, 'lead');
    await scenario(the, { as: 'zoe', get: casePaths.asItWas(own, seq), expect: 404 });
  });

  test('what was learned later is marked in words, in the part of the record where it belongs, with when it came', async () => {
    const own = await anAssessedCase(the, 'mateo-quintanilla');
    await done('maria', casePaths.notes(own), note('On Monday.'));
    const seq = await lastSeq(the);
    await the.app.get(CorrectNote).run(await keyFor(the, 'maria', 'case.note.add', own), await noteId('Monday', own), 'On Tuesday.');
    await the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', own), { part: 'target', person: null, description: 'A girl on her bus' });
    await the.app.get(HandCaseOver).run(await keyFor(the, 'maria', 'case.transfer', own), { to: the.district.viewers.samuel.account, reason: 'He knows the family.' });
    const plain = await scenario(the, { as: 'samuel', get: casePaths.asItWas(own, seq), expect: 200, shows: ['On Monday.', 'later&#x3D;marked'], hides: ['On Tuesday.', 'on her bus', 'Learned later'] });
    expect(plain.text).toMatch(/Case manager<\/dt><dd><strong><bdi>Maria Núñez/);
    const { text } = await scenario(the, { as: 'samuel', get: `${casePaths.asItWas(own, seq)}?later=marked`, expect: 200, shows: ['On Monday.', 'On Tuesday.', 'A girl on her bus', 'Hide what was learned later'] });
    const part = (heading: string) => text.slice(text.indexOf(`>${heading}</h2></div><div class="block__body">`)).split('</section>')[0]!;
    expect(part('Notes')).toMatch(/Learned later: Correction of a note by Maria Núñez.*On Tuesday\..*Learned later: when it came.*Note, corrected Nov 16, 2026.* by Maria Núñez \(entry \d+\)/s);
    expect(part('People in this case')).toMatch(/Learned later.*A girl on her bus.*Participant, entered Nov 16, 2026.* by Maria Núñez/s);
    expect(text).toMatch(/Case, changed Nov 16, 2026.* by Maria Núñez/);
  });

  test('what was destroyed by order is said plainly', async () => {
    const gone = await aCase(the, { subject: 'jon-whitlock', team: ['maria'] });
    const seq = await done('maria', casePaths.notes(gone), note('To be destroyed.'));
    await the.app.get(DestroyImages).run(actingAs(the, 'irene'), gone, lawfully);
    for (const get of [casePaths.asItWas(gone, seq), `${casePaths.asItWas(gone, seq)}?later=marked`]) {
      await scenario(the, { as: 'maria', get, expect: 200, ledger: ['case.past.viewed'], shows: ['cannot be shown', 'was destroyed by order on Nov 16, 2026', 'The time of keeping is over.'], hides: ['To be destroyed.'] });
    }
  });

  test('each page of a whole story is, looked back at from its end, what it was', async () => {
    const here = await world();
    const pack = engine === 'postgres' ? ['virginia-shape', '1.0'] as const : ['ntac-general', '2.0'] as const;
    await onPack(here, pack);
    const walk = new WalkedCase(here, pack);
    const pages: { seq: number; live: string[]; beside: string[] }[] = [];
    const beside = async () => (await Promise.all([casePaths.clocks, casePaths.conflicts, casePaths.officers, managementPaths.tasks, managementPaths.returns, managementPaths.removals, trackPaths.ofCase].map(async (path) => rowsOf((await walk.at('maria').open(path(walk.id))).text)))).flat();
    const see = async () => {
      await here.app.get(ClockRounds).run();
      const { text, status } = await walk.at('maria').open(walk.address);
      expect(status).toBe(200);
      pages.push({ seq: await lastSeq(here), live: said(text), beside: await beside() });
    };
    await walk.opened(await walk.reported({ subject: 'Mateo Quintanilla', words: 'Texts, twice: “I’ll beat you Friday after school.”', targets: 'A boy in his class' }), ['A boy in his class']);
    await see();
    await walk.assessed();
    await see();
    await walk.determined('moderate', ['threat-to-others', 'poses-threat'], { signs: false });
    await see();
    await walk.signed();
    await see();
    await walk.planned();
    await see();
    await walk.settled();
    await see();
    await walk.closed();
    await see();
    expect(new Set(pages.map(({ live }) => live.join('\n'))).size).toBe(pages.length);
    expect(pages.at(-2)!.beside.length).toBeGreaterThan(20);
    for (const { seq, live, beside: rows } of pages) {
      const { text, status } = await walk.at('maria').open(casePaths.asItWas(walk.id, seq));
      expect({ seq, status }).toEqual({ seq, status: 200 });
      expect(said(text)).toEqual(live);
      const parts = [text];
      for (let part = 2; part <= Number(/Part 1 of (\d+)/.exec(text)?.[1] ?? 1); part += 1) parts.push((await walk.at('maria').open(`${casePaths.asItWas(walk.id, seq)}?part=${part}`)).text);
      expect(rows.filter((row) => !parts.some((part) => part.includes(`>${row}<`)))).toEqual([]);
    }
    await here.end();
  });
});
