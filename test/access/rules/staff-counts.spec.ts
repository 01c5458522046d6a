import { countsOf, handedBack } from '../../../src/access/rules/staff-counts.js';
import { columnsIn, readLine, staffColumns } from '../../../src/access/rules/staff-list.js';
import { planImport } from '../../../src/access/rules/staff-import.js';
import type { Instant } from '../../../src/kernel/instant.js';

const columns = columnsIn(staffColumns) as ReadonlyMap<(typeof staffColumns)[number], number>;
const plan = (rows: string[][]) => planImport(rows.map((row, n) => readLine(n + 2, row, columns, new Map())), [], { importer: 'theo', zone: 'America/Denver', now: '2026-11-16T16:00:00.000Z' as Instant });

test('each outcome is counted', () => expect(countsOf([{ outcome: 'new' }, { outcome: 'same' }, { outcome: 'same' }, { outcome: 'problem' }])).toEqual({ made: 1, changed: 0, alike: 2, wrong: 1 }));

test('only lines with a problem are handed back, with the sentence, and no cell is a formula', () => {
  const text = handedBack(plan([['E1', 'Odalys Prieto', '', 'odalys'], ['', '=HYPERLINK("x")', '', 'a b'], ['', '', '', 'nobody']]));
  expect(text.split('\n')).toEqual([`${staffColumns.join(',')},problem`, `,"'=HYPERLINK(""x"")",,a b,,,,,,"The user name needs at least 3 characters and no spaces."`.replace(',"The', ',The').replace('spaces."', 'spaces.'), ',,,nobody,,,,,,"This person is new, so the full name is needed."', '']);
});

test('nothing is handed back where nothing is wrong', () => expect(handedBack(plan([['E1', 'Odalys Prieto', '', 'odalys']]))).toBe(''));
