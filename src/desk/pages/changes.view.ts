import type { RowImage } from '../../audit/index.js';
import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { rowChanges, type FieldChange } from '../../exports/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import { isInstant } from '../../kernel/instant.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { unknownPerson } from '../../kernel/viewer.js';
import { dayWithYear, moment } from '../../platform/web/index.js';
import type { CaseChange } from '../queries/case-change.js';
import { codeWords, fieldWords, thingWords } from './change-words.view.js';

export const fieldsOf = ({ before, image }: RowImage): FieldChange[] => rowChanges(before, image);

/** What an entry changed: each field as it was and as it is. Nothing is left out but what is not for this reader. */
export function changeView(head: CaseHead, change: CaseChange, words: string, nameOf: (id: Id) => string) {
  const said = (table: string, name: string, value: string | null): string | null => {
    if (value === null) return null;
    if (isInstant(value)) return moment(head.zone, value);
    if (isLocalDate(value)) return dayWithYear(value);
    return isId(value) ? nameOf(value) : codeWords(table, name, value, nameOf) ?? value;
  };
  /** Which other record a row belongs to tells people nothing. */
  const tells = ({ from, to }: FieldChange): boolean => ![from, to].some((value) => isId(value) && nameOf(value) === unknownPerson);
  const told = change.rows.filter((row) => fieldsOf(row).some(tells));
  return {
    title: `Entry ${change.seq}, case ${head.number}`,
    head: caseHeadView(head),
    history: casePaths.history(head.id), then: casePaths.asItWas(head.id, change.seq),
    who: nameOf(change.actor), words, at: moment(head.zone, change.at), iso: change.at, seq: change.seq, leaf: change.leaf,
    rows: told.map((row, n) => ({
      id: `r-${n}`, heading: thingWords(row.table, row.before !== null, { n: alike(told.slice(0, n + 1), row), all: alike(told, row) }), changed: row.before !== null,
      fields: fieldsOf(row).filter(tells).map(({ name, from, to }) => ({ name: fieldWords(name), from: said(row.table, name, from), to: said(row.table, name, to) })),
    })),
    kept: change.kept === 0 ? null : change.kept === 1 ? 'One more text was changed that is not for you. The history of who may read it is with its writer.' : `${change.kept} more texts were changed that are not for you. Their writers can say more.`,
    gone: change.gone === 0 ? null : 'What this entry had kept was destroyed by order. The entry still shows that it happened.',
    empty: change.rows.length + change.kept + change.gone > 0 ? null : change.own > 0 ? { title: 'Nothing to read here', text: 'What this entry changed is for Waypost’s own work, or a draft that its writer alone reads.', link: null } : { title: 'Nothing was changed', text: 'Somebody looked, and left everything as it was.', link: null },
  };
}

/** How many rows there are of the kind of one of them. */
const alike = (rows: readonly RowImage[], { table }: RowImage): number => rows.filter((row) => row.table === table).length;
