import { mayRetire, mayReturn } from '../../../src/training/rules/retiring.js';

test('a course on the list that nobody is required to take may be retired, a retired one put back, and nothing else', () => {
  for (const required of [false, true]) for (const retired of [false, true]) {
    expect(mayRetire({ retired, required }).ok).toBe(!retired && !required);
    expect(mayReturn({ retired, required }).ok).toBe(retired);
  }
});
