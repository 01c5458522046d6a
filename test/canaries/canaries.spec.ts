import { jest } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { assessmentPaths } from '../../src/assessment/index.js';
import { casePaths } from '../../src/cases/index.js';
import { cast, type CastKey } from '../../src/demo/district/index.js';
import { PackContents } from '../../src/exports/queries/pack-contents.js';
import { SummaryPdf } from '../../src/exports/queries/summary-pdf.js';
import { SummaryCopies } from '../../src/exports/queries/summary-copies.js';
import { managementPaths } from '../../src/management/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { routesOf } from '../../src/platform/web/index.js';
import { PdfFile } from '../exports/pdf/file.js';
import { aCase, keyFor } from '../support/makers.js';
import { forgetCookies, send, type Answer } from '../support/scenario.js';
import { world } from '../support/world.js';
import { aMarkedCase, reporter, type MarkedCase } from './a-marked-case.js';

declare const engine: 'sqlite' | 'postgres';

/** Who may read each marker, written by hand from the access policy. Nobody else may meet it anywhere. */
const wholeTeam: readonly CastKey[] = ['maria', 'samuel', 'zoe', 'dana', 'sofia', 'pilar', 'ingrid', 'irene'];
const mayRead: Record<string, readonly CastKey[]> = {
  xqnoteteam: wholeTeam, xqintteam: wholeTeam, xqcontteam: wholeTeam, xqfactteam: wholeTeam, xqreportwords: [...wholeTeam, 'ruth'],
  xqnotecmaria: ['maria'], xqnotecagain: ['maria'], xqnotecshared: ['maria', 'zoe'], xqnoteczoe: ['zoe'], xqnotedzoe: ['maria', 'zoe'], xqnotedpilar: ['maria', 'zoe', 'pilar'], xqnoteedana: ['dana'], xqnotefingrid: ['ingrid', 'maria', 'irene'],
  xqnotenarrowed: ['maria'], xqnarrowedbecause: ['maria'],
  xqintcmaria: ['maria'], xqintdzoe: ['maria', 'zoe'], xqintedana: ['dana'],
  xqfactcmaria: ['maria'], xqfactdzoe: ['maria', 'zoe'],
  xqcontcmaria: ['maria'], xqcontdzoe: ['maria', 'zoe'],
  xqrefteam: wholeTeam, xqrefdzoe: ['maria', 'zoe'], xqrefdpilar: ['maria', 'zoe', 'pilar'], xqrefnarrowed: ['maria', 'zoe'], xqrefbecause: ['maria', 'zoe'],
  xqrecusedbecause: ['irene'],
  [reporter.name]: ['maria', 'samuel', 'irene'],
};
const inside = new Set<CastKey | null>([...wholeTeam, 'anjali']);
/** On PostgreSQL those whom a door lets in: before it, nothing is read that an engine could answer otherwise. */
const everybody: readonly (CastKey | null)[] = [null, ...(Object.keys(cast) as CastKey[])].filter((who) => engine === 'sqlite' || inside.has(who) || who === 'ruth');
const own = new Set<string>([reporter.as]); // her own name stands on her own pages

describe('canaries: no answer holds a word that its reader may not read', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let marked: MarkedCase;
  let other: Id;
  const met = new Map<string, Set<string>>();
  const leaks: string[] = [];
  const statuses: number[] = [];
  const logged: string[] = [];
  const spies: jest.SpiedFunction<typeof process.stdout.write>[] = [];

  beforeAll(async () => {
    the = await world();
    marked = await aMarkedCase(the);
    other = await aCase(the, { subject: 'jon-whitlock' });
    for (const stream of [process.stdout, process.stderr]) spies.push(jest.spyOn(stream, 'write').mockImplementation((text) => { logged.push(String(text)); return true; }));
  });
  afterAll(async () => {
    for (const spy of spies) spy.mockRestore();
    await the.end();
  });

  /**
   * GET addresses: those of the marked case and its report with every id that a part of them has, and every list. Who is let in
   * at no door gets one address of each kind. What belongs to something else entirely is left out.
   */
  function addresses(one: boolean): string[] {
    const fill = (path: string): string[] => {
      const hole = /:([A-Za-z]+)/.exec(path);
      if (hole === null) return [path];
      const ids = marked.ids[hole[1]!] ?? [];
      return (one ? ids.slice(-1) : ids).flatMap((id) => fill(path.replace(hole[0], id)));
    };
    const routes = routesOf(the.app.get(ModulesContainer)).filter(({ method, path }) => method === 'GET' && !path.endsWith('/file')).flatMap(({ path }) => fill(path));
    const { id, ids } = marked;
    return [...routes, ...ids.noteId!.slice(one ? -1 : 0).map((note) => casePaths.notesFrom(id, note)), '/cases?q=xqnotecmari', '/cases?q=Jordan', '/reports?q=xqnotecmari', `${casePaths.history(id)}?kind=changes`];
  }

  function look(as: CastKey | null, what: string, text: string): void {
    for (const [marker, readers] of Object.entries(mayRead)) {
      if (!text.includes(marker)) continue;
      if (marker === reporter.name && (own.has(String(as)) || !/^GET \/(?:$|cases|reports|assessment)/.test(what))) continue;
      if (as !== null && readers.includes(as)) met.set(marker, (met.get(marker) ?? new Set()).add(as));
      else leaks.push(`${as ?? 'nobody'} met ${marker} in ${what}`);
    }
  }
  const whole = ({ text, headers }: Answer) => `${text}\n${JSON.stringify(headers)}`;

  test.each(everybody)('%s: on every page, list, count, search and history, in every header, and in what comes back after a faulty form or a refusal', async (as) => {
    forgetCookies(the); // the clock goes on at each look: the session of one reader lasts, of all does not
    const one = !inside.has(as);
    for (const address of addresses(one)) {
      const answer = await send(the, as, 'GET', address);
      statuses.push(answer.status);
      if (answer.status >= 500) leaks.push(`${as} broke ${address}`);
      if (as !== null && String(answer.headers.location).startsWith('/sign-in')) leaks.push(`${as} was signed out before ${address}`);
      look(as, `GET ${address}`, whole(answer));
    }
    for (const [address, form] of posts(one)) {
      const answer = await send(the, as, 'POST', address, form);
      statuses.push(answer.status);
      if (as !== null && answer.status === 303) leaks.push(`${as} was let through or signed out by ${address}`);
      look(as, `POST ${address}`, whole(answer));
    }
    expect(leaks.splice(0)).toEqual([]);
  });

  /** Forms that fail: empty, for readers one may not write for, under another case's address, twice. */
  function posts(one: boolean): [string, Record<string, string>][] {
    const { id, ids } = marked;
    const [notes, interviews, contacts] = [ids.noteId!, ids.interviewId!, ids.contactId!].map((all) => (one ? all.slice(-1) : all)) as [Id[], Id[], Id[]];
    return [
      ...notes.flatMap((note): [string, Record<string, string>][] => [[casePaths.correction(id, note), { body: '' }], [casePaths.correction(other, note), { body: 'x' }], [casePaths.noteReaders(id, note), { recordClass: 'team', reason: '' }], [casePaths.noteShares(id, note), { colleague: '' }]]),
      ...interviews.flatMap((note): [string, Record<string, string>][] => [[assessmentPaths.interviewCorrection(id, note), { person: '' }], [assessmentPaths.interviewReaders(id, note), { recordClass: 'law-enforcement', reason: '' }]]),
      ...contacts.map((note): [string, Record<string, string>] => [assessmentPaths.contactCorrection(id, note), { guardian: '' }]),
      ...(one ? ids.referral!.slice(-1) : ids.referral!).flatMap((referral): [string, Record<string, string>][] => [[managementPaths.referralHops(id, referral), { state: '' }], [managementPaths.referralReaders(id, referral), { recordClass: 'health', reason: '' }]]),
      [casePaths.correction(id, ids.noteId![1]!), { body: 'Twice' }],
    ];
  }

  test('those were pages, faulty forms, refusals and things that are not there', () => {
    const count = (status: number) => statuses.filter((answer) => answer === status).length;
    expect([200, 404, 409, 422].filter((status) => count(status) === 0)).toEqual([]);
    expect(count(200)).toBeGreaterThan(250);
  });

  test('in the PDF of a copy taken by the one who reads most', async () => {
    const key = await keyFor(the, 'maria', 'case.summary.take', marked.id);
    const copy = (await the.app.get(SummaryCopies).one(key, marked.ids.copyId![0]!))!;
    const confidential = Object.keys(mayRead).filter((marker) => !wholeTeam.every((one) => mayRead[marker]!.includes(one)));
    for (const marker of confidential) expect(JSON.stringify(copy.content)).not.toContain(marker);
    const pdf = the.app.get(SummaryPdf);
    if (pdf.unavailable !== null) return; // no Typst here; the copy's text above is what it would print
    const text = new PdfFile(Buffer.from(await pdf.make(copy))).drawn.map((piece) => piece.text).join('');
    expect(text).toContain('xqnoteteam');
    for (const marker of confidential) expect(text).not.toContain(marker);
  });

  test('in an evidence pack taken by the one who reads most', async () => {
    const key = await keyFor(the, 'maria', 'case.summary.take', marked.id);
    const { seq, leaf } = (await the.reader.one<{ seq: number; leaf: string }>('SELECT seq, leaf FROM ledger_entry ORDER BY seq DESC LIMIT 1'))!;
    const { files } = await the.app.get(PackContents).make(key, { id: marked.id, recipient: 'Samuel Okafor', purpose: 'Hearing', basis: 'team', ledger_seq: seq, ledger_leaf: leaf });
    const text = files.map(([, content]) => content).join('\n');
    expect(text).toContain('xqnoteteam');
    for (const marker of Object.keys(mayRead).filter((one) => !wholeTeam.every((who) => mayRead[one]!.includes(who)))) expect(text).not.toContain(marker);
    for (const { id } of await the.reader.all<{ id: string }>(['note', 'referral', 'referral_hop'].map((table) => `SELECT id FROM ${table} WHERE case_id = ? AND record_class <> 'team'`).join(' UNION ALL '), Array(3).fill(marked.id))) expect(text).not.toContain(id);
    expect(text).not.toContain(reporter.name);
    expect(text).not.toContain(the.district.viewers[reporter.as].account);
  });

  test('and each is met by somebody who may, by all of them where it stands on a page of the case', () => {
    const missed = Object.entries(mayRead).flatMap(([marker, readers]) => readers.filter((one) => met.get(marker)?.has(one) !== true).map((one) => `${one} did not meet ${marker}`));
    expect(missed).toEqual([]);
  });

  test('no line of the log holds one', () => {
    const lines = logged.join('\n');
    expect(Object.keys(mayRead).filter((marker) => lines.includes(marker))).toEqual([]);
  });
});
