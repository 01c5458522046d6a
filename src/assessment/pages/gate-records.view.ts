import { caseHeadView, excerpt, type CaseHead } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { dayWithYear, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import type { AskedBy, Wording } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { ProtectiveLine, ProtectiveLines, SoughtLine, SoughtLines } from '../queries/gate-records.js';
import { longestLine, longestText } from '../rules/answers.js';
import type { SoughtStatus } from '../rules/sought-sources.js';
import { enteredWords, rowsOf } from './words.view.js';

const statusWords: Readonly<Record<SoughtStatus, string>> = { done: 'Done', refused: 'Refused', unavailable: 'Not available', 'not-needed': 'Not needed here' };
const replacedWords = (corrected: string | null): string => (corrected === null ? '' : 'A correction below took its place');

export function protectiveCard(head: CaseHead, line: ProtectiveLine) {
  const rows: [string, string][] = [['What makes violence less likely', line.body], ['Asked', line.asked], ['Replaced', replacedWords(line.corrected_by)]];
  return { id: `p-${line.id}`, heading: line.finding === 'found' ? 'Protective factor' : 'None found', entered: enteredWords(head.zone, line), rows: rowsOf(rows) };
}

export function soughtCard(head: CaseHead, line: SoughtLine, wording: Wording) {
  const rows: [string, string][] = [['What came of it', statusWords[line.status]], ['Who or what', line.who], ['Why', line.reason], ['Replaced', replacedWords(line.corrected_by)]];
  return { id: `s-${line.id}`, heading: wording.soughtSources[line.source]!.name, entered: enteredWords(head.zone, line), rows: rowsOf(rows) };
}

const replacing = (fields: ReturnType<typeof fieldsFor>, standing: readonly { value: string; label: string }[]) =>
  (standing.length === 0 ? null : fields.select('corrects', 'Does this take the place of an entry that was wrong?', standing, { optional: true, empty: 'No, it is new', hint: 'The earlier entry stays readable.' }));

const page = (head: CaseHead, title: string, problems: readonly Problem[]) => ({
  title: `${title}, case ${head.number}`, head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) }, problems: problemList(problems), heading: title,
});
const actions = (head: CaseHead) => ({ sticky: false, state: null, back: { label: 'Back', href: assessmentPaths.overview(head.id) }, buttons: [{ label: 'Record', look: 'primary', name: null, value: null }] });

/** Protective factors: what is recorded, and the form for one more. */
export function protectiveView(head: CaseHead, { begun, entries, standing }: ProtectiveLines, mayAnswer: boolean, typed: Typed, problems: readonly Problem[], askedBy: readonly AskedBy[]) {
  const fields = fieldsFor(typed, problems);
  return {
    ...page(head, 'Protective factors', problems), askedBy, lead: 'What makes violence less likely: people, plans, help that works. They are asked for like everything else, and never outweigh anything by themselves.',
    todo: null, entries: entries.map((line) => protectiveCard(head, line)),
    form: !(mayAnswer && begun) ? null : {
      action: assessmentPaths.protective(head.id), heading: 'Record one', first: null,
      choice: fields.radios('finding', 'What did the team find?', [{ value: 'found', label: 'A protective factor' }, { value: 'none', label: 'None found after asking' }], { layout: 'row' }),
      one: fields.area('body', 'What makes violence less likely?', { rows: 3, maxLength: longestText, optional: true, mark: false, hint: 'For a factor that was found: what it is, and how you know.' }),
      two: fields.text('asked', 'Whom did the team ask?', { maxLength: longestLine, optional: true, mark: false, hint: 'Needed when none was found.' }),
      corrects: replacing(fields, standing.map((line) => ({ value: line.id, label: `${line.finding === 'found' ? excerpt(line.body) : 'None found'} (${line.author}, ${dayWithYear(dayIn(head.zone, line.entered_at))})` }))), actions: actions(head),
    },
  };
}

/** The sources of the case's protocol: which are still to ask, what came of the others, and the form for one. */
export function sourcesView(head: CaseHead, { begun, required, all, wording, entries, standing, left }: SoughtLines, mayAnswer: boolean, typed: Typed, problems: readonly Problem[], askedBy: readonly AskedBy[]) {
  const fields = fieldsFor(typed, problems);
  const name = (id: string): string => wording.soughtSources[id]!.name;
  return {
    ...page(head, 'Sources sought', problems), askedBy, lead: all.length === 0 ? 'The protocol of this case names no list of sources.' : 'Whom and what the team asks before a level. An attempt that came to nothing counts when the record says why.',
    todo: required.length === 0 ? null : {
      heading: left.length === 0 ? 'Every source is settled' : 'Still to ask',
      lines: left.map(({ source, left: more }) => ({ text: `${name(source)}${more > 1 ? `: ${more} more` : ''}`, hint: wording.soughtSources[source]!.text })),
    },
    entries: entries.map((line) => soughtCard(head, line, wording)),
    form: !(mayAnswer && begun && all.length > 0) ? null : {
      action: assessmentPaths.sources(head.id), heading: 'Record what came of one',
      first: fields.select('source', 'Which source?', all.map(({ id }) => ({ value: id, label: name(id) })), { empty: 'Choose a source' }),
      choice: fields.radios('status', 'What came of it?', (['done', 'refused', 'unavailable', 'not-needed'] as const).map((value) => ({ value, label: statusWords[value] })), { layout: 'row' }),
      one: fields.text('who', 'Who was asked, or what was read?', { maxLength: longestLine, optional: true, mark: false, hint: 'Needed when it is done.' }),
      two: fields.area('reason', 'If it came to nothing, or is not needed: why?', { rows: 3, maxLength: longestText, optional: true, mark: false }),
      corrects: replacing(fields, standing.map((line) => ({ value: line.id, label: `${name(line.source)}: ${statusWords[line.status]} (${line.author}, ${dayWithYear(dayIn(head.zone, line.entered_at))})` }))), actions: actions(head),
    },
  };
}
