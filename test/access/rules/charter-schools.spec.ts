import { mayServe } from '../../../src/access/rules/charter-schools.js';

test.each([[[], ['high', 'middle'], []], [['high', 'middle'], ['high', 'middle', 'elementary'], ['teacher', 'principal']], [['high', 'middle', 'elementary'], ['high', 'middle'], ['counselor']]] as const)('from %j to %j with %j', (now, wanted, roles) => expect(mayServe(now, wanted, roles)).toEqual({ ok: true }));

test('a charter team serves several schools', () => expect(mayServe([], ['high'], [])).toEqual({ ok: false, why: expect.stringContaining('at least two') }));

test('a school more is a grant: not where a seat of the team took two people', () => {
  expect(mayServe(['high', 'middle'], ['high', 'middle', 'elementary'], ['teacher', 'counselor'])).toEqual({ ok: false, why: expect.stringContaining('took two people') });
  expect(mayServe(['high', 'middle'], ['high', 'elementary'], ['chair']).ok).toBe(false);
});
