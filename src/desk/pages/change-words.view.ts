import { isId, type Id } from '../../kernel/ids.js';
import { unknownPerson } from '../../kernel/viewer.js';

/** Kept rows whose table is not what people call them. */
const things: Readonly<Record<string, string>> = { clock: 'Deadline', clock_hop: 'Deadline passed on', clock_move: 'Deadline moved', case_file: 'Case', case_fact: 'Fact', case_transfer: 'Transfer', case_restriction: 'Restriction' };

const fieldNames: Readonly<Record<string, string>> = { 'asked due at': 'Due as first asked', 'hops': 'Times passed on', 'next hop at': 'Passed on next', 'tell': 'Passed on to', 'happened precision': 'How sure the time is' };

/** Columns that hold words of Waypost's own, or lists; whatever somebody typed stands in others, and is shown as it is. */
const coded: ReadonlySet<string> = new Set([
  'about', 'answer', 'asked of', 'action', 'basis', 'belongings', 'channel', 'consent', 'decision', 'discipline', 'end reason', 'ended how', 'facts', 'found by', 'from class', 'ground', 'guardian told', 'happened precision', 'hop', 'kind',
  'level', 'members', 'method', 'names subject', 'part', 'plan consulted', 'question', 'reason kind', 'record check', 'release', 'result', 'rhythm', 'role', 'route', 'search', 'self harm', 'source', 'source kind', 'sources',
  'state', 'status', 'supported by', 'tell', 'to class', 'urgency', 'way', 'weapon',
  // Other tables have columns of these names that people write into.
  'interview.recorded',
  'stage_decision.stage', 'stage_decision.choice', 'stage_writing.input',
  'first_read_round.asked', 'triage.outcome', 'notice_attempt.recipient', 'notice_withholding.recipient', 'safety_record.targets',
]);

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const thingName = (table: string): string => things[table] ?? sentence(table.replaceAll('_', ' '));

/** "Deadline, as entered"; `of` numbers those of one kind, where an entry has several. */
export function thingWords(table: string, changed: boolean, of: { n: number; all: number }): string {
  return `${thingName(table)}${of.all > 1 ? ` ${of.n} of ${of.all}` : ''}, ${changed ? 'changed' : 'as entered'}`;
}

export const fieldWords = (name: string): string => fieldNames[name] ?? sentence(name);

/** The values in a column: several where it holds a list of words or ids. */
function valuesOf(table: string, name: string, value: string): string[] | null {
  if (!coded.has(name) && !coded.has(`${table}.${name}`)) return null;
  if (/^\[(?:"[^"\\]*"(?:,"[^"\\]*")*)?\]$/.test(value)) return JSON.parse(value) as string[];
  return /^[a-z]+(?:[-_,][a-z]+)*$/.test(value) ? value.split(',') : null;
}

/** Ids that a field names. */
export const idsIn = (table: string, name: string, value: string | null): Id[] => (value === null ? [] : isId(value) ? [value] : (valuesOf(table, name, value) ?? []).filter(isId));

/** A word of Waypost's own without its hyphens, a list in a row, ids as names; null where the value is to stand as it is. */
export function codeWords(table: string, name: string, value: string, nameOf: (id: Id) => string): string | null {
  const values = valuesOf(table, name, value);
  if (values === null) return null;
  const words = values.map((one): string => {
    const named = isId(one) ? nameOf(one) : null;
    return named === unknownPerson ? 'a record of this case' : named ?? one.replaceAll(/[-_]/g, ' ');
  });
  return words.length === 0 ? 'None' : sentence(words.join(', '));
}
