import { capabilities } from '../../../src/access/index.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('signed out it leads to the sign-in', () => scenario(the, { as: null, get: '/account', expect: 303, ledger: [], location: '/sign-in?next=%2Faccount' }));

test('it shows the seats somebody holds and what they allow', () => scenario(the, {
  as: 'maria', get: '/account', expect: 200, ledger: ['account.viewed'], shows: ['<h1>Your account</h1>', 'Maria Núñez', '<strong>Counselor</strong>, Counseling · Ledgewater High School', capabilities['case.read'].words, capabilities['report.triage'].words], hides: ['Make accounts and give seats'],
}));

test('an IT administrator sees that no case is theirs to read', () => scenario(the, { as: 'theo', get: '/account', expect: 200, shows: ['IT administrator', 'The whole district', 'Make accounts and give seats'], hides: [capabilities['case.read'].words] }));

test('a seat that has ended is not among them', () => scenario(the, { as: 'thandiwe', get: '/account', expect: 200, shows: ['Cinder Fork Middle School'], hides: ['Ledgewater High School'] }));
