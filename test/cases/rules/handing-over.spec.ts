import fc from 'fast-check';
import { dutiesIn, mayTakeOver, nextInLine, onlyOneIn, type LeavingCase, type TeamPlace } from '../../../src/cases/rules/handing-over.js';
import type { Discipline } from '../../../src/kernel/disciplines.js';

const place = (account: string, discipline: Discipline = 'administration', changes: Partial<TeamPlace> = {}): TeamPlace => ({ account, name: account, discipline, chairs: false, leads: false, ...changes });
const steps = (n: number) => [{ kind: 'open next step', n }];
const leaving = (changes: Partial<LeavingCase> = {}): LeavingCase => ({ open: true, manages: false, owned: [], place: true, others: [place('samuel', 'administration', { chairs: true, leads: true })], discipline: 'counseling', chairs: false, ...changes });

test.each<[Partial<LeavingCase>, string[]]>([[{}, []], [{ manages: true }, ['manages the case']], [{ owned: steps(1) }, ['1 open next step']], [{ manages: true, owned: steps(3) }, ['manages the case', '3 open next steps']], [{ owned: [{ kind: 'deadline', n: 1 }, { kind: 'interim measure', n: 2 }] }, ['1 deadline', '2 interim measures']], [{ manages: true, owned: steps(3), open: false }, []]])('%j hands over %j', (changes, duties) => expect(dutiesIn(leaving(changes))).toEqual(duties));

test.each<[Partial<LeavingCase>, string[]]>([
  [{}, ['its only counselor']], [{ others: [place('zoe', 'counseling')] }, []], [{ discipline: 'mental-health' }, ['its only school psychologist']], [{ discipline: 'instruction' }, []],
  [{ discipline: 'administration', chairs: true, others: [place('zoe')] }, ['its only chair']], [{ place: false }, []], [{ open: false }, []],
])('%j leaves the team without %j', (changes, only) => expect(onlyOneIn(leaving(changes))).toEqual(only));

test('the chair is next in line, else whoever leads longest, else whoever is longest on the team', () => {
  expect(nextInLine([place('zoe', 'mental-health', { leads: true }), place('samuel', 'administration', { chairs: true, leads: true })])).toBe('samuel');
  expect(nextInLine([place('sofia'), place('samuel', 'administration', { leads: true })])).toBe('samuel');
  expect(nextInLine([place('sofia'), place('anjali')])).toBe('sofia');
  expect(nextInLine([])).toBeNull();
});

test('only somebody of the team or with oversight takes over, and never who leaves', () => {
  fc.assert(fc.property(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('a', 'b', 'c', 'd'), fc.subarray(['a', 'b', 'c', 'd']), fc.subarray(['a', 'b', 'c', 'd']), (successor, gone, others, coordinators) =>
    expect(mayTakeOver(successor, gone, others, coordinators).ok).toBe(successor !== gone && (others.includes(successor) || coordinators.includes(successor)))));
});
