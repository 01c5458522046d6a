import { mayGiveSeat } from '../../../src/access/rules/seats.js';
import { newId } from '../../../src/kernel/ids.js';

test('nobody gives themself a seat', () => {
  const [one, other] = [newId(), newId()];
  expect(mayGiveSeat(one, other).ok).toBe(true);
  expect(mayGiveSeat(one, one)).toEqual({ ok: false, why: 'Nobody gives themself a seat. Ask another administrator.' });
});
