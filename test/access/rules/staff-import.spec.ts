import fc from 'fast-check';
import { planImport, type KnownAccount, type PlannedLine } from '../../../src/access/rules/staff-import.js';
import { columnsIn, readLine, staffColumns, type StaffLine } from '../../../src/access/rules/staff-list.js';
import { momentOf, type Instant } from '../../../src/kernel/instant.js';
import { addDays, localDate } from '../../../src/kernel/local-date.js';

const zone = 'America/Denver';
const facts = { importer: 'theo', zone, now: '2026-11-16T16:00:00.000Z' as Instant };
const columns = columnsIn(staffColumns) as ReadonlyMap<(typeof staffColumns)[number], number>;
const schools = new Map([['lhs', 'high'], ['cfm', 'middle']]);
type Cells = Partial<Record<(typeof staffColumns)[number], string>>;
const read = (rows: readonly Cells[]) => rows.map((cells, n) => readLine(n + 2, staffColumns.map((column) => cells[column] ?? ''), columns, schools));
const plan = (rows: readonly Cells[], known: readonly KnownAccount[] = []) => planImport(read(rows), known, facts);
const midnight = (day: string) => momentOf(zone, localDate(day), '00:00');
const maria: KnownAccount = { id: 'm', externalId: 'E7', fullName: 'Maria Núñez-Álvarez', name: 'Maria Núñez', username: 'maria', seats: [{ role: 'counselor', discipline: 'counseling', school: 'high', from: midnight('2025-08-04'), until: null }] };
const odalys = { external_id: 'E1', full_name: 'Odalys Prieto', username: 'odalys', school_code: 'LHS', role: 'teacher' };

test('a new person gets an account and a seat; a second line of theirs another seat', () => {
  expect(plan([odalys, { ...odalys, school_code: 'CFM' }])).toMatchObject([{ outcome: 'new', said: 'A new account, a seat', seat: { role: 'teacher', school: 'high', from: facts.now } }, { outcome: 'changed', said: 'A seat', account: null, seat: { school: 'middle' } }]);
});

test('who is known by number or user name, as the list says, is the same', () => {
  expect(plan([{ username: 'maria' }], [maria])[0]).toMatchObject({ outcome: 'same', account: 'm' });
  expect(plan([{ external_id: 'E7', username: 'maria', full_name: 'Maria Núñez-Álvarez', role: 'counselor', school_code: 'lhs', from: '2025-08-04' }], [maria])[0]).toMatchObject({ outcome: 'same', said: 'Nothing to do' });
});

test('an empty cell blanks nothing; a filled one changes', () => {
  expect(plan([{ username: 'maria', full_name: '', name_used: '' }], [maria])[0]).toMatchObject({ outcome: 'same', person: null });
  expect(plan([{ username: 'maria', name_used: 'Mari' }], [maria])[0]).toMatchObject({ outcome: 'changed', said: 'Name used', person: { name: 'Mari' } });
  expect(plan([{ username: 'maria', external_id: 'E8' }], [{ ...maria, externalId: null }])[0]).toMatchObject({ outcome: 'changed', person: { externalId: 'E8' } });
});

test('a seat is shortened by a list, never lengthened or moved', () => {
  const until = (day: string) => plan([{ username: 'maria', role: 'counselor', school_code: 'LHS', until: day }], [{ ...maria, seats: [{ ...maria.seats[0]!, until: midnight('2027-06-12') }] }])[0];
  expect(until('2027-05-31')).toMatchObject({ outcome: 'changed', said: 'Last day of the seat', seat: { until: midnight('2027-06-01') } });
  expect(until('2027-06-11')).toMatchObject({ outcome: 'same' });
  expect(until('2027-06-12')).toMatchObject({ outcome: 'problem', said: expect.stringContaining('last longer') });
  expect(until('2026-11-15')).toMatchObject({ outcome: 'problem', said: expect.stringContaining('is over') }); // ended on the page, where what they had passes on
  expect(until('2026-11-16')).toMatchObject({ outcome: 'changed' });
  expect(plan([{ username: 'maria', role: 'counselor', school_code: 'LHS', until: '2026-12-31' }], [{ ...maria, seats: [{ ...maria.seats[0]!, from: midnight('2027-01-04') }] }])[0]).toMatchObject({ outcome: 'problem', said: expect.stringContaining('before the first') });
  expect(plan([{ username: 'maria', role: 'counselor', school_code: 'LHS', discipline: 'counseling' }], [maria])[0]).toMatchObject({ outcome: 'same' });
  expect(plan([{ username: 'maria', role: 'counselor', school_code: 'LHS', discipline: 'mental-health' }], [maria])[0]).toMatchObject({ outcome: 'problem', said: expect.stringContaining('another discipline (counseling)') });
  expect(plan([{ username: 'maria', role: 'counselor', school_code: 'LHS', from: '2026-01-05' }], [maria])[0]).toMatchObject({ outcome: 'problem', said: expect.stringContaining('another day') });
});

test.each<[string, Cells[], string]>([
  ['the number of somebody else', [{ external_id: 'E7', full_name: 'X Y', username: 'other' }], 'belongs to maria'],
  ['the user name of somebody else', [{ external_id: 'E9', full_name: 'X Y', username: 'maria' }], 'belongs to the number E7'],
  ['no full name for somebody new', [{ username: 'fresh' }], 'the full name is needed'],
  ['one seat twice', [odalys, odalys], 'twice'],
  ['one number with two user names', [odalys, { ...odalys, username: 'oprieto' }], 'same number with another user name'],
  ['two full names for one user name', [odalys, { ...odalys, full_name: 'Somebody Else', school_code: 'CFM' }], 'says something else'],
  ['a seat for who imports', [{ username: 'theo', role: 'district-coordinator', school_code: 'district' }], 'Nobody gives themself'],
  ['an auditor without an end', [{ ...odalys, role: 'auditor', school_code: 'district' }], 'needs a last day'],
  ['a seat that is over', [{ ...odalys, from: '2026-08-03', until: '2026-09-01' }], 'ended already'],
])('%s is a problem', (_, rows, why) => expect(plan(rows, [maria, { ...maria, id: 'theo', externalId: null, username: 'theo', seats: [] }]).at(-1)).toMatchObject({ outcome: 'problem', said: expect.stringContaining(why) }));

/** What taking a plan leaves, as the command does it. */
function taken(known: readonly KnownAccount[], plans: readonly PlannedLine[]): KnownAccount[] {
  const after = new Map(known.map((account) => [account.username, { ...account, seats: [...account.seats] }]));
  for (const { outcome, read: line, person, seat } of plans) {
    if (outcome !== 'new' && outcome !== 'changed') continue;
    const { username, fullName, nameUsed, externalId } = (line as StaffLine).person;
    const account = after.get(username) ?? { id: username, externalId, fullName: fullName!, name: nameUsed ?? fullName!, username, seats: [] };
    const kept = account.seats.filter((one) => seat === null || one.role !== seat.role || one.school !== seat.school);
    after.set(username, { ...account, ...person, seats: seat === null ? account.seats : [...kept, seat] });
  }
  return [...after.values()];
}

test('a list taken twice changes nothing twice, and no line makes a name or number empty', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 2, arbitrary: value }, fc.constant(''));
  const day = fc.integer({ min: -30, max: 300 }).map((n) => addDays(localDate('2026-11-16'), n) as string);
  const row = fc.record({ external_id: maybe(fc.constantFrom('E1', 'E2', 'E7')), full_name: maybe(fc.constantFrom('A B', 'C D')), name_used: maybe(fc.constantFrom('A', 'Cee')), username: fc.constantFrom('maria', 'aaa', 'bbb', 'ccc'), school_code: maybe(fc.constantFrom('LHS', 'cfm', 'district', 'zzz')), role: maybe(fc.constantFrom('counselor', 'teacher', 'auditor', 'nobody')), from: maybe(day), until: maybe(day) });
  fc.assert(fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
    const first = plan(rows, [maria]);
    const after = taken([maria], first);
    for (const account of after) expect([account.fullName, account.name, account.username].every((text) => text !== '')).toBe(true);
    expect(after.find(({ id }) => id === 'm')!.externalId).toBe('E7');
    const again = plan(rows, after);
    expect(again.filter(({ outcome }, n) => outcome === 'new' || (outcome === 'changed' && first[n]!.outcome !== 'problem'))).toEqual([]);
  }), { numRuns: 1000 });
});
