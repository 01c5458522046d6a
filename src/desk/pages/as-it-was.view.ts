import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { learnedSince, listOf, partsOf, partsView, type Piece, type Section } from '../../exports/index.js';
import type { Id } from '../../kernel/ids.js';
import { moment } from '../../platform/web/index.js';
import type { Destroyed, Later, Moment, PastCaseFile } from '../queries/case-as-it-was.js';
import { headingFor } from '../rules/learned-later.js';
import { caseFileView, type Abilities } from './case-file.view.js';
import { thingName } from './change-words.view.js';

/** Nothing is done from the past. */
const nothing: Abilities = { addNote: false, history: false, summary: false, holds: () => false };

/** Bytes of the record on the first page, which the page of the case stands on too. */
const bytesPerPart = 26_000;

/** What the page is asked for beside its moment. */
export interface Asked { part: number; later: boolean }

/** The case as it was after an entry, of which a part stands on the page; null where there is no such part. `now` is the head of the case today. */
export function pastView(now: CaseHead, { line, at }: Moment, past: PastCaseFile, asked: Asked, later: (Later & { nameOf: (id: Id) => string }) | null) {
  const sections = later === null ? past.record : withLater(past.record, later.record, cameLater(now, later));
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
    said: later === null ? null : saidOf(later.rows.length),
    heading: asked.part === 1 ? null : `${past.file.head.subject}, part ${asked.part}`,
    first: asked.part > 1 ? null : withoutLinks({ ...page, pageHead: { ...page.pageHead, crumbs: [], links: [], kicker: `Case ${now.number} on ${when}` } }),
    contents: { label: 'On this page', now: 'Contents', items: [...(asked.part === 1 ? [{ label: 'Page of the case', href: '#h-then', current: null, count: null }] : []), ...shown.sections.map(({ id, heading }) => ({ label: heading, href: `#${id}`, current: null, count: null }))] },
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
export function goneView(now: CaseHead, asked: Moment, destroyed: Destroyed | null) {
  return {
    title: `As it was, case ${now.number}`, head: caseHeadView(now), heading: `${moment(now.zone, asked.at)} cannot be shown`,
    why: destroyed === null
      ? 'The record of this case begins after that entry. What is known of it stands in the history.'
      : `What the ledger had kept of this case was destroyed by order on ${moment(now.zone, destroyed.line.at)} (entry ${destroyed.line.seq}). Who did what, and when, still stands in the history; how the case was then cannot be rebuilt.${destroyed.reason === null ? '' : ` The reason that was written down: ${destroyed.reason}`}`,
    links: [{ label: 'History', href: casePaths.history(now.id), look: 'outline', icon: null }, { label: 'The case today', href: casePaths.show(now.id), look: 'plain', icon: null }],
  };
}

/** The address of a part. The time is in it where it is not the entry's own. */
export function address(caseId: Id, { line, at }: Moment, { part, later }: Asked): string {
  const query = new URLSearchParams({ ...(at === line.at ? {} : { at }), ...(later ? { later: 'marked' } : {}), ...(part === 1 ? {} : { part: String(part) }) }).toString();
  return `${casePaths.asItWas(caseId, line.seq)}${query === '' ? '' : `?${query}`}`;
}

/** When each came, from whom, and where the ledger has it. */
const cameLater = (head: CaseHead, { rows, nameOf }: Later & { nameOf: (id: Id) => string }) => rows.map(({ table, corrects, before, line }) => ({
  table, words: `${thingName(table)}, ${corrects ? 'corrected' : before === null ? 'entered' : 'changed'} ${moment(head.zone, line.at)} by ${nameOf(line.actor)} (entry ${line.seq})`,
}));

/** The record with what came later behind each of its parts; what has no part of its own stands at the end. */
function withLater(then: readonly Section[], now: readonly Section[], came: readonly { table: string; words: string }[]): Section[] {
  const pieces = learnedSince(then, now);
  const headings = [...new Set([...then, ...now].map(({ heading }) => heading))];
  const whenOf = (heading: string | null): Piece[] => {
    const words = came.filter(({ table }) => headingFor(table, headings) === heading).map((one) => one.words);
    return words.length === 0 ? [] : [{ ...listOf('Learned later: when it came', words), later: true }];
  };
  const sections = headings.map((heading): Section => ({ heading, blocks: [...then.filter((section) => section.heading === heading).flatMap(({ blocks }) => blocks), ...pieces.get(heading) ?? [], ...whenOf(heading)] }));
  return [...sections, ...(whenOf(null).length === 0 ? [] : [{ heading: 'Other things learned later', blocks: whenOf(null) }])];
}

/** The same view with every address in it gone: from the past nothing leads into the present by accident. */
function withoutLinks<T>(view: T): T {
  if (Array.isArray(view)) return view.map(withoutLinks) as T;
  if (view === null || typeof view !== 'object') return view;
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, name === 'link' || name === 'href' || name.endsWith('Href') ? null : withoutLinks(value as unknown)])) as T;
}
