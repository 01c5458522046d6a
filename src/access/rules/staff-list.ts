import { disciplines, roles, type Discipline, type Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { cellText } from './csv-cells.js';
import { usualDiscipline } from './role-words.js';

/** The columns of a list of staff. Only full_name and username have to be there; an empty cell changes nothing. */
export const staffColumns = ['external_id', 'full_name', 'name_used', 'username', 'school_code', 'role', 'discipline', 'from', 'until'] as const;
export type StaffColumn = (typeof staffColumns)[number];

/** Most lines of one list, header not counted. */
export const mostLines = 5000;

/** One line, read. `place` is null for the whole district; `seat` is null where the line gives no role. */
export interface StaffLine {
  line: number;
  cells: Readonly<Record<StaffColumn, string>>;
  person: { externalId: string | null; fullName: string | null; nameUsed: string | null; username: string };
  seat: { role: Role; discipline: Discipline; school: Id | null; from: LocalDate | null; until: LocalDate | null } | null;
}
export interface ReadLine { line: number; cells: Readonly<Record<StaffColumn, string>>; problem: string }

/** Which column stands where; a sentence where the header cannot be used. Columns of other names are left out. */
export function columnsIn(header: readonly string[]): ReadonlyMap<StaffColumn, number> | string {
  const names = header.map((name) => name.trim().toLowerCase().replace(/[\s-]+/g, '_'));
  const found = new Map<StaffColumn, number>();
  for (const column of staffColumns) {
    const at = names.indexOf(column);
    if (at >= 0 && names.indexOf(column, at + 1) >= 0) return `The column ${column} is there twice. Leave one out.`;
    if (at >= 0) found.set(column, at);
  }
  const missing = (['full_name', 'username'] as const).filter((column) => !found.has(column));
  return missing.length === 0 ? found : `The first line has to name the columns, and ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`;
}

/** Reads one line; gives its problem as a sentence where it cannot be taken whatever the database holds. */
export function readLine(line: number, raw: readonly string[], columns: ReadonlyMap<StaffColumn, number>, schools: ReadonlyMap<string, Id>): StaffLine | ReadLine {
  const cells = Object.fromEntries(staffColumns.map((column) => [column, columns.has(column) ? cellText(raw[columns.get(column)!] ?? '') : ''])) as Record<StaffColumn, string>;
  const problem = problemIn(cells, schools);
  if (problem !== null) return { line, cells, problem };
  const or = (text: string): string | null => (text === '' ? null : text);
  const role = roleOf(cells.role);
  return {
    line, cells,
    person: { externalId: or(cells.external_id), fullName: or(cells.full_name), nameUsed: or(cells.name_used), username: cells.username.toLowerCase() },
    seat: role === null ? null : {
      role, discipline: (or(cells.discipline.toLowerCase()) as Discipline | null) ?? usualDiscipline[role], school: schoolOf(cells.school_code, schools),
      from: or(cells.from) as LocalDate | null, until: or(cells.until) as LocalDate | null,
    },
  };
}

function problemIn(cells: Readonly<Record<StaffColumn, string>>, schools: ReadonlyMap<string, Id>): string | null {
  const { username, school_code: code, role, discipline, from, until } = cells;
  const long = staffColumns.find((column) => cells[column].length > 200);
  if (long !== undefined) return `The cell ${long} is longer than 200 characters.`;
  if (Object.values(cells).some((text) => text.includes('\0'))) return 'A cell holds a character that cannot be stored.';
  if (!/^[^\s]{3,100}$/.test(username)) return 'The user name needs at least 3 characters and no spaces.';
  if (role === '' && (code !== '' || discipline !== '' || from !== '' || until !== '')) return 'There is no role, so the seat cannot be given. Add the role, or empty its other cells.';
  if (role !== '' && roleOf(role) === null) return `“${role}” is no role here. Use one of: ${roles.join(', ')}.`;
  if (role !== '' && code === '') return 'There is no school code. Write “district” for a seat in the whole district.';
  if (code !== '' && code.toLowerCase() !== 'district' && !schools.has(code.toLowerCase())) return `No school has the code “${code}”.`;
  if (discipline !== '' && !(disciplines as readonly string[]).includes(discipline.toLowerCase())) return `“${discipline}” is no discipline here. Use one of: ${disciplines.join(', ')}.`;
  const day = [from, until].find((text) => text !== '' && !isLocalDate(text));
  if (day !== undefined) return `“${day}” is no day. Write days as 2026-08-31.`;
  return from !== '' && until !== '' && until < from ? 'The last day comes before the first.' : null;
}

const roleOf = (text: string): Role | null => roles.find((role) => role === text.toLowerCase().replace(/[\s_]+/g, '-')) ?? null;
const schoolOf = (code: string, schools: ReadonlyMap<string, Id>): Id | null => schools.get(code.toLowerCase()) ?? null;
