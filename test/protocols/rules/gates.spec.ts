import { gateOf, gatesBefore, requiredGates, requiredSources, requiredTasks } from '../../../src/protocols/rules/gates.js';
import { aProtocol, knownIn } from '../a-protocol.js';

const { definition } = aProtocol('ntac-general@2.0');
const kinds = (facts: string[], level: string | null = null) => requiredGates(definition, knownIn(definition, { facts, level })).map(({ kind }) => kind);

describe('gates', () => {
  it('ask about weapons, protective factors, sources and unknowns in every case', () => expect(kinds([])).toEqual(['weapons', 'protective-factors', 'sources-sought', 'unknowns-owned']));
  it('look at disability and language for a student, and at the suicide protocol for a threat to self', () => {
    expect(kinds(['subject-is-student'])).toEqual(expect.arrayContaining(['disability-and-language', 'removal-days']));
    expect(kinds(['threat-to-self'])).toContain('self-harm-routing');
  });
  it('hold a student under hold back from class until two sign', () => {
    expect(gatesBefore(definition, knownIn(definition, { facts: ['under-hold'] }), 'return-to-class').map(({ people }) => people)).toEqual([2]);
    expect(gatesBefore(definition, knownIn(definition), 'return-to-class')).toEqual([]);
  });
  it('are found by kind, or not at all where the case does not need one', () => {
    expect(gateOf(definition, knownIn(definition), 'weapons')).toMatchObject({ within: { calendarDays: 14 }, before: 'determination' });
    expect(gateOf(definition, knownIn(definition), 'return-gate')).toBeNull();
  });
  it('say nothing for a case on the first version', () => expect(requiredGates(aProtocol().definition, knownIn(definition, { facts: ['weapon', 'under-hold'] }))).toEqual([]));
});

it('makes a means-safety task that somebody checks as soon as a weapon can be reached', () => {
  expect(requiredTasks(definition, knownIn(definition)).map(({ id }) => id)).toEqual([]);
  expect(requiredTasks(definition, knownIn(definition, { facts: ['weapon-accessible'] }))).toEqual([expect.objectContaining({ id: 'task-means-safety', needsCheck: true })]);
});

it('seeks two teachers of a student, and a supervisor of staff', () => {
  const ids = (given: Parameters<typeof knownIn>[1]) => requiredSources(definition, knownIn(definition, given)).map(({ id, atLeast }) => [id, atLeast]);
  expect(ids({ facts: ['subject-is-student'], person: 'student' })).toContainEqual(['source-teachers', 2]);
  expect(ids({ person: 'staff' })).toContainEqual(['source-coworkers', 1]);
  expect(ids({ person: 'staff' })).not.toContainEqual(['source-teachers', 2]);
});
