import { caseHeadView, casePaths, type CaseHead, type MemberLine } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { cell, moment } from '../../platform/web/index.js';

interface Look { actor: Id; name: string; times: number; last: Instant }

/** Names and counts only: which texts somebody read is the history's to say, to whom it may. */
export function looksView(head: CaseHead, { looks, members, now }: { looks: readonly Look[]; members: readonly MemberLine[]; now: Instant }) {
  const team = members.filter(({ from, until }) => from <= now && (until === null || until > now));
  const onTeam = new Set(team.map(({ account }) => account));
  const away = team.filter(({ account }) => !looks.some(({ actor }) => actor === account)).map(({ name }) => name);
  return {
    title: `Who looked, case ${head.number}`,
    head: caseHeadView(head),
    history: casePaths.history(head.id),
    some: looks.length > 0,
    table: {
      caption: 'Who looked in the last seven days, the latest first', columns: ['Who', 'Pages', 'Last', 'Place'],
      rows: looks.map(({ actor, name, times, last }) => ({ cells: [cell('Who', name), cell('Pages', String(times)), cell('Last', moment(head.zone, last)), cell('Place', onTeam.has(actor) ? 'On the team' : 'Not on the team', onTeam.has(actor) ? {} : { tone: 'warn' })] })),
    },
    empty: { title: 'Nobody looked', text: 'Nobody opened a page of this case in the last seven days.', link: null },
    away: away.length === 0 ? null : away,
  };
}
