import type { TrailLine } from '../../audit/index.js';
import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { cell, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';

/** Where a moment of a case is chosen: by what happened in it, or by day and time. */
export function momentsView(head: CaseHead, { lines, levelOf, nameOf, now }: { lines: readonly (TrailLine & { words: string })[]; levelOf: (id: Id) => string | null; nameOf: (id: Id) => string; now: Instant }, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `As it was, case ${head.number}`, head: caseHeadView(head), action: casePaths.moments(head.id), problems: problemList(problems),
    date: fields.date('date', 'Day', { max: dayIn(head.zone, now) }), time: fields.time('time', 'Time', { hint: 'On the clock of the school. Empty means the end of the day.', optional: true }),
    some: lines.length > 0,
    table: {
      caption: 'Moments of this case, the last first', columns: ['Moment', 'When', 'By'],
      rows: lines.map(({ seq, at, words, actor, items }) => {
        const level = items.map(levelOf).find((word) => word !== null) ?? null;
        return { cells: [cell('Moment', words.charAt(0).toUpperCase() + words.slice(1), { href: casePaths.asItWas(head.id, seq), ...(level === null ? {} : { more: level }) }), cell('When', moment(head.zone, at), { more: `entry ${seq}` }), cell('By', nameOf(actor))] };
      }),
    },
  };
}
