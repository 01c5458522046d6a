import { columnsIn, readLine, staffColumns, type StaffLine } from '../../../src/access/rules/staff-list.js';

const schools = new Map([['lhs', 'high'], ['cfm', 'middle']]);
const all = columnsIn(staffColumns) as ReadonlyMap<(typeof staffColumns)[number], number>;
const line = (cells: Partial<Record<(typeof staffColumns)[number], string>>) => readLine(2, staffColumns.map((column) => cells[column] ?? ''), all, schools);
const good = { external_id: 'E1', full_name: 'Odalys Prieto', username: 'Odalys', school_code: 'lhs', role: 'Counselor', from: '2026-08-03' };

test('a header names its columns in any order and case; others are left out', () => {
  expect(columnsIn(['Email', 'USERNAME', ' Full name ', 'School-Code'])).toEqual(new Map([['username', 1], ['full_name', 2], ['school_code', 3]]));
});

test.each([[['username'], 'full_name is missing'], [['a', 'b'], 'full_name and username are missing'], [['username', 'full_name', 'Username'], 'there twice']])('the header %j is refused', (header, why) => expect(columnsIn(header)).toEqual(expect.stringContaining(why)));

test('a line is read with what its role usually brings', () => {
  expect(line(good)).toMatchObject({ person: { externalId: 'E1', fullName: 'Odalys Prieto', nameUsed: null, username: 'odalys' }, seat: { role: 'counselor', discipline: 'counseling', school: 'high', from: '2026-08-03', until: null } });
  expect(line({ ...good, role: 'district coordinator', school_code: 'District', discipline: 'legal' })).toMatchObject({ seat: { role: 'district-coordinator', school: null, discipline: 'legal' } });
  expect((line({ full_name: 'Odalys Prieto', username: 'odalys' }) as StaffLine).seat).toBeNull();
});

test.each([
  [{ username: 'x' }, 'at least 3 characters'], [{ username: 'two words' }, 'no spaces'], [{ role: 'wizard' }, '“wizard” is no role'], [{ school_code: '' }, 'no school code'], [{ school_code: 'XYZ' }, 'code “XYZ”'],
  [{ discipline: 'magic' }, '“magic” is no discipline'], [{ from: '2026-02-30' }, '“2026-02-30” is no day'], [{ until: '8/31/2026' }, 'is no day'], [{ until: '2026-08-02' }, 'before the first'], [{ role: '' }, 'There is no role'], [{ full_name: 'x'.repeat(201) }, 'longer than 200'],
])('%j is a problem', (change, why) => expect(line({ ...good, ...change })).toMatchObject({ problem: expect.stringContaining(why) }));

test('a cell that was made safe for a spreadsheet is read as it was', () => expect(line({ ...good, full_name: "'=Odalys" })).toMatchObject({ person: { fullName: '=Odalys' } }));
