import { dayIn } from '../../kernel/instant.js';
import { cell, dayWithYear } from '../../platform/web/index.js';
import { lapsedWords } from '../rules/lapse-words.js';
import { lapses } from '../rules/standing.js';
import type { PersonTraining, Place, RecordLine, WaitingLine } from '../queries/training-register.js';
import { trainingPaths } from '../training.endpoints.js';
import { providerWords, recordTag, standingTag, untilWords } from './words.view.js';

/** Somebody's own training, and the way to that of the people they look after. */
export function ownTrainingView(own: PersonTraining, after: { waiting: readonly WaitingLine[]; places: readonly Place[]; mayRequire: boolean }) {
  return {
    title: 'Training',
    newHref: trainingPaths.newOwnRecord,
    person: personView(own, () => null),
    looksAfter: after.places.length > 0,
    waiting: after.waiting.map(({ id, person, course_name, entered_at }) => ({ href: trainingPaths.record(id), person, detail: `${course_name} · entered ${dayWithYear(dayIn(own.zone, entered_at))}` })),
    places: after.places.map(({ id, name }) => ({ href: trainingPaths.expiring(id ?? 'district'), name })),
    requirementsHref: after.mayRequire ? trainingPaths.requirements : null,
  };
}

/** What templates/training/parts/person.hbs prints: how a person stands, and everything recorded about them. */
export function personView({ asked, records, today }: PersonTraining, linkOf: (record: RecordLine) => string | null) {
  const lapsed = lapses(asked);
  return {
    lapsed: lapsed.length === 0 ? null : `${lapsedWords(lapsed, dayWithYear)}.`,
    asked: asked.length === 0 ? null : {
      caption: 'What is required', columns: ['Course', 'Standing', 'Valid through', 'Required'],
      rows: asked.map(({ name, state, until, requiredFrom, bindsFrom }) => ({ cells: [
        cell('Course', name), cell('Standing', '', { status: standingTag(state, until) }), cell('Valid through', untilWords(until)),
        cell('Required', `Since ${dayWithYear(requiredFrom)}`, { more: bindsFrom > requiredFrom ? `With effect from ${dayWithYear(bindsFrom)}` : null }),
      ] })),
    },
    noneAsked: { title: 'Nothing is required', text: 'The district has not marked a course as required for these disciplines. What is completed can be recorded all the same.', link: null },
    records: records.length === 0 ? null : {
      caption: 'What is recorded', columns: ['Course', 'Completed', 'Valid through', 'State'],
      rows: records.map((one) => ({ cells: [
        cell('Course', one.course_name, { href: linkOf(one), more: `${providerWords(one)} · ${one.evidence}` }), cell('Completed', dayWithYear(one.completed_on)),
        cell('Valid through', one.expires_on === null ? 'Does not run out' : dayWithYear(one.expires_on)), cell('State', '', { status: recordTag(one, today), more: vouched(one) }),
      ] })),
    },
    noRecords: { title: 'Nothing recorded yet', text: 'Enter a course that was completed: who gave it, when, and where the certificate is kept.', link: null },
  };
}

function vouched({ confirmed_by, set_aside_because }: RecordLine): string | null {
  if (set_aside_because !== null) return set_aside_because;
  return confirmed_by === null ? null : `Confirmed by ${confirmed_by}`;
}
