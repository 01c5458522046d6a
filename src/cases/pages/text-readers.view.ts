import type { RecordClass } from '../../kernel/record-class.js';
import type { Instant } from '../../kernel/instant.js';
import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { disciplineWords } from '../../kernel/discipline-words.js';
import type { CaseHead } from '../queries/case-overview.js';
import type { KeptLine, TextStanding } from '../queries/classed-texts.js';
import type { Reader } from '../rules/readers.js';
import { longestReason, type TextClass, type TextKindName } from '../rules/text-classes.js';
import { classTags, placeholderWords, textKindWords } from '../rules/text-class-words.js';
import { caseHeadView } from './case-head.view.js';
import { readerWhy } from './reader-words.view.js';
import { classField } from './text-class-field.js';

/** Where a text's pages are; without `shares` and `ending` for a kind that is shared with nobody. */
export interface TextPaths { list: string; readers: string; shares?: string; ending?: (share: string) => string }
/** `classes` are those that the viewer may give the text, none where they may not; `colleagues` likewise those to share it with. */
export interface TextReadersParts { head: CaseHead; kind: TextKindName; paths: TextPaths; standing: TextStanding; classes: readonly TextClass[]; colleagues: readonly { account: string; name: string }[]; mine: boolean; }

export type TextFormName = 'class' | 'share';

export function textReadersView({ head, kind, paths, standing, classes, colleagues, mine }: TextReadersParts, form: TextFormName | null, typed: Typed, problems: readonly Problem[]) {
  const { text, versions, shares, changes, readers, knowers } = standing;
  const at = (when: Instant) => moment(head.zone, when);
  const fields = (name: TextFormName) => fieldsFor(form === name ? typed : {}, form === name ? problems : []);
  const running = shares.filter(({ ended_at }) => ended_at === null);
  const others = colleagues.filter(({ account }) => !running.some((one) => one.account === account));
  const noun = textKindWords[kind];
  return {
    title: `Who can read this ${noun}, case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems), heading: `Who can read this ${noun}, and why`,
    back: { label: `Back to the ${noun}`, href: paths.list },
    lead: `By ${text.author}, entered ${at(text.entered_at)}. ${wordsOf(text.record_class)}.${versions.length > 1 ? ' It was corrected; all its versions have the same readers.' : ''}`,
    readers: readers.map((reader) => ({ name: reader.name, why: whyOf(reader, standing, head.zone) })),
    knowers: knowers.map(({ name }) => name).join(', ') || null,
    shares: shares.map(({ id, name, shared_at, ended_at }) => ({
      name, when: ended_at === null ? `Shared ${at(shared_at)}` : `Shared ${at(shared_at)}, ended ${at(ended_at)}`, end: ended_at === null && mine ? paths.ending?.(id) ?? null : null,
    })),
    share: others.length === 0 ? null : {
      action: paths.shares!,
      colleague: fields('share').select('colleague', 'Colleague', others.map(({ account, name }) => ({ value: account, label: name })), { empty: 'Choose a colleague', hint: 'They read it, with all its versions, until you end it.' }),
    },
    change: classes.length === 0 ? null : {
      action: paths.readers,
      recordClass: classField(fields('class'), `Who should read this ${noun}?`, classes, ''),
      reason: fields('class').area('reason', 'Why it changes', { rows: 2, maxLength: longestReason, hint: 'Kept with the text. Who read it until now stays on record.' }),
    },
    changes: changes.map(({ from_class, to_class, reason, by, entered_at }) => ({ what: `From “${wordsOf(from_class)}” to “${wordsOf(to_class)}”`, by: `${by}, ${at(entered_at)}`, reason })),
  };
}

const wordsOf = (recordClass: RecordClass): string => classTags[recordClass] ?? 'Other readers';

function whyOf(reader: Reader, { text, shares }: TextStanding, zone: string): string {
  const share = shares.find(({ account, ended_at }) => account === reader.account && ended_at === null);
  const because = reader.account === text.first_by ? 'Wrote it. ' : share !== undefined ? `Shared with them ${moment(zone, share.shared_at)}. ` : reader.manages ? 'Manages the case. ' : '';
  return `${because}${readerWhy(reader, zone)}`;
}

/** Texts of which this reader may know only that they exist: templates/parts/kept-texts.hbs. */
export const keptView = (kind: TextKindName, kept: readonly KeptLine[]) => kept.map(({ record_class, author, discipline }) => ({ text: placeholderWords(kind, record_class, author, discipline === null ? null : disciplineWords[discipline]) }));
