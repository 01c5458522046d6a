import type { CaseHead } from '../../cases/index.js';
import { dayWithYear, moment } from '../../platform/web/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { CaseRouting } from '../../tracks/index.js';
import { pairs, section, text, type Section } from '../rules/summary-content.js';

/** What is said of every track, so that no copy is taken for the whole of it. */
export const tracksAreApart = 'What is written in it is for its own members. No word of it is in this record or in any copy of it: whoever must know more asks who leads it.';

/** That a track of the suicide protocol stands beside the case, since when, and whom to ask; nothing of its words. No section where there is none. */
export function tracksSections(head: CaseHead, { tracks, relied }: CaseRouting): Section[] {
  if (tracks.length === 0) return [];
  const at = (when: CaseHead['opened_at']) => moment(head.zone, when);
  return [section('Suicide protocol', [
    text(null, tracksAreApart),
    ...tracks.toReversed().map(({ opened, by, lead, ended, linked, fromReport }) => pairs(`A track opened ${dayWithYear(dayIn(head.zone, opened))}`, [
      ['Opened', `${at(opened)} by ${by}${fromReport === 1 ? ', when a report was routed' : ''}`], ['Beside this case since', at(linked)], ['Whom to ask', `${lead}, who ${ended === null ? 'leads' : 'led'} it`], ['Ended', ended === null ? 'Not yet' : at(ended)],
    ])),
    ...relied.toReversed().map(({ reason, by, entered_at }) => pairs('Why the ended track still served the reopened case', [['Reason', reason], ['Written by', `${by}, ${at(entered_at)}`]])),
  ], '')];
}
