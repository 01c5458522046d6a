import type { ConcernLevel } from '../../assessment/index.js';
import { casePaths, type CaseLine } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { dayWithYear, fieldsFor, cell, placeText } from '../../platform/web/index.js';

const states = [['open', 'Open cases'], ['closed', 'Closed cases'], ['all', 'All cases']] as const;

interface Asked { q: string; state: string; paged: boolean; more: boolean; refused: string | null }

export function caseListView(rows: readonly CaseLine[], levels: ReadonlyMap<string, ConcernLevel>, { q, state, paged, more, refused }: Asked) {
  const fields = fieldsFor({}, []);
  const last = rows.at(-1);
  const address = (before: string | null) => `/cases?${new URLSearchParams({ ...(q === '' ? {} : { q }), ...(state === 'open' ? {} : { state }), ...(before === null ? {} : { before }) }).toString()}`;
  return {
    title: 'Cases',
    q: fields.search('q', 'Case number or name', { value: q, mark: false, width: 'half' }),
    state: fields.select('state', 'Show', states.map(([value, label]) => ({ value, label })), { value: state }),
    table: {
      caption: 'Cases, newest change first', columns: ['Person', 'Case', 'Level of concern', 'School', 'Case manager', 'Changed'],
      rows: rows.map((row) => ({ cells: [
        cell('Person', row.subject, { href: casePaths.show(row.id) }), cell('Case', row.number, { more: row.is_open === 1 ? 'Open' : 'Closed' }),
        levelCell(levels.get(row.id)),
        cell('School', row.school), cell('Case manager', row.manager), cell('Changed', dayWithYear(dayIn(row.zone, row.updated_at))),
      ] })),
    },
    states: states.map(([value, label]) => ({ label, href: value === 'open' ? '/cases' : `/cases?state=${value}`, current: value === state && q === '' })),
    some: rows.length > 0,
    empty: refused !== null ? { title: 'Write more of the name or number', text: refused, link: { label: 'Show all of your cases', href: '/cases?state=all' } } : q !== ''
      ? { title: 'No case found', text: 'Only cases that you may see are searched. Check the spelling, or choose “All cases”.', link: { label: 'Show all of your cases', href: '/cases?state=all' } }
      : { title: 'No cases here', text: 'A case opens when a report of concern needs an assessment. Cases whose team you are on are listed here.', link: { label: 'Report a concern', href: '/reports/new' } },
    pager: { newer: paged ? address(null) : null, older: more && last ? address(placeText({ at: last.updated_at, id: last.id })) : null },
  };
}

function levelCell(level: ConcernLevel | undefined) {
  if (level !== undefined && level.frozenAt !== null) return cell('Level of concern', `Earlier: ${level.word}`, { more: 'Not yet determined anew' });
  return { ...cell('Level of concern', '', { more: level?.provisional ? 'Provisional' : undefined }), level: level === undefined ? { n: 0, word: 'Not yet rated' } : { n: level.n, word: level.word } };
}
