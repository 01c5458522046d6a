import { mayLift, mayRecuse, passesToDistrict, receiver } from '../../../src/cases/rules/recusal.js';

const [ruth, irene, ana] = ['r'.repeat(26), 'i'.repeat(26), 'n'.repeat(26)];

test('one declares for oneself, records for others, and once', () => {
  expect(mayRecuse({ recused: false, self: true, declares: true }).ok).toBe(true);
  expect(mayRecuse({ recused: false, self: false, declares: false }).ok).toBe(true);
  expect(mayRecuse({ recused: true, self: false, declares: false })).toMatchObject({ ok: false, why: expect.stringContaining('already') });
  expect(mayRecuse({ recused: false, self: false, declares: true }).ok).toBe(false);
  expect(mayRecuse({ recused: false, self: true, declares: false }).ok).toBe(false);
});

test.each([
  ['the case manager', { manager: ruth, chairs: [] }, true],
  ['the only chair', { manager: ana, chairs: [ruth] }, true],
  ['one of two chairs', { manager: ana, chairs: [ruth, irene] }, false],
  ['nobody of these', { manager: ana, chairs: [irene] }, false],
])('%s: the case passes to the district: %s', (_, team, passes) => expect(passesToDistrict(ruth, team)).toBe(passes));

test('the only coordinator takes over; of several one is chosen; the person concerned never', () => {
  expect(receiver(ruth, [irene], null)).toEqual({ ok: true, account: irene });
  expect(receiver(ruth, [irene, ana], null)).toMatchObject({ ok: false, why: expect.stringContaining('Choose the district coordinator') });
  expect(receiver(ruth, [irene, ana], ana)).toEqual({ ok: true, account: ana });
  expect(receiver(irene, [irene, ana], irene)).toMatchObject({ ok: false });
  expect(receiver(irene, [irene], null)).toMatchObject({ ok: false, why: expect.stringContaining('another coordinator') });
});

test('nobody lifts their own recusal, and none twice', () => {
  expect(mayLift({ account: ruth, lifted: false }, irene).ok).toBe(true);
  expect(mayLift({ account: irene, lifted: false }, irene)).toMatchObject({ why: 'Nobody lifts their own recusal.' });
  expect(mayLift({ account: ruth, lifted: true }, irene).ok).toBe(false);
  expect(mayLift(null, irene).ok).toBe(false);
});
