import type { LaterRow, TrailLine } from '../../audit/index.js';
import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { pairs, partsOf, partsView, type Piece, type Section } from '../../exports/index.js';
import type { Id } from '../../kernel/ids.js';
import { moment } from '../../platform/web/index.js';
import type { Moment, PastCaseFile } from '../queries/case-as-it-was.js';
import { headingFor } from '../rules/learned-later.js';
import { caseFileView, type Abilities } from './case-file.view.js';
import { thingName } from './change-words.view.js';
import { fieldsInWords } from './changes.view.js';

/** Nothing is done from the past. */
const nothing: Abilities = { addNote: false, history: false, summary: false, holds: () => false };

/** Bytes of the record on the first page, which the page of the case stands on too. */
const bytesPerPart = 26_000;

/** What the page is asked for beside its moment. */
export interface Asked { part: number; later: boolean }
interface Later { rows: readonly LaterRow[]; nameOf: (id: Id) => string }

/** The case as it was after an entry, of which a part stands on the page; null where there is no such part. `now` is the head of the case today. */
export function pastView(now: CaseHead, { line, at }: Moment, past: PastCaseFile, asked: Asked, later: Later | null) {
  const sections = later === null ? past.record : withLater(past.record, laterPieces(now, later));
  const parts = partsOf(sections, bytesPerPart);
  if (asked.part > parts.length) return null;
  const hrefOf = (part: number, on = asked.later) => address(now.id, { line, at }, { part, later: on });
  const page = caseFileView(past.file, nothing, at);
  const shown = partsView(parts, asked.part, hrefOf, 'Each part prints by itself.');
  const when = moment(now.zone, at);
  return {
    title: `As it was on ${when}, case ${now.number}`,
    banner: banner(now, { line, at }, past.asToday),
    turn: asked.later ? { label: 'Hide what was learned later', href: hrefOf(asked.part, false) } : { label: 'Mark what was learned later', href: hrefOf(asked.part, true) },
    said: later === null ? null : saidOf(laterPieces(now, later).length),
    heading: asked.part === 1 ? null : `${past.file.head.subject}, part ${asked.part}`,
    first: asked.part > 1 ? null : withoutLinks({ ...page, pageHead: { ...page.pageHead, crumbs: [], links: [], kicker: `Case ${now.number} on ${when}` } }),
    contents: { label: 'On this page', now: 'Contents', items: [...(asked.part === 1 ? [{ label: 'Page of the case', href: '#h-then', current: false, count: null }] : []), ...shown.sections.map(({ id, heading }) => ({ label: heading, href: `#${id}`, current: false, count: null }))] },
    part: shown.part, sections: shown.sections,
  };
}

const saidOf = (n: number): string => n === 0 ? 'Nothing was learned or changed since that you may read.' : `${n === 1 ? 'One thing was' : `${n} things were`} learned or changed since. Each stands in its part of the record below, under the words “Learned later”; the page of the case above stays as it was.`;

/** What stands over every page of the past, loudly. */
function banner(now: CaseHead, { line, at }: Moment, asToday: number) {
  return {
    heading: `As it was on ${moment(now.zone, at)}`, entry: `After entry ${line.seq} of the district’s ledger. This is the past: nothing here can be changed.`,
    asToday: asToday === 0 ? null : `${asToday === 1 ? 'One record that this page names' : `${asToday} records that this page names`} (a person or an account) can only be shown as today: how it was then was destroyed by order.`,
    now: { label: 'The case today', href: casePaths.show(now.id) }, moments: { label: 'Another moment', href: casePaths.moments(now.id) },
  };
}

/** In place of the past, where it cannot be rebuilt. */
export function goneView(now: CaseHead, asked: Moment, destroyed: TrailLine | null) {
  return {
    title: `As it was, case ${now.number}`, head: caseHeadView(now), heading: `${moment(now.zone, asked.at)} cannot be shown`,
    why: destroyed === null
      ? 'The record of this case begins after that entry. What is known of it stands in the history.'
      : `What the ledger had kept of this case was destroyed by order on ${moment(now.zone, destroyed.at)} (entry ${destroyed.seq}). Who did what, and when, still stands in the history; how the case was then cannot be rebuilt.`,
    links: [{ label: 'History', href: casePaths.history(now.id), look: 'outline', icon: null }, { label: 'The case today', href: casePaths.show(now.id), look: 'plain', icon: null }],
  };
}

/** The address of a part. The time is in it where it is not the entry's own. */
export function address(caseId: Id, { line, at }: Moment, { part, later }: Asked): string {
  const query = new URLSearchParams({ ...(at === line.at ? {} : { at }), ...(later ? { later: 'marked' } : {}), ...(part === 1 ? {} : { part: String(part) }) }).toString();
  return `${casePaths.asItWas(caseId, line.seq)}${query === '' ? '' : `?${query}`}`;
}

/** Each row as a piece that says what it is, when it came and from whom. Rows that tell people nothing are none. */
function laterPieces(head: CaseHead, { rows, nameOf }: Later): { table: string; piece: Piece }[] {
  return rows.flatMap((row) => {
    const fields = fieldsInWords(head, row, nameOf);
    if (fields.length === 0) return [];
    const how = row.corrects ? 'corrected' : row.before === null ? 'entered' : 'changed';
    const label = `Learned later: ${thingName(row.table)}, ${how} ${moment(head.zone, row.line.at)} by ${nameOf(row.line.actor)} (entry ${row.line.seq})`;
    const said = fields.map(({ name, from, to }): [string, string] => [name, row.before === null ? to ?? 'Nothing' : `Then: ${from ?? 'nothing'}\nNow: ${to ?? 'nothing'}`]);
    return [{ table: row.table, piece: { ...pairs(label, said), later: true as const } }];
  });
}

/** The record with what came later behind each of its parts; what has no part of its own stands at the end. */
function withLater(record: readonly Section[], later: readonly { table: string; piece: Piece }[]): Section[] {
  const headings = record.map(({ heading }) => heading);
  const under = (wanted: string | null) => later.filter(({ table }) => headingFor(table, headings) === wanted).map(({ piece }) => piece);
  const last = (at: number) => headings.lastIndexOf(headings[at]!) === at; // headings of a record are its own, all but always
  return [...record.map((section, at) => (last(at) ? { ...section, blocks: [...section.blocks, ...under(section.heading)] } : section)), ...(under(null).length === 0 ? [] : [{ heading: 'Other things learned later', blocks: under(null) }])];
}

/** The same view with every address in it gone: from the past nothing leads into the present by accident. */
function withoutLinks<T>(view: T): T {
  if (Array.isArray(view)) return view.map(withoutLinks) as T;
  if (view === null || typeof view !== 'object') return view;
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, name === 'link' || name === 'href' || name.endsWith('Href') ? null : withoutLinks(value as unknown)])) as T;
}
