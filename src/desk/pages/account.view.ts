import { disciplineWords } from '../../cases/index.js';
import { capabilities, holds, roleWords, verbs } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';



/** Who the viewer is here: the seats they hold, and what those seats allow, in the words of the table of rights. */
export function accountView(viewer: Viewer, schools: readonly { id: string; name: string }[]) {
  return {
    title: 'Your account',
    name: viewer.name,
    seats: viewer.seats.map(({ role, discipline, school }) => ({
      role: roleWords[role], discipline: disciplineWords[discipline], place: schools.find(({ id }) => id === school)?.name ?? 'The whole district',
    })),
    rights: verbs.filter((verb) => holds(viewer, verb)).map((verb) => ({ words: capabilities[verb].words })),
    empty: viewer.seats.length === 0 ? { title: 'No seat', text: 'Your account holds no seat, so there is nothing you can open. Ask your district’s technology office.', link: null } : null,
  };
}
