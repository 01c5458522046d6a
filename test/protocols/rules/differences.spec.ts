import fc from 'fast-check';
import { differences } from '../../../src/protocols/rules/differences.js';
import { aProtocol, everyProtocol } from '../a-protocol.js';

const lines = (from: string, to: string): string[] => differences(aProtocol(from), aProtocol(to)).map(({ kind, name, change, what }) => `${kind}: ${name}: ${change}${what.length > 0 ? ` (${what.join(', ')})` : ''}`);

describe('differences', () => {
  it('say what the newer general protocol asks more, in words', () => {
    const said = lines('ntac-general@1.0', 'ntac-general@2.0');
    expect(said).toEqual(expect.arrayContaining([
      'Fact: A weapon can be reached: added', 'Fact that rules out lower levels: Low cannot be chosen while a weapon is involved.: added', 'What must be done first: Return to class: added', 'Interview guide: A parent or guardian: added',
      'Rule: How a level is set and lowered: added', 'Notice: Target: changed (its message)',
    ]));
    expect(said.filter((line) => line.startsWith('Question:') || line.startsWith('Theme:') || line.startsWith('Level:'))).toEqual(['Level: Imminent: changed (whether it is written down afterward)']);
  });

  it('are none between a version and itself, in whatever order its fields stand', () => {
    for (const one of everyProtocol) expect(differences(one, structuredClone(one))).toEqual([]);
    const turned = (value: unknown): unknown => (Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, one]) => [key, turned(one)])) : value);
    const all = aProtocol('ntac-general@2.0');
    expect(differences(all, turned(all) as typeof all)).toEqual([]);
  });

  it('turn round when read the other way', () => {
    const names = everyProtocol.map(({ id, version }) => `${id}@${version}`);
    fc.assert(fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (a, b) => {
      const count = (from: string, to: string, change: string): number => differences(aProtocol(from), aProtocol(to)).filter((one) => one.change === change).length;
      expect([count(a, b, 'added'), count(a, b, 'changed')]).toEqual([count(b, a, 'removed'), count(b, a, 'changed')]);
    }), { numRuns: 16 });
  });

  it('see a changed word and a changed rule, and name them', () => {
    const [from, to] = [aProtocol('ntac-general@2.0'), aProtocol('ntac-general@2.0')];
    to.wording.guards['guard-counting'] = 'Never count.';
    to.definition.clocks[0]!.within = { schoolHours: 3 };
    to.wording.options['needs-plan']!.text = 'Plan.';
    to.definition.closing.signers = 3;
    to.translations.es!.reviewed = { by: 'Ana Ruiz', on: '2026-11-02' };
    expect(differences(from, to)).toEqual([
      { kind: 'What must not be concluded', id: 'guard-counting', name: 'Never count.', change: 'changed', what: ['its words'] },
      { kind: 'Deadline', id: 'clock-triage', name: 'Triage', change: 'changed', what: ['its time'] },
      { kind: 'Choice', id: 'needs-plan', name: 'A plan is needed', change: 'changed', what: ['its words'] },
      { kind: 'Rule', id: '', name: 'How many people close, and who', change: 'changed', what: [] },
      { kind: 'Rule', id: '', name: 'Messages in other languages', change: 'changed', what: [] },
    ]);
  });
});
