import type { SummaryCopy } from '../../src/exports/queries/summary-copies.js';
import type { Instant } from '../../src/kernel/instant.js';

/** A copy with every kind of piece in it, and the rows of a long table. Everything in it is invented. */
export function aSetCopy(more: Partial<SummaryCopy['content']> = {}): SummaryCopy {
  const words = 'Zoë Brânză, Nguyễn Thị Hạnh, محمد الحسن. ';
  return {
    id: 'abcdefghijklmnopqrstuvwx23', recipient: 'Ruth Abernethy-Vance', purpose: 'Meeting', basis: 'oversight', ledger_seq: 41, ledger_leaf: 'f0'.repeat(32), by: 'Maria Núñez', entered_at: '2026-11-16T16:00:00.000Z' as Instant,
    content: {
      caseNumber: '2026-27-0001', subject: 'Jordan Ellis', school: 'Cedar Hollow', zone: 'America/Denver', district: 'Invented Unified', level: { n: 3, word: 'High' }, strip: [{ term: 'Status', value: 'Open' }],
      sections: [
        { heading: 'Facts', blocks: [{ kind: 'text', label: 'As told', text: words }, { kind: 'list', label: null, items: ['one', 'two'] }, { kind: 'pairs', label: null, rows: [{ term: 'Who', value: 'Maria' }] }] },
        { heading: 'Trail', blocks: [{ kind: 'table', label: null, columns: ['When', 'What'], widths: [1, 2], rows: Array.from({ length: 90 }, (_, n) => [`Nov ${n}`, words.repeat(n % 5)]) }] },
      ],
      ...more,
    },
  };
}

/** The same words in every place where words can stand. */
export const everywhere = (typed: string): SummaryCopy['content']['sections'] => [
  { heading: 'Facts', blocks: [{ kind: 'text', label: typed, text: typed }, { kind: 'list', label: null, items: [typed] }, { kind: 'pairs', label: null, rows: [{ term: typed, value: typed }] }] },
  { heading: 'Table', blocks: [{ kind: 'table', label: null, columns: ['A', 'B'], widths: [1, 1], rows: [[typed, typed]] }] },
];
