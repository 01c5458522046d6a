import { disciplineWords } from '../../kernel/discipline-words.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { cell, dayWithYear, fromToday } from '../../platform/web/index.js';
import type { ExpiryLine, PersonTraining, Place } from '../queries/training-register.js';
import { stateOf } from '../rules/standing.js';
import { endless } from '../rules/validity.js';
import { trainingPaths } from '../training.endpoints.js';
import { personView } from './own.view.js';
import { standingTag, untilWords } from './words.view.js';

/** Everybody at one place, the earliest end first. */
export function expiringView(place: Place, places: readonly Place[], lines: readonly ExpiryLine[], { today, first, next }: { today: LocalDate; first: boolean; next: string | null }) {
  return {
    title: `Whose training ends when, ${place.name}`,
    place: place.name,
    others: places.filter(({ id }) => id !== place.id).map(({ id, name }) => ({ name, href: trainingPaths.expiring(id ?? 'district') })),
    empty: lines.length === 0 ? { title: 'Nobody has a seat here', text: 'People appear here when the IT administrator gives them a seat at this place.', link: null } : null,
    table: {
      caption: `Training at ${place.name}, the earliest end first`, columns: ['Name', 'Course', 'Standing', 'Valid through'],
      rows: lines.map((line) => ({ cells: [
        cell('Name', line.name, { href: trainingPaths.person(line.account) }), cell('Course', line.course_name ?? 'Nothing required', { tone: line.course === null ? 'quiet' : null }), ...standingCells(line, today),
      ] })),
    },
    pager: { newer: first ? null : trainingPaths.expiring(place.id ?? 'district'), older: next },
  };
}

function standingCells({ course, until, binds_from }: ExpiryLine, today: LocalDate) {
  if (course === null) return [cell('Standing', 'Counts', { tone: 'quiet' }), cell('Valid through', '–', { tone: 'quiet' })];
  const state = stateOf(until, binds_from!, today);
  const away = state === 'soon' && until !== null ? fromToday(until, today) : state === 'due' ? `Needed from ${dayWithYear(binds_from!)}` : null;
  return [cell('Standing', '', { status: standingTag(state, until) }), cell('Valid through', untilWords(until), { more: until === endless ? null : away })];
}

/** One colleague's training, for who looks after it. */
export function personPage(training: PersonTraining, placeNames: ReadonlyMap<string, string>, own: boolean) {
  const seats = training.places.map(({ school, discipline }) => `${disciplineWords[discipline]}, ${school === null ? 'the whole district' : (placeNames.get(school) ?? 'another school')}`);
  return {
    title: `Training of ${training.name}`,
    name: training.name,
    seats: [...new Set(seats)].join(' · '),
    own: own ? { text: 'This is your own training. Somebody else confirms it.', href: trainingPaths.own } : null,
    newHref: own ? trainingPaths.newOwnRecord : trainingPaths.newPersonRecord(training.account),
    back: trainingPaths.own,
    person: personView(training, ({ id }) => trainingPaths.record(id)),
  };
}
