import { maySwitch } from '../../../src/access/rules/account-status.js';

test('an account is switched to what it is not, by somebody else', () => {
  expect(maySwitch('theo', 'maria', 'active', 'disabled').ok).toBe(true);
  expect(maySwitch('theo', 'maria', 'disabled', 'active').ok).toBe(true);
});

test.each([['theo', 'theo', 'active', 'disabled', 'Nobody switches'], ['theo', 'maria', 'active', 'active', 'on already'], ['theo', 'maria', 'disabled', 'disabled', 'off already'], ['theo', 'nobody', null, 'active', 'no such account']] as const)('%s switches %s from %s to %s: refused', (actor, account, now, to, why) =>
  expect(maySwitch(actor, account, now, to)).toEqual({ ok: false, why: expect.stringContaining(why) }));
