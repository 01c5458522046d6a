import { dayIn, type Instant } from '../../kernel/instant.js';
import { cell, dayWithYear } from '../../platform/web/index.js';
import { disciplineWords } from '../../kernel/discipline-words.js';
import { casePaths } from '../cases.endpoints.js';
import type { CaseHead, MemberLine } from '../queries/case-overview.js';
import type { Reader } from '../rules/readers.js';
import { caseHeadView } from './case-head.view.js';
import { classesWith, knowsOf, readerWhy } from './reader-words.view.js';

/** `recused` and `suspended` are those kept out now; `states` say whether the case is held or about to be sealed. */
export interface ReadersPage { head: CaseHead; readers: readonly Reader[]; members: readonly MemberLine[]; recused: readonly { name: string; since: Instant }[]; suspended: readonly string[]; states: readonly string[]; mayReadHistory: boolean; now: Instant }

export function readersView({ head, readers, members, recused, suspended, states, mayReadHistory, now }: ReadersPage) {
  const day = (at: Instant) => dayWithYear(dayIn(head.zone, at));
  const here = new Set(readers.map(({ account }) => account));
  const before = members.filter(({ until, recused_at, account }) => until !== null && until <= now && recused_at === null && !here.has(account));
  return {
    title: `Who can see this, and why, case ${head.number}`,
    head: caseHeadView(head),
    states: states.map((text) => ({ text })),
    table: {
      caption: 'Everybody who can see this case now', columns: ['Who', 'Why', 'Reads', 'Knows only that it exists'],
      rows: readers.map((reader) => ({
        cells: [
          cell('Who', reader.name, { more: reader.manages ? 'Case manager' : null }), cell('Why', readerWhy(reader, head.zone)), cell('Reads', classesWith(reader, 'write', 'own', 'read') ?? 'No text', { more: writesOf(reader) }),
          cell('Knows only that it exists', knowsOf(reader) ?? 'Nothing'),
        ],
      })),
    },
    before: before.map(({ name, discipline, from, until }) => ({ name, detail: `${disciplineWords[discipline]}, ${day(from)} to ${day(until!)}` })),
    recused: [...recused.map(({ name, since }) => ({ name, detail: `Recused since ${day(since)}` })), ...suspended.map((name) => ({ name, detail: 'On the team, and kept out until a conflict of interest on record is answered' }))],
    teamHref: casePaths.team(head.id), historyHref: mayReadHistory ? casePaths.history(head.id) : null, conflictsHref: casePaths.conflicts(head.id),
  };
}

const writesOf = (reader: Reader): string | null => {
  const writes = classesWith(reader, 'write', 'own');
  return writes === null ? null : `Writes: ${writes}`;
};

