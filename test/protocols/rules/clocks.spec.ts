import { clocksStartedBy, clocksStoppedBy, toldAfter } from '../../../src/protocols/rules/clocks.js';
import { aProtocol, everyProtocol, knownIn } from '../a-protocol.js';

const { definition: virginia } = aProtocol('virginia-shape@1.0');

describe('clocks', () => {
  it('start by an event where the case needs them', () => {
    expect(clocksStartedBy(virginia, knownIn(virginia), 'preliminary-determination')).toEqual([expect.objectContaining({ id: 'clock-superintendent', within: 'at-once', verified: true })]);
    expect(clocksStartedBy(virginia, knownIn(virginia), 'superintendent-told')).toEqual([]);
    expect(clocksStartedBy(virginia, knownIn(virginia, { facts: ['subject-has-guardian'] }), 'superintendent-told').map(({ id }) => id)).toEqual(['clock-guardian']);
    expect(clocksStoppedBy(virginia, 'guardian-attempted').map(({ id }) => id)).toEqual(['clock-guardian']);
  });

  it('tell one after the other, and the last one for good', () => {
    const clock = { ...virginia.clocks[0]!, tell: ['chair', 'principal'] as ('chair' | 'principal')[] };
    expect([0, 1, 2, 9].map((hops) => toldAfter(clock, hops))).toEqual(['chair', 'principal', 'principal', 'principal']);
  });

  it('make a manifestation review due by a decision to change placement and by nothing else, and never by a threat alone', () => {
    for (const { definition } of everyProtocol) {
      for (const clock of definition.clocks.filter(({ until }) => until === 'manifestation-reviewed')) expect(clock).toMatchObject({ starts: 'placement-change-decided', within: { schoolDays: 10 } });
      expect(definition.tasks.map(({ id }) => id).join()).not.toMatch(/manifestation/);
    }
  });
});
