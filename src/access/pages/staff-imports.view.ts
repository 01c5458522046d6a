import { cell, fieldsFor, moment, problemList, type Problem, type Typed, type Tag } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { roles } from '../../kernel/disciplines.js';
import { mostLines, staffColumns } from '../rules/staff-list.js';
import type { Outcome, PlannedLine } from '../rules/staff-import.js';
import type { StaffCounts } from '../rules/staff-counts.js';
import type { RecentImport, StaffImport } from '../queries/staff-imports.js';

const standings: Readonly<Record<Outcome, Tag>> = {
  new: { kind: 'progress', icon: 'person', text: 'New' }, changed: { kind: 'progress', icon: 'edit', text: 'Changed' }, same: { kind: 'done', icon: 'check_circle', text: 'Same' }, problem: { kind: 'late', icon: 'error', text: 'Problem' },
};

export function newImportView(recent: readonly RecentImport[], zone: string, typed: Typed, problems: Problem[]) {
  return {
    title: 'Import a list of staff', problems: problemList(problems), action: accessPaths.import,
    list: fieldsFor(typed, problems).area('list', 'The list', { rows: 12, hint: 'Paste it from a spreadsheet, with the header line. Nothing is taken before you have seen what each line would do.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: accessPaths.accounts }, buttons: [{ label: 'Check the list', look: 'primary', name: null, value: null }] },
    guide: {
      heading: 'What the list holds', source: null,
      items: [
        `Columns: ${staffColumns.join(', ')}. Only full_name and username have to be there; other columns are left out.`,
        'A person is known by external_id, else by username. An empty cell changes nothing.',
        `role is one of: ${roles.join(', ')}. school_code is the short code of a school, or district.`,
        'Days are written as 2026-08-31. Somebody with two seats has two lines.', `At most ${mostLines.toLocaleString('en-US')} lines at once.`,
      ],
    },
    recent: recent.map(({ id, state, made, changed, wrong, by, at }) => ({ href: accessPaths.imported(id), text: moment(zone, at), detail: `${by} · ${state === 'taken' ? 'taken' : 'only checked'}: ${made} new, ${changed} changed, ${wrong} with a problem` })),
  };
}

export interface ImportPage { kept: Pick<StaffImport, 'id' | 'state' | 'by' | 'at' | 'handed_back'>; counts: StaffCounts; lines: readonly PlannedLine[]; show: Outcome | null; page: number; pages: number; zone: string; without: number }

/** A checked list with what each line would do, or a taken one with what it did. */
export function importView({ kept, counts, lines, show, page, pages, zone, without }: ImportPage) {
  const taken = kept.state === 'taken';
  const at = (which: Outcome | null, n = 1) => `${accessPaths.imported(kept.id)}?${new URLSearchParams({ ...(which === null ? {} : { show: which }), ...(n === 1 ? {} : { page: String(n) }) }).toString()}`.replace(/\?$/, '');
  const good = counts.made + counts.changed;
  return {
    title: taken ? 'List of staff, taken' : 'List of staff, checked',
    lead: `${taken ? 'Taken' : 'Checked'} by ${kept.by} on ${moment(zone, kept.at)}.`,
    counts: ([['new', counts.made], ['changed', counts.changed], ['same', counts.alike], ['problem', counts.wrong]] as const).map(([which, n]) => ({ label: `${standings[which].text}: ${n.toLocaleString('en-US')}`, href: taken ? null : at(which), current: show === which })),
    all: show === null ? null : at(null),
    take: taken || good === 0 ? null : { action: accessPaths.importTaking(kept.id), label: good === 1 ? 'Take 1 line' : `Take ${good.toLocaleString('en-US')} lines`, text: counts.wrong === 0 ? 'Every line can be taken or needs nothing.' : `${counts.wrong === 1 ? '1 line has a problem and is' : `${counts.wrong.toLocaleString('en-US')} lines have a problem and are`} handed back to you.` },
    nothing: !taken && good === 0 ? 'No line of this list changes anything.' : null,
    back: taken && kept.handed_back !== '' ? { href: accessPaths.handedBack(kept.id), text: kept.handed_back.length <= 20_000 ? fieldsFor({}, []).area('handedBack', 'The lines that were not taken', { rows: 8, value: kept.handed_back, optional: true, mark: false, hint: 'Copy them, mend them, and import them again. The last column says what is wrong.' }) : null } : null,
    links: taken && without > 0 ? { action: accessPaths.importLinks(kept.id), text: without === 1 ? '1 person of this list has no password yet.' : `${without.toLocaleString('en-US')} people of this list have no password yet.` } : null,
    some: lines.length > 0,
    table: {
      caption: 'Lines of the list', columns: ['Person', 'Seat', 'Outcome', 'What happens'],
      rows: lines.map(({ read, outcome, said }) => ({ cells: [
        cell('Person', read.cells.name_used || read.cells.full_name || read.cells.username || '(no name)', { more: `Line ${read.line} · ${read.cells.username}` }), cell('Seat', read.cells.role === '' ? 'None' : `${read.cells.role}, ${read.cells.school_code || '?'}`),
        cell('Outcome', '', { status: standings[outcome] }), cell('What happens', said),
      ] })),
    },
    pager: { newer: page > 1 ? at(show, page - 1) : null, older: page < pages ? at(show, page + 1) : null },
  };
}
