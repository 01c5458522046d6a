import { ageBandOf, guardsAt, guideFor } from '../../../src/protocols/rules/guides.js';
import { ageBands } from '../../../src/protocols/rules/vocabulary.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol('ntac-general@2.0');

describe('interview guides', () => {
  it('are there for a subject, a target and a witness of any age, and for guardians and teachers', () => {
    for (const age of ageBands) for (const who of ['subject', 'target', 'witness'] as const) expect(guideFor(definition, who, age)).not.toBeNull();
    for (const who of ['guardian', 'teacher'] as const) expect(guideFor(definition, who, 'adult')).not.toBeNull();
    expect(guideFor(definition, 'guardian', 'early')).toBeNull();
    expect(guideFor(aProtocol().definition, 'subject', 'high')).toBeNull();
  });
  it.each([['K', 'early'], ['2', 'early'], ['5', 'elementary'], ['8', 'middle'], ['12', 'high'], ['13', null], ['', null], ['senior', null]])('grade %s is %s', (grade, band) => expect(ageBandOf(grade)).toBe(band));
});

it('shows at the determination that a threat alone is no ground, and that no count gives a level', () => {
  expect(guardsAt(definition, 'determination').map(({ id }) => id)).toEqual(expect.arrayContaining(['guard-threat-alone', 'guard-counting']));
  expect(guardsAt(definition, 'plan').map(({ id }) => id)).not.toContain('guard-counting');
});
