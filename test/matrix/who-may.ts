import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles, type Role } from '../../src/kernel/disciplines.js';

export type Reach = 'team' | 'school' | 'district' | 'anywhere' | 'sample' | 'office' | 'nobody';
export interface Row { method: string; path: string; group: ReadonlyMap<Reach, readonly Role[]> | 'public'; writes: boolean; sealed: boolean; hides: boolean; answers: ReadonlyMap<State | Role, number>; owner: string | null }

/** The table that people keep by hand. Throws for a word that it does not know. */
export function whoMay(text = readFileSync(join(import.meta.dirname, 'who-may.txt'), 'utf8')): Row[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [groups, routes] = [lines.slice(lines.indexOf('[groups]') + 1, lines.indexOf('[routes]')), lines.slice(lines.indexOf('[routes]') + 1)];
  const known = new Map(groups.map(groupIn));
  return routes.map((line) => routeIn(line, known));
}

function groupIn(line: string): [string, ReadonlyMap<Reach, Role[]>] {
  const [name, reaches] = line.split(/:(.*)/) as [string, string];
  return [name, new Map(reaches.split(';').map((part) => {
    const [reach, ...words] = part.trim().split(/\s+/) as [Reach, ...Role[]];
    for (const word of words) if (!roles.includes(word)) throw new Error(`${word} is no role: ${line}`);
    return [reach, words];
  }))];
}

function routeIn(line: string, groups: ReadonlyMap<string, ReadonlyMap<Reach, readonly Role[]>>): Row {
  const [method, path, group, ...marks] = line.trim().split(/\s+/) as [string, string, string, ...string[]];
  const members = group === 'public' ? group : groups.get(group);
  if (members === undefined) throw new Error(`there is no group ${group}: ${line}`);
  const numbers = marks.flatMap((mark) => /^([a-z-]+)=(\d{3})$/.exec(mark)?.slice(1) ?? []);
  for (const mark of marks) if (!['writes', 'sealed', 'hides'].includes(mark) && !mark.includes('=')) throw new Error(`${mark} is no mark: ${line}`);
  return { method, path, group: members, writes: marks.includes('writes'), sealed: marks.includes('sealed'), hides: marks.includes('hides'), owner: marks.find((mark) => mark.startsWith('owner='))?.slice(6) ?? null, answers: new Map(numbers.flatMap((word, n) => (n % 2 === 0 ? [[word as State, Number(numbers[n + 1])]] : []))) };
}

export type Relation = 'member' | 'lead' | 'former' | 'expired' | 'recused' | 'stranger' | 'other-school';
export type State = 'open' | 'closed' | 'sealed' | 'held';
/** What one request must bring: its status, and for a refusal the end of the rule that the ledger names. */
export type Expected = { status: number; rule: string | null };

/** What the table says of one cell. A form is sent with a field it does not have: whoever is let in is told so (400), and nothing changes. */
export function expected(row: Row, role: Role, relation: Relation, state: State): Expected {
  if (row.group === 'public') throw new Error('a public route has no cells');
  const no = (rule: string): Expected => ({ status: 404, rule });
  if ((relation === 'expired' || ![...row.group.values()].some((holders) => holders.includes(role))) && !row.group.has('anywhere')) return no('no-seat');
  if (relation === 'expired' || ![...row.group.values()].some((holders) => holders.includes(role))) return signedInOnly(row) ? yes(row, state, role) : no('no-seat');
  if (row.group.get('anywhere')?.includes(role)) return row.owner !== null && !(role === 'auditor' && relation === 'lead' && row.path.startsWith('/audits/')) ? no(row.owner) : yes(row, state, role);
  if (row.group.get('office')?.includes(role)) return no('no-relation'); // what the matrix asks for is of a school
  const onTeam = (row.group.get('team')?.includes(role) ?? false) && ['member', 'lead', 'recused'].includes(relation);
  const bySchool = (row.group.get('school')?.includes(role) ?? false) && relation !== 'other-school';
  const byDistrict = row.group.get('district')?.includes(role) ?? false;
  const bySample = (row.group.get('sample')?.includes(role) ?? false) && relation === 'lead';
  if (!onTeam && !bySchool && !byDistrict && !bySample) return no('no-relation');
  if (relation === 'recused' && /^\/(cases|reports)\//.test(row.path)) return no('excluded');
  if (row.owner !== null) return no(row.owner);
  if (!row.path.startsWith('/cases/')) return yes(row, state, role);
  if (state === 'sealed' && !row.sealed) return no('sealed');
  if (state === 'closed' && row.writes) return { status: 409, rule: 'closed' };
  return state === 'held' && row.hides ? { status: 409, rule: 'held' } : yes(row, state, role);
}

/** Let in; where this ground has nothing for them there, that is a refusal too. */
function yes(row: Row, state: State, role: Role): Expected {
  const status = row.answers.get(role) ?? row.answers.get(state) ?? (row.method === 'POST' ? 400 : 200);
  return { status, rule: status === 404 ? 'not-there' : null };
}

/** Pages that ask for no seat at all. */
const signedInOnly = ({ path }: Row): boolean => ['/', '/account', '/administration', '/roles', '/sign-out', '/unsent/:id'].includes(path);
