import { newId } from '../../../src/kernel/ids.js';
import { giversOf, type GivingRole } from '../../../src/tracks/rules/givers.js';

const [irene, other, ingrid] = [newId(), newId(), newId()];
const holder = (account: string, role: GivingRole, out = false) => ({ account, role, out });

test('a coordinator whom nothing keeps out is asked; counsel only where every coordinator is kept out', () => {
  expect(giversOf([holder(irene, 'district-coordinator'), holder(ingrid, 'legal-counsel')])).toEqual([irene]);
  expect(giversOf([holder(irene, 'district-coordinator', true), holder(other, 'district-coordinator'), holder(ingrid, 'legal-counsel')])).toEqual([other]);
  expect(giversOf([holder(irene, 'district-coordinator', true), holder(ingrid, 'legal-counsel')])).toEqual([ingrid]);
});

test('nobody, where all are kept out or none holds such a seat; each person once', () => {
  expect(giversOf([holder(irene, 'district-coordinator', true), holder(ingrid, 'legal-counsel', true)])).toEqual([]);
  expect(giversOf([])).toEqual([]);
  expect(giversOf([holder(irene, 'district-coordinator'), holder(irene, 'district-coordinator')])).toEqual([irene]);
});
