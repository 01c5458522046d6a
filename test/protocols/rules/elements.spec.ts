import { elementsOf, unverifiedIn } from '../../../src/protocols/rules/elements.js';
import { aProtocol, everyProtocol } from '../a-protocol.js';

/** Every object of a file that names a source. */
const sourcedIn = (value: unknown): number => (typeof value !== 'object' || value === null ? 0 : Object.values(value).reduce<number>((sum, one) => sum + sourcedIn(one), 'verified' in value ? 1 : 0));

describe('elements', () => {
  it.each(everyProtocol.map((one) => [`${one.id} ${one.version}`, one] as const))('are all that names a source in %s', (_, { definition }) => expect(elementsOf(definition)).toHaveLength(sourcedIn(definition)));

  it('are unverified until the source is confirmed', () => {
    const { definition } = aProtocol('virginia-shape@1.0');
    const before = unverifiedIn(definition).length;
    expect(unverifiedIn(definition).map(({ id }) => id)).not.toContain('immediate-notices');
    definition.stages.find(({ id }) => id === 'immediate-notices')!.verified = false;
    expect(unverifiedIn(definition)).toHaveLength(before + 1);
  });

  it('claim no confirmed source beyond those that were confirmed', () => {
    const confirmed = /^(U\.S\. Secret Service|Guidepost Solutions|Revised Code of Washington 28A\.320\.123|Individuals with Disabilities Education Act|Meloy|Code of Virginia 22\.1-79\.4|Virginia model policy|Virginia Department of Criminal Justice|Student threat assessment system of Salem-Keizer|Public page of a Florida school district)/;
    for (const { definition } of everyProtocol) for (const { element } of elementsOf(definition)) if (element.verified) expect(element.source).toMatch(confirmed);
  });
});
