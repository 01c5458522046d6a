import { caseHeadView, type CaseHead } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { InstrumentLine } from '../queries/instruments-used.js';
import { longestLine } from '../rules/answers.js';
import { instruments, longestConclusion, type InstrumentName } from '../rules/instruments.js';
import { enteredWords, rowsOf } from './words.view.js';

const instrumentWords: Readonly<Record<InstrumentName, string>> = { 'wavr-21': 'WAVR-21', savry: 'SAVRY', 'sivra-35': 'SIVRA-35', 'cstag-forms': 'CSTAG forms', other: 'Another instrument' };

export interface Asking { mayRecord: boolean; begun: boolean; typed: Typed; problems: readonly Problem[]; today: LocalDate }

export function instrumentsView(head: CaseHead, used: readonly InstrumentLine[], { mayRecord, begun, typed, problems, today }: Asking) {
  return {
    title: `Licensed instruments, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) }, problems: problemList(problems),
    used: used.map((line) => instrumentCard(head, line)),
    empty: used.length > 0 ? null : { title: 'None recorded', text: 'Most cases need none. Where somebody qualified used one, its conclusion belongs here.', link: null },
    form: mayRecord && begun ? formView(head, typed, problems, today) : null,
  };
}

export function instrumentCard(head: CaseHead, line: InstrumentLine) {
  return {
    id: `n-${line.id}`, heading: line.instrument === 'other' ? line.other_name : instrumentWords[line.instrument], conclusion: line.conclusion, entered: enteredWords(head.zone, line),
    rows: rowsOf([['Version', line.edition], ['Used by', line.used_by], ['Qualified by', line.qualification], ['Used on', dayWithYear(line.used_on)]]),
  };
}

function formView(head: CaseHead, typed: Typed, problems: readonly Problem[], today: LocalDate) {
  const fields = fieldsFor(typed, problems);
  return {
    action: assessmentPaths.instruments(head.id), heading: 'Record one that was used',
    instrument: fields.select('instrument', 'Which instrument?', instruments.map((value) => ({ value, label: instrumentWords[value] })), { width: 'half' }),
    otherName: fields.text('otherName', 'Its name, if it is another one', { optional: true, maxLength: longestLine }), edition: fields.text('edition', 'Version or year', { maxLength: longestLine }),
    usedBy: fields.text('usedBy', 'Who used it?', { maxLength: longestLine }), qualification: fields.text('qualification', 'What qualifies them?', { maxLength: longestLine, hint: 'License, training, or the maker’s user level.' }),
    usedOn: fields.date('usedOn', 'On which day?', { max: today, value: today }),
    conclusion: fields.area('conclusion', 'What do they conclude?', { rows: 5, maxLength: longestConclusion, hint: 'In words. Questions, items and scores stay with the instrument.' }),
    actions: { sticky: false, state: null, back: { label: 'Back', href: assessmentPaths.overview(head.id) }, buttons: [{ label: 'Record the instrument', look: 'primary', name: null, value: null }] },
  };
}
