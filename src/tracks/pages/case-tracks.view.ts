import { caseHeadView, type CaseHead } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import type { AskedBy } from '../../protocols/index.js';
import type { CaseRouting } from '../queries/case-tracks.js';
import type { Colleague } from '../queries/track-colleagues.js';
import { longestReliance } from '../rules/routing.js';
import { trackPaths } from '../tracks.endpoints.js';

/** `mine` are the tracks that the viewer is a member of: only they get a link. */
export interface CaseTracksPage { head: CaseHead; routing: CaseRouting; able: readonly Colleague[]; mine: ReadonlySet<Id>; mayOpen: boolean; asked?: readonly AskedBy[] }

/** That a track is there and where it stands, and no word of it. */
export function caseTracksView({ head, routing: { tracks, relied, reopened, routed }, able, mine, mayOpen, asked = [] }: CaseTracksPage, typed: Typed, problems: readonly Problem[]) {
  const again = reopened !== null && tracks.length > 0 && routed === null;
  const runs = tracks.some(({ ended }) => ended === null);
  return {
    title: `Suicide protocol, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), asked,
    tracks: tracks.map(({ id, opened, by, lead, ended, linked, fromReport }) => ({
      id: `track-${id}`, heading: ended === null ? 'A track is open' : 'A track that ended', href: mine.has(id) ? trackPaths.show(id) : null,
      rows: [
        ['Opened', `${moment(head.zone, opened)} by ${by}${fromReport === 1 ? ', when a report was routed' : ''}`], ...(linked === opened ? [] : [['Linked with this case', moment(head.zone, linked)]]), ['Led by', lead],
        ['Ended', ended === null ? 'Not yet' : moment(head.zone, ended)],
      ].map(([term, value]) => ({ term: term!, value: value!, link: null })),
    })),
    again: again ? `This case was reopened ${moment(head.zone, reopened)}, after its track had ended. Where the person may hurt themself, open another track, or write why the ended one still serves. No level is set before.` : null,
    relied: relied.map(({ id, reason, by, entered_at }) => ({ id: `why-${id}`, reason, by: `${by}, ${moment(head.zone, entered_at)}` })),
    relyForm: !again || !mayOpen ? null : {
      action: trackPaths.relied(head.id),
      reason: fieldsFor(typed, problems).area('reason', 'Why does the track that ended still serve?', { rows: 4, maxLength: longestReliance, hint: 'The whole team of the case reads this. Write nothing here that was said in the track.' }),
      actions: { sticky: false, state: null, back: null, buttons: [{ label: 'Record the reason', look: 'outline', name: null, value: null }] },
    },
    empty: tracks.length > 0 ? null : { title: 'No track beside this case', text: 'Where somebody may hurt themself, the suicide protocol begins at once, with people of its own. The assessment goes on beside it.', link: null },
    form: !mayOpen || runs ? null : {
      action: trackPaths.ofCase(head.id),
      lead: fieldsFor(typed, problems).select('lead', 'Who leads it?', able.map(({ account, name }) => ({ value: account, label: name })), { empty: 'Choose a counselor or psychologist', width: 'half', hint: 'They see it at once, and name who else belongs to it. Where a routed report began a track about this person already, that one is linked, and its lead stays.' }),
      actions: { sticky: false, state: null, back: null, buttons: [{ label: 'Open a track', look: 'primary', name: null, value: null }] },
    },
  };
}
