import { dayIn } from '../../kernel/instant.js';
import { cell, dayWithYear, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import type { LeaderlessTrack, PossibleLead } from '../queries/tracks-without-lead.js';
import { trackPaths } from '../tracks.endpoints.js';

const whyWords = { 'no-seat': 'Has no seat as counselor or psychologist any more', 'kept-out': 'Kept out by a conflict of interest' } as const;

/** Tracks by day and school, with what keeps their lead out, and one form that gives one of them to somebody else. */
export function tracksWithoutLeadView(tracks: readonly LeaderlessTrack[], leads: readonly PossibleLead[], typed: Typed, problems: readonly Problem[]) {
  const fields = fieldsFor(typed, problems);
  const opened = ({ zone, opened: at }: LeaderlessTrack): string => dayWithYear(dayIn(zone, at));
  const near = new Set(tracks.map(({ school_id: id }) => id));
  const there = ({ school_id: id }: PossibleLead): number => (id === null || near.has(id) ? 0 : 1);
  return {
    title: 'Suicide protocol tracks without a lead', problems: problemList(problems), some: tracks.length > 0,
    table: { caption: 'Tracks that nobody can open, the oldest first', columns: ['School', 'Opened', 'Led by', 'Why they cannot open it'], rows: tracks.map((track) => ({ cells: [cell('School', track.school), cell('Opened', opened(track)), cell('Led by', track.lead), cell('Why they cannot open it', whyWords[track.why])] })) },
    empty: { title: 'Every track has a lead who can open it', text: 'A track stands here when its lead’s seat ran out or a conflict keeps them out, and nobody at the school could take it over. It stands on My work too, as urgent: of the district coordinator, of legal counsel where a conflict keeps every coordinator out of it, and of IT where it keeps out both.', link: null },
    form: tracks.length === 0 && problems.length === 0 ? null : {
      action: trackPaths.withoutLead,
      track: fields.select('track', 'Which track?', tracks.map((track) => ({ value: track.id, label: `${track.school}, opened ${opened(track)}, led by ${track.lead}` })), { value: tracks.length === 1 ? tracks[0]!.id : '', empty: 'Choose a track' }),
      lead: fields.select('lead', 'Who leads it from now on?', [...leads].sort((one, other) => there(one) - there(other)).map(({ account, name, school }) => ({ value: account, label: `${name}, ${school ?? 'district'}` })), { empty: 'Choose a counselor or psychologist', hint: 'They read all of it at once. Take somebody of that school where you can. Whoever led it is released.' }),
      actions: { sticky: false, state: null, back: null, buttons: [{ label: 'Give them the lead', look: 'primary', name: null, value: null }] },
    },
  };
}
