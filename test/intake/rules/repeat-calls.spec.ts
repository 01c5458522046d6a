import fc from 'fast-check';
import { roles } from '../../../src/kernel/disciplines.js';
import { isUrgent, pairToCall, type ReportReader } from '../../../src/intake/rules/repeat-calls.js';

const at = (account: string, role: ReportReader['role']): ReportReader => ({ account, role, school: 'here' });
const readers = [at('anna', 'counselor'), at('ben', 'counselor'), at('cleo', 'chair'), at('dora', 'district-coordinator'), at('eli', 'psychologist')];
const call = (changes: Partial<Parameters<typeof pairToCall>[0]> = {}) => pairToCall({ manager: null, team: [], readers, keptOut: new Set(), ...changes });

test.each<[string, Partial<Parameters<typeof pairToCall>[0]>, string[]]>([
  ['nothing is known: the chair and a counselor', {}, ['cleo', 'anna']],
  ['a case is open: its manager and the chair of its team', { manager: 'eli', team: ['eli', 'ben', 'cleo'] }, ['eli', 'cleo']],
  ['a team without a chair: whoever joined first', { manager: 'eli', team: ['eli', 'ben', 'anna'] }, ['eli', 'ben']],
  ['a manager who reads no reports here', { manager: 'else', team: ['else', 'ben'] }, ['ben', 'cleo']],
  ['somebody who must not see it', { keptOut: new Set(['cleo']) }, ['anna', 'ben']],
  ['a small school: the district', { readers: [at('cleo', 'chair'), at('dora', 'district-coordinator')] }, ['cleo', 'dora']],
])('%s', (_, facts, pair) => expect(call(facts)).toEqual(pair));

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const some = fc.subarray(names);

test('two different people wherever there are two who read reports there and may see it; never anybody else', () => {
  fc.assert(fc.property(fc.array(fc.record({ account: fc.constantFrom(...names), role: fc.constantFrom(...roles), school: fc.constant('here') })), some, some, fc.option(fc.constantFrom(...names)), (all, team, kept, manager) => {
    const reads = all.filter(({ role }) => ['chair', 'counselor', 'psychologist', 'principal', 'district-coordinator'].includes(role));
    const pair = pairToCall({ manager, team, readers: reads, keptOut: new Set(kept) });
    const able = new Set(reads.map(({ account }) => account).filter((one) => !kept.includes(one)));
    expect(new Set(pair).size).toBe(Math.min(2, able.size));
    expect(pair.every((one) => able.has(one))).toBe(true);
  }));
});

test('danger or a second report is urgent, whoever it is about', () => {
  expect([[true, false], [false, true], [false, false]].map(([immediateDanger, repeated]) => isUrgent({ immediateDanger: immediateDanger!, repeated: repeated! }))).toEqual([true, true, false]);
});
