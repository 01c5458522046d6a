import type { EvidenceEntry, EvidenceImage } from '../../audit/index.js';
import type { CaseHead } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { unknownPerson } from '../../kernel/viewer.js';
import { moment } from '../../platform/web/index.js';
import { disclosureBases, type DisclosureBasis } from '../rules/recipients.js';
import { rowChanges } from '../rules/row-changes.js';

export interface PackFacts { id: Id; recipient: string; purpose: string; basis: DisclosureBasis; ledger_seq: number; ledger_leaf: string }

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const tableWords = (table: string): string => table.replaceAll('_', ' ');

/** The readable page of a pack: every entry in plain words, with what it changed as far as it stands open. */
export function packPage({ head, district, pack, entries, images, nameOf, wordsOf }: {
  head: CaseHead; district: string; pack: PackFacts; entries: readonly EvidenceEntry[]; images: readonly EvidenceImage[]; nameOf: (id: Id) => string | null; wordsOf: (act: string) => string;
}) {
  const open = new Map(images.map((image) => [`${image.seq} ${image.n}`, image]));
  const last = new Map<string, string>();
  const said = (value: string): string => nameOf(value) ?? (isInstant.test(value) ? moment(head.zone, value as Instant) : value);
  const rowsOf = (entry: EvidenceEntry) => entry.rows.flatMap(({ table, row }, n) => {
    const image = open.get(`${entry.seq} ${n}`);
    if (image === undefined) return [];
    const before = last.get(`${table} ${row}`) ?? null;
    last.set(`${table} ${row}`, image.image);
    const fields = rowChanges(before, image.image).map(({ name, from, to }) => ({ name, from: from === null ? null : said(from), to: to === null ? 'nothing' : said(to) }));
    return fields.length === 0 ? [] : [{ heading: `${tableWords(table)}, ${before === null ? 'as entered' : 'changed'}`, fields }];
  });
  const keptOf = (entry: EvidenceEntry) => [...new Set(entry.rows.flatMap(({ table }, n) => (open.has(`${entry.seq} ${n}`) ? [] : [tableWords(table)])))].join(', ');
  return {
    title: `Evidence pack, case ${head.number}`, district, subject: head.subject, school: head.school,
    facts: packFacts(head, pack),
    entries: entries.map((entry) => ({
      seq: entry.seq, when: moment(head.zone, entry.at), iso: entry.at, who: nameOf(entry.actor) ?? unknownPerson, what: wordsOf(entry.act), rows: rowsOf(entry), kept: keptOf(entry),
    })),
  };
}

/** What stands on a pack about itself. */
export function packFacts({ number, zone }: Pick<CaseHead, 'number' | 'zone'>, { id, recipient, purpose, basis, ledger_seq: seq, ledger_leaf: leaf }: PackFacts) {
  return [
    { term: 'Case', value: number }, { term: 'Pack', value: id }, { term: 'For', value: recipient }, { term: 'Purpose', value: purpose }, { term: 'Ground', value: disclosureBases[basis] },
    { term: 'Record', value: `Everything recorded about this case up to entry ${seq} of the ledger, whose leaf is ${leaf}` }, { term: 'Times', value: `On the clock of ${zone}` },
  ];
}
