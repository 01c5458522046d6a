import fc from 'fast-check';
import { leaving, mayHandTo, maySend } from '../../../src/cases/rules/transfers.js';

const account = fc.constantFrom('maria', 'samuel', 'zoe', 'grant', 'irene');
const some = fc.uniqueArray(account);

test('a case goes to a lead on the team who does not manage it yet', () => {
  const facts = { by: 'samuel', manager: 'maria', leads: ['maria', 'zoe', 'samuel'] };
  expect(mayHandTo('zoe', facts).ok).toBe(true);
  expect(mayHandTo('maria', facts)).toMatchObject({ why: expect.stringContaining('already') });
  expect(mayHandTo('grant', facts)).toMatchObject({ why: expect.stringContaining('on the team') });
});

test('a school transfer needs another school, a lead there, and lets only members stay', () => {
  const facts = { by: 'maria', sameSchool: false, leads: ['grant'], team: ['maria', 'zoe'] };
  const sending = { manager: 'grant', members: ['grant'], staying: ['zoe'] };
  expect(maySend(sending, facts).ok).toBe(true);
  expect(maySend(sending, { ...facts, sameSchool: true }).ok).toBe(false);
  expect(maySend({ ...sending, members: ['thandiwe'] }, facts).ok).toBe(false);
  expect(maySend({ ...sending, staying: ['sofia'] }, facts).ok).toBe(false);
  expect(leaving(['maria', 'zoe', 'grant'], sending)).toEqual(['maria']);
});

test('nobody makes themself the case manager', () => {
  fc.assert(fc.property(account, account, some, some, (by, manager, leads, team) => !mayHandTo(by, { by, manager, leads }).ok && !maySend({ manager: by, members: [by], staying: [] }, { by, sameSchool: false, leads, team }).ok));
});

test('everybody of the old team stays, joins the new one or leaves', () => {
  fc.assert(fc.property(some, some, some, (team, members, staying) => {
    const gone = leaving(team, { manager: 'x', members, staying });
    return team.every((one) => gone.includes(one) !== (members.includes(one) || staying.includes(one)));
  }));
});
