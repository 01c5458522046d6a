import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import type { CharterTeam } from '../queries/charter-list.js';

/** `on` is the team whose form came back; null for the form of a new one. */
export function charterTeamsView(teams: readonly CharterTeam[], schools: readonly { id: string; name: string }[], on: string | null, typed: Typed, problems: Problem[]) {
  const choices = schools.map(({ id, name }) => ({ value: id, label: name }));
  const fresh = on === null ? fieldsFor(typed, problems) : fieldsFor({}, []);
  return {
    title: 'Charter teams', problems: problemList(problems.map((problem) => (on === null || problem.field === '' ? problem : { ...problem, field: `schools-${on}` }))),
    teams: teams.map((team) => {
      const back = on === team.id;
      const field = fieldsFor(back ? { [`schools-${team.id}`]: typed.schools } : {}, back ? problems.map((problem) => ({ ...problem, field: `schools-${team.id}` })) : [])
        .checks(`schools-${team.id}`, 'Schools', choices, { value: team.schools.map(({ id }) => id) });
      return { id: `h-${team.id}`, name: team.name, detail: `${team.schools.map(({ name }) => name).join(', ')} · ${team.seats === 1 ? '1 seat' : `${team.seats} seats`}`, action: accessPaths.charterSchools(team.id), schools: { ...field, name: 'schools' } };
    }),
    empty: teams.length === 0 ? { title: 'No charter team yet', text: 'A charter team serves several schools with the same people. Make one below, then give seats on it.', link: null } : null,
    add: { action: accessPaths.charterTeams, name: fresh.text('name', 'Name of the team', { maxLength: 200 }), schools: fresh.checks('schools', 'Schools', choices, { hint: 'At least two.' }) },
  };
}
