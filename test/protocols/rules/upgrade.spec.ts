import { checkDefinition } from '../../../src/protocols/rules/check-definition.js';
import { upgraded, upgradedWording, type Definition1 } from '../../../src/protocols/rules/upgrade.js';
import { everyProtocol } from '../a-protocol.js';

const { files } = everyProtocol.find(({ id, version }) => id === 'ntac-general' && version === '1.0')!;
const old = JSON.parse(files['protocol.json']!) as Definition1;

describe('a protocol of format 1', () => {
  it('keeps all it says, and demands nothing that it could not say', () => {
    const definition = upgraded(old);
    expect(definition).toMatchObject({ ...old, format: 1 });
    expect(definition).toMatchObject({ determination: null, floors: [], guards: [], gates: [], clocks: [], tasks: [], documents: [], soughtSources: [], guides: [], warnings: [], messages: [], instruments: [] });
    expect(definition.stages.every(({ requiredWhen, participants, options }) => requiredWhen === 'always' && participants === null && options.length === 0)).toBe(true);
    expect(definition.stages.find(({ id }) => id === 'assessment')!.themes).toEqual(old.themes.map(({ id }) => id));
  });

  it('holds together as one of format 2 must', () => {
    expect(checkDefinition(upgraded(old), upgradedWording(JSON.parse(files['wording.en.json']!) as never))).toEqual([]);
  });
});
