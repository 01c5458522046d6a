import { soundKey } from '../../../src/people/rules/sound-key.js';

describe('the key by sound', () => {
  it.each([
    ['jon', 'john'],
    ['katherine', 'catherine'],
    ['catherine', 'kathryn'],
    ['mohammed', 'muhammad'],
    ['geoffrey', 'jeffrey'],
    ['stephen', 'steven'],
    ['hussein', 'husayn'],
    ['yazzie', 'yazhi'],
    ['shawna', 'shauna'],
    ['aisha', 'ayesha'],
  ])('%s meets %s', (one, other) => expect(soundKey(one)).toBe(soundKey(other)));

  it.each([['jon', 'tom'], ['sara', 'lara'], ['chen', 'ken'], ['ellis', 'wallis']])('%s does not meet %s', (one, other) => {
    expect(soundKey(one)).not.toBe(soundKey(other));
  });

  it.each(['', 'j', '林', 'محمد', 'оксана', 'r2'])('%j has none', (word) => expect(soundKey(word)).toBeNull());
});
