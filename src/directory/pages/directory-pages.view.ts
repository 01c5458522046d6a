import { conflictView, differing, fieldsFor, moment, problemList, type Cell, type Field, type Problem, type TwoTexts } from '../../platform/web/index.js';
import { directoryPaths as paths } from '../directory.endpoints.js';
import type { ListPage } from '../queries/directory-register.js';

const districtTabs = [['District', paths.district], ['Schools', paths.schools], ['Calendars', paths.calendars]] as const;
const agencyTabs = [['Agencies', paths.agencies], ['Agreements', paths.agreements]] as const;

/** The neighbours of a page, one of them current; agencies and agreements are for others than schools and calendars are. */
export const tabsAt = (current: string) => [districtTabs, agencyTabs].find((tabs) => tabs.some(([label]) => label === current))!.map(([label, href]) => ({ label, href, current: label === current }));

export interface ListFacts { title: string; lead: string; address: string; add: { label: string; href: string }; search: string; columns: readonly string[]; empty: { title: string; text: string } }

/** A list of the directory: searched by name, read on by its last row. */
export function listView<Line>({ title, lead, address, add, search, columns, empty }: ListFacts, { q, rows, first, next }: ListPage<Line>, cells: (row: Line) => Cell[]) {
  const at = (after: string | null) => { const query = new URLSearchParams({ ...(q === '' ? {} : { q }), ...(after === null ? {} : { after }) }).toString(); return query === '' ? address : `${address}?${query}`; };
  return {
    title, lead, tabs: tabsAt(title), address, add, q: fieldsFor({}, []).search('q', search, { value: q, width: 'half' }),
    some: rows.length > 0, table: { caption: `${title}, ${q === '' ? 'all' : 'as searched'}`, columns, rows: rows.map((row) => ({ cells: cells(row) })) },
    empty: q === '' ? { ...empty, link: null } : { title: 'Nothing found', text: 'Check the spelling, or look through the whole list.', link: { label: 'Show all', href: address } },
    pager: { newer: first ? null : at(null), older: next === null ? null : at(next) },
  };
}

/** What stood there when somebody saved first, and what is typed here. */
export interface StaleTexts { zone: string; at: string; fields: readonly TwoTexts[] }

export interface FormFacts {
  title: string; heading: string; lead: string; back: { label: string; href: string }; action: string; save: string;
  version: Field | null; rows: readonly (readonly Field[])[]; problems: readonly Problem[]; stale: StaleTexts | null;
  related?: { heading: string; add: { label: string; href: string }; table: { caption: string; columns: readonly string[]; rows: { cells: Cell[] }[] } | null; empty: { title: string; text: string; link: null } } | null;
}

/** One thing of the directory as a form. Nothing here is deleted: what is over gets its last day. */
export function formView({ title, heading, lead, back, action, save, version, rows, problems, stale, related = null }: FormFacts) {
  return {
    title, heading, lead, back, problems: problemList(problems), action, version,
    conflict: stale === null ? null : conflictView('Somebody else', moment(stale.zone, stale.at as never), differing(stale.fields)),
    rows: rows.map((fields) => ({ beside: fields.length > 1, fields })), related,
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: back.href }, buttons: [{ label: save, look: 'primary', name: null, value: null }] },
  };
}

/** What was typed in a field, as one text. */
export const typedIn = (typed: Readonly<Record<string, string | readonly string[] | undefined>>, name: string): string => [typed[name] ?? ''].flat().join('');
