import { chosenTeam } from '../../../src/intake/rules/team-choice.js';

const offered = { managers: ['maria counseling', 'samuel administration'], members: ['maria counseling', 'samuel administration', 'zoe mental-health'] };

test('the manager is on the team, once', () => {
  expect(chosenTeam({ manager: 'maria counseling', members: ['maria counseling', 'samuel administration', 'samuel administration'] }, offered)).toEqual({
    ok: true, manager: 'maria', members: [{ account: 'maria', discipline: 'counseling' }, { account: 'samuel', discipline: 'administration' }],
  });
});

test.each([
  [{ manager: 'zoe mental-health', members: [] }, ['manager']],
  [{ manager: '', members: [] }, ['manager']],
  [{ manager: 'maria counseling', members: ['theo technology'] }, ['members']],
  [{ manager: 'maria counseling', members: ['dana law-enforcement'] }, ['members']],
  [{ manager: 'dana law-enforcement', members: ['dana law-enforcement'] }, ['manager', 'members']],
])('%j is refused at %j', (wanted, fields) => {
  const verdict = chosenTeam(wanted, offered);
  expect(verdict.ok ? [] : verdict.problems.map(({ field }) => field)).toEqual(fields);
});
