import type { RowImage } from '../../audit/index.js';
import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { rowChanges, type FieldChange } from '../../exports/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import { isInstant } from '../../kernel/instant.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { unknownPerson } from '../../kernel/viewer.js';
import { dayWithYear, moment } from '../../platform/web/index.js';
import type { CaseChange } from '../queries/case-change.js';

export const fieldsOf = ({ before, image }: RowImage): FieldChange[] => rowChanges(before, image);

/** What an entry changed: each field as it was and as it is. Nothing is left out but what is not for this reader. */
export function changeView(head: CaseHead, change: CaseChange, words: string, nameOf: (id: Id) => string) {
  const said = (value: string | null): string | null => {
    if (value === null) return null;
    if (isInstant(value)) return moment(head.zone, value);
    if (isLocalDate(value)) return dayWithYear(value);
    return isId(value) ? nameOf(value) : value;
  };
  /** Which other record a row belongs to tells people nothing. */
  const tells = ({ from, to }: FieldChange): boolean => ![from, to].some((value) => isId(value) && nameOf(value) === unknownPerson);
  return {
    title: `Entry ${change.seq}, case ${head.number}`,
    head: caseHeadView(head),
    history: casePaths.history(head.id),
    who: nameOf(change.actor), words, at: moment(head.zone, change.at), iso: change.at, seq: change.seq, leaf: change.leaf,
    rows: change.rows.filter((row) => fieldsOf(row).some(tells)).map((row, n) => ({
      id: `r-${n}`, heading: `${n + 1}. ${heading(row)}`, changed: row.before !== null,
      fields: fieldsOf(row).filter(tells).map(({ name, from, to }) => ({ name: name.charAt(0).toUpperCase() + name.slice(1), from: said(from), to: said(to) })),
    })),
    kept: change.kept === 0 ? null : change.kept === 1 ? 'One more text was changed that is not for you. The history of who may read it is with its writer.' : `${change.kept} more texts were changed that are not for you. Their writers can say more.`,
    gone: change.gone === 0 ? null : 'What this entry had kept was destroyed by order. The entry still shows that it happened.',
    empty: change.rows.length + change.kept + change.gone > 0 ? null : change.own > 0 ? { title: 'Nothing to read here', text: 'What this entry changed is for Waypost’s own work, or a draft that its writer alone reads.', link: null } : { title: 'Nothing was changed', text: 'Somebody looked, and left everything as it was.', link: null },
  };
}

const heading = ({ table, before }: RowImage): string => {
  const name = table.replaceAll('_', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${before === null ? 'as entered' : 'changed'}`;
};
