import { caseHeadView, type CaseHead } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { askedBy } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { WarningLine, WarningLines } from '../queries/warning-sheet.js';
import { longestFact } from '../rules/facts.js';
import { byRecency, sightings, trends, type Sighting, type Trend } from '../rules/warnings.js';
import { factOption, factsInWords } from './fact-words.view.js';
import { enteredWords, rowsOf } from './words.view.js';

const trendWords: Readonly<Record<Trend, string>> = { rising: 'Rising', steady: 'Steady', falling: 'Falling', unknown: 'Not known' };
const sightingWords: Readonly<Record<Sighting, string>> = { seen: 'Seen', 'not-seen': 'Not seen so far' };

export interface Asking { mayRecord: boolean; typed: Typed; problems: readonly Problem[]; today: LocalDate }

/** Each warning behavior with what is known of it, by recency. No number is made of them. */
export function warningsView(head: CaseHead, sheet: WarningLines, { mayRecord, typed, problems, today }: Asking) {
  const { definition } = sheet;
  return {
    title: `Warning behaviors, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) }, problems: problemList(problems),
    notNamed: definition.warnings.length === 0 ? { title: 'Not part of this protocol', text: 'The version of the protocol that this case is on names no warning behaviors. What was seen belongs in the answers and the facts.', link: null } : null,
    warnings: warningCards(head, sheet),
    form: !mayRecord || !sheet.begun || definition.warnings.length === 0 ? null : formView(head, sheet, typed, problems, today),
  };
}

export function warningCards(head: CaseHead, { definition, wording, entries, facts }: Omit<WarningLines, 'begun'>) {
  return byRecency(definition.warnings.map(({ id }) => {
    const all = entries.filter(({ warning }) => warning === id);
    return { id, all, lastSeen: all.at(-1)?.last_seen ?? null };
  })).map(({ id, all }) => {
    const standing = all.at(-1) ?? null;
    const { name, text, lookFor } = wording.warnings[id]!;
    return {
      id: `w-${id}`, name, text, lookFor, asked: askedBy({ definition, wording }, 'warnings', definition.warnings.find((one) => one.id === id)!, 'Somebody says whether it was seen; where it was: when first and last, which way it goes, and the facts.'),
      status: standing === null ? { kind: 'todo', icon: 'radio_button_unchecked', text: 'Nobody has said yet' } as const : standing.sighting === 'seen' ? { kind: 'wait', icon: 'visibility', text: `Last seen ${dayWithYear(standing.last_seen!)}` } as const : { kind: 'done', icon: 'check_circle', text: sightingWords['not-seen'] } as const,
      note: standing === null || standing.note.trim() === '' ? null : standing.note, rows: standing === null ? [] : rowsFor(standing, facts), entered: standing === null ? null : enteredWords(head.zone, standing),
      earlier: all.slice(0, -1).reverse().map((line) => ({ sighting: sightingWords[line.sighting], note: line.note, rows: rowsFor(line, facts), entered: enteredWords(head.zone, line) })),
    };
  });
}

const rowsFor = (line: WarningLine, facts: WarningLines['facts']) => rowsOf([
  ['First seen', line.first_seen === null ? '' : dayWithYear(line.first_seen)], ['Last seen', line.last_seen === null ? '' : dayWithYear(line.last_seen)],
  ['Trend', line.trend === null ? '' : trendWords[line.trend]], ['Shown by', factsInWords(facts, line.facts)],
]);


function formView(head: CaseHead, { definition, wording, facts }: WarningLines, typed: Typed, problems: readonly Problem[], today: LocalDate) {
  const fields = fieldsFor(typed, problems);
  const standing = facts.filter(({ corrected_by }) => corrected_by === null);
  return {
    action: assessmentPaths.warnings(head.id), heading: 'Record what is known of one',
    warning: fields.select('warning', 'Which warning behavior?', definition.warnings.map(({ id }) => ({ value: id, label: wording.warnings[id]!.name })), { width: 'half' }),
    sighting: fields.radios('sighting', 'Was it seen?', sightings.map((value) => ({ value, label: sightingWords[value], ...(value === 'seen' ? { opens: 1 as const } : {}) })), { layout: 'row' }),
    firstSeen: fields.date('firstSeen', 'First seen', { optional: true, mark: false, max: today, width: 'full' }), lastSeen: fields.date('lastSeen', 'Last seen', { optional: true, mark: false, max: today, width: 'full' }),
    trend: fields.radios('trend', 'Which way does it go?', trends.map((value) => ({ value, label: trendWords[value], ...(value === 'unknown' ? { tone: 'unknown' as const } : {}) })), { layout: 'row', optional: true, mark: false }),
    facts: standing.length === 0 ? null : fields.checks('facts', 'Which facts show it?', standing.map((fact) => factOption(fact)), { optional: true, mark: false }),
    words: fields.area('note', 'What was seen, or where somebody looked', { optional: true, mark: false, rows: 3, maxLength: longestFact, hint: 'What the person did or said. What is recorded stays; a later entry takes its place and does not erase it.' }),
    actions: { sticky: false, state: null, back: { label: 'Back', href: assessmentPaths.overview(head.id) }, buttons: [{ label: 'Record', look: 'primary', name: null, value: null }] },
  };
}
