import type { Viewer } from '../../kernel/viewer.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { cell, dayWithYear, fieldsFor, happenedFields, happenedInWords, moment, problemList, shortDay, type Problem, type Typed } from '../../platform/web/index.js';
import type { Colleague } from '../queries/track-colleagues.js';
import type { TrackKey } from '../queries/track-door.js';
import type { EntryLine, TrackFile, TrackLine } from '../queries/track-file.js';
import { entryKinds, longestEntry, writtenKinds } from '../rules/tracks.js';
import { trackPaths } from '../tracks.endpoints.js';

export function tracksView(viewer: Viewer, tracks: readonly TrackLine[]) {
  return {
    title: 'Suicide protocol', some: tracks.length > 0,
    table: {
      caption: 'Tracks that you are a member of, open ones first', columns: ['Person', 'School', 'Opened', 'Led by', 'Status'],
      rows: tracks.map(({ id, subject, school, zone, opened, ended, lead, mine }) => ({
        cells: [
          cell('Person', subject ?? 'Not confirmed yet', { href: trackPaths.show(id) }), cell('School', school), cell('Opened', dayWithYear(dayIn(zone, opened))), cell('Led by', mine === 1 ? `${viewer.name} (you)` : lead),
          cell('Status', ended === null ? 'Open' : `Ended ${dayWithYear(dayIn(zone, ended))}`),
        ],
      })),
    },
    empty: { title: 'No tracks', text: 'A track appears here when you are named as a member of one.', link: null },
  };
}

const headOf = ({ facts }: TrackKey, { subject }: Pick<TrackFile, 'subject'>, heading: string | null = null) => ({
  crumbs: [{ label: 'Suicide protocol', href: trackPaths.list }, { label: subject ?? 'Person not confirmed yet', href: heading === null ? null : trackPaths.show(facts.id) }, ...(heading === null ? [] : [{ label: heading, href: null }])],
  kicker: heading === null ? 'Suicide protocol' : null, heading: heading ?? subject ?? 'Person not confirmed yet', sub: heading === null ? facts.schoolName : `${subject ?? 'Person not confirmed yet'} · ${facts.schoolName}`, links: [], facts: [],
});

const now = ({ facts }: TrackKey) => facts.members.filter(({ until }) => until === null);

export interface TrackPage { key: TrackKey; file: TrackFile; today: { date: LocalDate; time: string } }

/** Everything of a track, for its members alone. What was typed comes back even where the track ended meanwhile. */
export function trackView({ key, file, today }: TrackPage, typed: Typed, problems: readonly Problem[]) {
  const { facts } = key;
  const lead = facts.members.find(({ account }) => account === facts.lead);
  return {
    title: 'Suicide protocol track', head: headOf(key, file), problems: problemList(problems),
    rows: [
      ['Opened', `${moment(facts.zone, facts.opened)} by ${file.by}, ${facts.reportId === null ? 'beside a case' : 'when triage routed a report here'}`], ['Led by', lead?.name ?? ''], ['Members', now(key).map(({ name }) => name).join(', ')],
      ['Case', file.number ?? 'None'], ['Status', facts.ended === null ? 'Open' : `Ended ${moment(facts.zone, facts.ended)}`],
    ].map(([term, value]) => ({ term: term!, value: value!, link: null })),
    membersHref: key.may('track.lead') ? trackPaths.members(facts.id) : null, endHref: key.may('track.lead') && facts.ended === null ? trackPaths.ending(facts.id) : null,
    entries: [...file.entries].reverse().map((entry) => entryView(facts.zone, entry)),
    form: facts.ended !== null && problems.length === 0 ? null : entryForm(key, file.entries, today, typed, problems),
  };
}

function entryView(zone: string, { id, kind, body, due_on, corrected_by, author, entered_at, happened_precision: precision, happened_date: date, happened_time: time, happened_zone }: EntryLine) {
  return {
    id: `e-${id}`, heading: entryKinds[kind], body, happened: happenedInWords({ precision, date, time, zone: happened_zone }), due: due_on === null ? null : `By ${shortDay(due_on)}`,
    entered: `Entered by ${author}, ${moment(zone, entered_at)}`, corrected: corrected_by === null ? null : 'A correction took its place',
  };
}

const start = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

function entryForm({ facts }: TrackKey, entries: readonly EntryLine[], today: TrackPage['today'], typed: Typed, problems: readonly Problem[]) {
  const fields = fieldsFor(typed, problems);
  const standing = entries.filter(({ id, corrected_by }) => corrected_by === null || id === typed.corrects).map(({ id, kind, body }) => ({ value: id, label: `${entryKinds[kind]}: ${start(body)}` }));
  return {
    action: trackPaths.entries(facts.id),
    kind: fields.select('kind', 'What is it about?', writtenKinds.map((value) => ({ value, label: entryKinds[value] }))),
    body: fields.area('body', 'What was done, said or decided?', { rows: 5, maxLength: longestEntry, hint: 'For means safety: which means, where they are now, and who checked.' }),
    dueOn: fields.date('dueOn', 'For a next step: by which day?', { optional: true, mark: false, min: today.date }),
    happened: happenedFields(fields, today),
    corrects: standing.length === 0 ? null : fields.select('corrects', 'Does this take the place of an entry that was wrong?', standing, { optional: true, empty: 'No, it is new', hint: 'The earlier entry stays readable.' }),
    actions: { sticky: false, state: null, back: null, buttons: [{ label: 'Record', look: 'primary', name: null, value: null }] },
  };
}

/** Who reads the track, and the form by which the lead names another. */
export function trackMembersView(key: TrackKey, file: Pick<TrackFile, 'subject'>, able: readonly Colleague[], typed: Typed, problems: readonly Problem[]) {
  const { facts } = key;
  const fields = fieldsFor(typed, problems);
  return {
    title: 'Members of the track', head: headOf(key, file, 'Members'), problems: problemList(problems),
    members: facts.members.map(({ id, account, name, from, until }) => ({
      name: account === facts.lead ? `${name} (lead)` : name, since: span(facts.zone, from, until), release: until === null && account !== facts.lead && facts.ended === null ? { action: trackPaths.memberEnding(facts.id, id), label: `Release ${name}` } : null,
    })),
    form: facts.ended !== null ? null : {
      action: trackPaths.members(facts.id),
      colleague: fields.select('colleague', 'Whom do you name?', able.map(({ account, name }) => ({ value: account, label: name })), { empty: 'Choose a colleague', width: 'half', hint: 'Counselors and psychologists of this school and of the district. They read all of it from then on.' }),
      as: fields.radios('as', 'As what?', [{ value: 'member', label: 'A member' }, { value: 'lead', label: 'The new lead' }], { value: 'member', layout: 'row' }),
      actions: { sticky: false, state: null, back: { label: 'Back', href: trackPaths.show(facts.id) }, buttons: [{ label: 'Name them', look: 'primary', name: null, value: null }] },
    },
  };
}

const span = (zone: string, from: Instant, until: Instant | null): string => (until === null ? `Since ${moment(zone, from)}` : `${moment(zone, from)} to ${moment(zone, until)}`);

export function trackEndingView(key: TrackKey, file: Pick<TrackFile, 'subject'>, typed: Typed, problems: readonly Problem[]) {
  const { facts } = key;
  return {
    title: 'End the track', head: headOf(key, file, 'End the track'), problems: problemList(problems), why: facts.ended === null ? null : 'This track has ended already.',
    form: facts.ended !== null && problems.length === 0 ? null : {
      action: trackPaths.ending(facts.id),
      reason: fieldsFor(typed, problems).area('reason', 'Why does it end, and who goes on from here?', { rows: 5, maxLength: longestEntry, hint: 'The members read this. Who reads the case learns only the day.' }),
      actions: { sticky: false, state: null, back: { label: 'Back', href: trackPaths.show(facts.id) }, buttons: [{ label: 'End the track', look: 'primary', name: null, value: null }] },
    },
  };
}
