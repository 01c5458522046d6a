import { mayOffboard } from '../../../src/access/rules/offboarding.js';
import { roles, type Role } from '../../../src/kernel/disciplines.js';
import type { Instant } from '../../../src/kernel/instant.js';
import type { Viewer } from '../../../src/kernel/viewer.js';

const now = '2026-11-16T16:00:00.000Z' as Instant;
const who = (role: Role, school: string | null = null): Viewer => ({ account: 'me', active: true, person: null, name: '', submission: null, seats: [{ id: 's', role, discipline: 'district', school, covers: null }] });

test('a district coordinator offboards a colleague, with a reason', () => {
  expect(mayOffboard(who('district-coordinator'), 'maria', 'Moved away', now)).toEqual({ ok: true });
  expect(mayOffboard(who('district-coordinator'), 'maria', ' x ', now)).toMatchObject({ ok: false, why: expect.stringContaining('why') });
});

test('never themself, and nobody else does', () => {
  expect(mayOffboard(who('district-coordinator'), 'me', 'Moved away', now).ok).toBe(false);
  expect(mayOffboard(who('district-coordinator', 'high'), 'maria', 'Moved away', now).ok).toBe(false);
  expect(mayOffboard({ ...who('district-coordinator'), active: false }, 'maria', 'Moved away', now).ok).toBe(false);
  for (const role of roles.filter((one) => one !== 'district-coordinator')) expect(mayOffboard(who(role), 'maria', 'Moved away', now).ok).toBe(false);
});
