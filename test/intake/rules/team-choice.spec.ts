import { chosenTeam, shortestPurpose } from '../../../src/intake/rules/team-choice.js';

const offered = { managers: ['maria counseling', 'samuel administration'], members: ['maria counseling', 'samuel administration', 'dana law-enforcement'] };
const purpose = 'x'.repeat(shortestPurpose);

test('the manager is on the team, once', () => {
  expect(chosenTeam({ manager: 'maria counseling', members: ['maria counseling', 'samuel administration', 'samuel administration'], purpose: '' }, offered)).toEqual({
    ok: true, manager: 'maria', members: [{ account: 'maria', discipline: 'counseling', purpose: null }, { account: 'samuel', discipline: 'administration', purpose: null }],
  });
});

test('an officer joins with the written purpose, which nobody else gets', () => {
  expect(chosenTeam({ manager: 'maria counseling', members: ['dana law-enforcement'], purpose }, offered)).toMatchObject({ ok: true, members: [{ account: 'maria', purpose: null }, { account: 'dana', purpose }] });
});

test.each([
  [{ manager: 'dana law-enforcement', members: [], purpose }, ['manager']],
  [{ manager: '', members: [], purpose: '' }, ['manager']],
  [{ manager: 'maria counseling', members: ['theo technology'], purpose: '' }, ['members']],
  [{ manager: 'maria counseling', members: ['dana law-enforcement'], purpose: `${'x'.repeat(shortestPurpose - 1)}   ` }, ['purpose']],
  [{ manager: 'maria counseling', members: ['samuel law-enforcement'], purpose: '' }, ['members', 'purpose']],
])('%j is refused at %j', (wanted, fields) => {
  const verdict = chosenTeam(wanted, offered);
  expect(verdict.ok ? [] : verdict.problems.map(({ field }) => field)).toEqual(fields);
});
