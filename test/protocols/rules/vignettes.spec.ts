import { clocksStartedBy } from '../../../src/protocols/rules/clocks.js';
import type { Definition } from '../../../src/protocols/rules/definition.js';
import { mayChoose } from '../../../src/protocols/rules/floors.js';
import { gateOf, requiredTasks } from '../../../src/protocols/rules/gates.js';
import { requiredNotices } from '../../../src/protocols/rules/notices.js';
import { everyProtocol, knownIn } from '../a-protocol.js';

const packs: Record<string, Definition> = Object.fromEntries(everyProtocol.filter(({ definition }) => definition.format === 2).map(({ id, definition }) => [id, definition]));
const pack = (name: string): Definition => packs[name]!;
const student = ['subject-is-student', 'subject-has-guardian'];
const target = ['named-target', 'target-has-guardian', 'reporter-known'];
const owed = (definition: Definition, facts: string[], level: string) => requiredNotices(definition, knownIn(definition, { facts, level })).map(({ who }) => who);

/** What each pack leaves a team free to find, and what it asks for, in situations of the kind that trainings use. */
describe('an angry child whose words have passed', () => {
  const facts = [...student, ...target, 'lethal-threat', 'threat-resolved'];
  it.each([['ntac-general', 'low'], ['transient-substantive', 'transient'], ['virginia-shape', 'low']])('may be at the lowest level of %s, and no police is called', (name, level) => {
    expect(mayChoose(pack(name), knownIn(pack(name), { facts }), level)).toBe(true);
    expect(owed(pack(name), facts, level)).not.toContain('law-enforcement');
    expect(owed(pack(name), facts, level)).not.toContain('superintendent');
  });
  it('lasts, and is very serious, until it is settled', () => {
    const short = pack('transient-substantive');
    expect(short.levels.filter(({ id }) => mayChoose(short, knownIn(short, { facts: [...student, 'lethal-threat'] }), id)).map(({ id }) => id)).toEqual(['very-serious']);
  });
});

describe('a fight announced and repeated', () => {
  it.each([['ntac-general', 'moderate'], ['transient-substantive', 'serious'], ['virginia-shape', 'moderate']])('may be at %s’s second level, and the target and both families are told', (name, level) => {
    const facts = [...student, ...target, 'threat-to-others', 'poses-threat'];
    expect(mayChoose(pack(name), knownIn(pack(name), { facts }), level)).toBe(true);
    expect(owed(pack(name), facts, level)).toEqual(expect.arrayContaining(['guardian-of-subject', 'target', 'guardian-of-target']));
  });
  it('is not low in Virginia once a threat was found, and superintendent and family are owed their notice before there is any level', () => {
    const virginia = pack('virginia-shape');
    const facts = [...student, ...target, 'threat-to-others', 'poses-threat'];
    expect(mayChoose(virginia, knownIn(virginia, { facts }), 'low')).toBe(false);
    expect(requiredNotices(virginia, knownIn(virginia, { facts })).map(({ who }) => who)).toEqual(expect.arrayContaining(['superintendent', 'guardian-of-subject']));
  });
});

describe('words echoed by a student with a plan', () => {
  it.each(Object.keys(packs))('bring in somebody who knows the plan and start no manifestation review in %s', (name) => {
    const known = knownIn(pack(name), { facts: [...student, 'subject-has-plan', 'threat-resolved'], person: 'student' });
    expect(gateOf(pack(name), known, 'disability-and-language')).not.toBeNull();
    for (const event of ['report-received', 'triage-decided', 'case-opened', 'preliminary-determination', 'level-agreed', 'plan-approved'] as const) {
      expect(clocksStartedBy(pack(name), known, event).map(({ until }) => until)).not.toContain('manifestation-reviewed');
    }
    expect(clocksStartedBy(pack(name), known, 'placement-change-decided').map(({ until }) => until)).toEqual(['manifestation-reviewed']);
  });
});

describe('a wish to die, with means at home', () => {
  it.each(Object.keys(packs))('goes to the suicide protocol and makes a task for the means in %s', (name) => {
    const known = knownIn(pack(name), { facts: [...student, 'threat-to-self', 'weapon-accessible'] });
    expect(gateOf(pack(name), known, 'self-harm-routing')).toMatchObject({ within: { schoolHours: 1 } });
    expect(gateOf(pack(name), known, 'weapons')).not.toBeNull();
    expect(requiredTasks(pack(name), known).map(({ id }) => id)).toContain('task-means-safety');
    expect(requiredNotices(pack(name), { ...known, level: pack(name).levels[0]!.id }).map(({ who }) => who)).not.toContain('law-enforcement');
  });
});

it('lets nobody end a path without a reason', () => {
  for (const definition of Object.values(packs)) {
    for (const { options } of definition.stages) for (const { needsReason } of options) expect(needsReason).toBe(true);
    expect(definition.closing).toMatchObject({ signers: 2, differentDisciplines: true });
    expect(definition.closing.criteria.map(({ id }) => id)).toContain('notices-settled');
  }
});

it('asks of staff and strangers nothing that only a student has', () => {
  for (const definition of Object.values(packs)) {
    const known = knownIn(definition, { facts: ['named-target'], level: definition.levels.at(-1)!.id, person: 'other' });
    for (const kind of ['disability-and-language', 'removal-days'] as const) expect(gateOf(definition, known, kind)).toBeNull();
    expect(requiredNotices(definition, known).map(({ who }) => who)).not.toContain('guardian-of-subject');
  }
});
