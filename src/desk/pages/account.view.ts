import type { Instant } from '../../kernel/instant.js';
import { disciplineWords } from '../../cases/index.js';
import { accessPaths, capabilities, holds, roleWords, verbs } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';

import { moment } from '../../platform/web/index.js';

/** Who the viewer is here: the seats they hold, and what those seats allow, in the words of the table of rights. */
export function accountView(viewer: Viewer, schools: readonly { id: string; name: string }[], kept: readonly { id: string; at: Instant }[], zone: string) {
  return {
    title: 'Your account',
    name: viewer.name,
    seats: viewer.seats.map(({ role, discipline, school }) => ({
      role: roleWords[role], discipline: disciplineWords[discipline], place: schools.find(({ id }) => id === school)?.name ?? 'The whole district',
    })),
    rights: verbs.filter((verb) => holds(viewer, verb)).map((verb) => ({ words: capabilities[verb].words })),
    roles: accessPaths.roles,
    unsent: kept.map(({ id, at }) => ({ href: `/unsent/${id}`, label: `What you wrote on ${moment(zone, at)}` })),
    empty: viewer.seats.length === 0 ? { title: 'No seat', text: 'Your account holds no seat, so there is nothing you can open. Ask your district’s technology office.', link: null } : null,
  };
}
