import { ProtocolLibrary } from '../../../src/protocols/index.js';

describe('ProtocolLibrary', () => {
  it('lists and reads what comes with the product, a version once', () => {
    const library = new ProtocolLibrary();
    expect(library.published()).toContainEqual({ id: 'ntac-general', version: '1.0' });
    const protocol = library.read('ntac-general', '1.0');
    expect(protocol.wording.themes['weapons-access']?.name).toBe('Weapons access');
    expect(library.read('ntac-general', '1.0')).toBe(protocol);
  });

  it('refuses what was never published', () => {
    expect(() => new ProtocolLibrary().read('horoscope', '1.0')).toThrow('There is no published protocol horoscope@1.0.');
  });
});
