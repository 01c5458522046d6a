import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { cell, dayWithYear } from '../../platform/web/index.js';
import { protocolPaths as paths } from '../protocols.endpoints.js';
import type { PublishedProtocol } from '../queries/published-protocol.js';
import { editionFor, standing, type Choice, type Edition } from '../rules/choosing.js';
import { elementsOf, unverifiedIn } from '../rules/elements.js';

export interface Register {
  all: readonly { edition: Edition; protocol: PublishedProtocol }[];
  choices: readonly (Choice & { reason: string })[];
  schools: readonly { id: Id; name: string }[];
  today: LocalDate;
}

/** What is published, and what a case opened today would begin with at each school. */
export function protocolsView({ all, choices, schools, today }: Register) {
  const nameOf = (sha256: string | null): string => {
    const one = all.find(({ edition }) => edition.sha256 === sha256);
    return one === undefined ? 'As before: the district’s choice, or the usual protocol' : `${one.protocol.wording.name} ${one.edition.edition}`;
  };
  const editions = all.map(({ edition }) => edition);
  const row = (school: { id: Id; name: string }) => {
    const edition = editionFor(editions, choices, school.id, today);
    const own = standing(choices, school.id, today);
    const why = own !== null && own.sha256 !== null ? own : standing(choices, null, today);
    const next = choices.filter((one) => (one.school === school.id || one.school === null) && one.from > today).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
    return {
      cells: [
        cell('School', school.name), cell('Begins with', edition === null ? '–' : nameOf(edition.sha256), edition === null ? {} : { href: paths.protocol(edition.id) }),
        cell('Because', why === null || why.sha256 === null ? 'The usual protocol; nobody has chosen another' : why.school === null ? 'Chosen for the district' : 'Chosen for this school', { more: why === null || why.sha256 === null ? null : `From ${dayWithYear(why.from)}: ${(why as Register['choices'][number]).reason}` }),
        cell('Later', next === undefined ? '–' : `From ${dayWithYear(next.from)}: ${nameOf(next.sha256)}`),
      ],
    };
  };
  return {
    title: 'Protocols',
    head: {
      crumbs: [], kicker: null, heading: 'Protocols', sub: 'What a team asks and what the district demands, as published files. A case keeps the version it began with.',
      links: [{ label: 'Choose a protocol', href: paths.newChoice, look: 'primary', icon: null }], facts: null,
    },
    noSchool: { title: 'No school yet', text: 'Add the schools of the district; then choose which protocol each one begins its cases with.', link: null },
    choices: schools.length === 0 ? null : { caption: 'Which protocol the cases of each school begin with today', columns: ['School', 'Begins with', 'Because', 'Later'], rows: schools.map(row) },
    versions: {
      caption: 'Published versions', columns: ['Protocol', 'Version', 'In effect from', 'Reviewed by', 'Not verified'],
      rows: all.map(({ edition, protocol: { definition, wording } }) => ({
        cells: [
          cell('Protocol', wording.name, { href: paths.protocol(edition.id) }), cell('Version', edition.edition), cell('In effect from', dayWithYear(edition.effectiveFrom)),
          cell('Reviewed by', definition.reviewed_by ?? 'Nobody yet', definition.reviewed_by === null ? { tone: 'warn' } : {}), cell('Not verified', `${unverifiedIn(definition).length} of ${elementsOf(definition).length}`),
        ],
      })),
    },
  };
}
