import fc from 'fast-check';
import { countsAtOnce, mayConfirm, maySetAside } from '../../../src/training/rules/confirming.js';

const people = fc.constantFrom('ana', 'ben', 'cho');
type Act = { is: 'confirm' | 'set-aside'; by: string };
const acts: fc.Arbitrary<Act[]> = fc.array(fc.record({ is: fc.constantFrom('confirm' as const, 'set-aside' as const), by: people }), { maxLength: 8 });

/** Lets people try things on one record, as the rules allow; gives who vouched for it and whether it counts. */
function after(account: string, enteredBy: string, tries: readonly Act[]) {
  const record = { account, confirmed: countsAtOnce(account, enteredBy), setAside: false };
  let vouched = record.confirmed ? enteredBy : null;
  for (const { is, by } of tries) {
    if (is === 'confirm' && mayConfirm(record, by).ok) [record.confirmed, vouched] = [true, by];
    if (is === 'set-aside' && maySetAside(record, by).ok) record.setAside = true;
  }
  return { ...record, vouched };
}

test('whatever is tried, a record counts only when somebody else than its person vouched for it', () => {
  fc.assert(fc.property(people, people, acts, (account, enteredBy, tries) => {
    const { confirmed, vouched } = after(account, enteredBy, tries);
    expect(confirmed).toBe(vouched !== null);
    expect(vouched).not.toBe(account);
  }));
});

test('nobody acts on their own record, and what was set aside is never confirmed', () => {
  fc.assert(fc.property(people, fc.boolean(), fc.boolean(), (account, confirmed, setAside) => {
    const record = { account, confirmed, setAside };
    expect(mayConfirm(record, account).ok).toBe(false);
    expect(maySetAside(record, account).ok).toBe(false);
    if (setAside) for (const by of ['ana', 'ben', 'cho']) expect(mayConfirm(record, by).ok || maySetAside(record, by).ok).toBe(false);
  }));
});

test('a second person may confirm what waits', () => expect(mayConfirm({ account: 'ana', confirmed: false, setAside: false }, 'ben')).toEqual({ ok: true }));
