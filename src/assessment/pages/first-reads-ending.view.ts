import { caseHeadView, disciplineWords, type CaseHead } from '../../cases/index.js';
import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { firstReadPaths } from '../first-reads.endpoints.js';
import type { CaseFirstReads, RoundLine } from '../queries/first-reads.js';
import { longestOpeningReason, mayEnd } from '../rules/first-reads.js';

/** What is known of a round that ended unopened: who had given a read, each shut for ever, who ended it, and why. */
export function endedView({ zone }: Pick<CaseHead, 'zone'>, round: RoundLine) {
  const reads = round.reads.map(({ author, discipline, entered_at }) => ({ name: disciplineWords[discipline], who: `${author}, ${moment(zone, entered_at)}`, status: { kind: 'late', icon: 'lock', text: 'Stays shut for ever' } as const }));
  return {
    id: `round-${round.ordinal}`, heading: `First reads that were never opened, ended ${moment(zone, round.ended_at!)}`, by: round.ended_by!, because: round.ended_because!, reads,
    given: reads.length === 0 ? 'Nobody had given one.' : 'What these people wrote was never read by anybody, and nobody will ever read it, even if the key is found. Who still wants to say it gives a first read in another round.',
    counts: 'This round counts for nothing: no level rests on it.',
  };
}

/** For a round that can never be opened, or that nobody gave a read in: the reason that stays with it. `openable` is whether this server can open what is sealed. */
export function endingForm({ head, found: { sealed }, keyLost }: { head: CaseHead; found: CaseFirstReads; keyLost: boolean }, openable: boolean, typed: Typed, problems: readonly Problem[]) {
  const verdict = mayEnd(sealed === null ? null : { opened: false }, (sealed?.reads ?? []).map(({ account, discipline, ended_as }) => ({ account, discipline, ended: ended_as })), openable);
  const empty = sealed === null || sealed.reads.length === 0;
  return {
    title: `End the round of first reads, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), back: { label: 'First reads', href: firstReadPaths.show(head.id) },
    why: verdict.ok ? null : verdict.why,
    form: !verdict.ok && problems.length === 0 ? null : {
      action: firstReadPaths.endings(head.id),
      found: empty ? 'Nobody has given a first read in this round.' : keyLost ? 'The reads were sealed with a key that this server does not have. Ask the IT administrator for the copy of the key first: once you end the round, they stay shut even if the key comes back.'
        : 'The reads were altered since they were sealed, so this server cannot open them. Ask the IT administrator to look into it first.',
      reason: fieldsFor(typed, problems).area('reason', empty ? 'Why does this round end?' : 'What was tried, and why can they never be opened?', { rows: 4, maxLength: longestOpeningReason, hint: 'It stands with the round, with your name, and in every summary of the case.' }),
      actions: { sticky: false, state: null, back: { label: 'Cancel', href: firstReadPaths.show(head.id) }, buttons: [{ label: 'End this round', look: 'primary', name: null, value: null }] },
    },
  };
}
