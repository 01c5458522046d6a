import type { LogLine } from '../../audit/index.js';
import { dayIn } from '../../kernel/instant.js';
import { cell, clockTime, dayWithYear, fieldsFor } from '../../platform/web/index.js';
import { mostInAFile } from '../rules/entries-file.js';

/** What an address asks of the ledger's pages and files. */
export interface AskedOfEntries { from?: string; until?: string; kind?: string; actor?: string; before?: string; after?: string; format?: string }

const base = '/ledger';

export function entriesView(lines: readonly LogLine[], older: number | null, { asked, paged, zone, kinds, wordsOf }: { asked: AskedOfEntries; paged: boolean; zone: string; kinds: readonly { value: string; label: string }[]; wordsOf: (act: string) => string }) {
  const { from = '', until = '', kind = '', actor = '' } = asked;
  const fields = fieldsFor({}, []);
  const filter = Object.entries({ from, until, kind, actor }).filter(([, value]) => value !== '');
  const to = (path: string, more: Record<string, string>) => {
    const query = new URLSearchParams([...filter, ...Object.entries(more)]).toString();
    return query === '' ? path : `${path}?${query}`;
  };
  const file = (label: string, format: string) => ({ label, href: to(`${base}/file`, { format }), look: 'outline', icon: null });
  return {
    title: 'Ledger',
    head: {
      crumbs: [], kicker: null, heading: 'Ledger', facts: [], links: [file('Take as CSV', 'csv'), file('Take as JSON lines', 'jsonl')],
      sub: `Who did what, and when, in the whole district: by id, without names. A file holds up to ${mostInAFile.toLocaleString('en-US')} entries: choose days so that they fit.`,
    },
    action: base,
    fields: [
      fields.date('from', 'From', { value: from, optional: true, mark: false }), fields.date('until', 'Until', { value: until, optional: true, mark: false }),
      fields.select('kind', 'What', kinds, { value: kind, optional: true, mark: false, empty: 'Everything' }),
      fields.text('actor', 'By the id', { value: actor, optional: true, mark: false }),
    ],
    some: lines.length > 0,
    table: {
      caption: 'Entries, newest first', columns: ['Entry', 'When', 'What', 'By', 'Case', 'Basis'],
      rows: lines.map((line) => ({
        cells: [
          cell('Entry', `No. ${line.seq}`), cell('When', `${dayWithYear(dayIn(zone, line.at))}, ${clockTime(zone, line.at)}`), cell('What', wordsOf(line.act), { more: line.act }),
          line.actor === '' ? cell('By', 'A member', { tone: 'quiet' }) : cell('By', line.actor.slice(0, 8), { href: `${base}?${new URLSearchParams({ actor: line.actor }).toString()}` }), cell('Case', line.caseId?.slice(0, 8) ?? 'None', line.caseId === null ? { tone: 'quiet' } : {}), cell('Basis', line.basis),
        ],
      })),
    },
    empty: { title: 'No entry fits here', text: older === null ? 'Choose other days, or everything.' : 'None among the 50,000 entries before this. Go on to the older ones.', link: null },
    pager: { newer: paged ? to(base, {}) : null, older: older === null ? null : to(base, { before: String(older) }) },
  };
}
