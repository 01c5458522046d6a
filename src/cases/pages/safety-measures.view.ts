import type { LocalDate } from '../../kernel/local-date.js';
import { fieldsFor, moment, problemList, shortDay, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { CaseHead } from '../queries/case-overview.js';
import type { MeasureLine, Owner } from '../queries/safety-records.js';
import { longestMeasure } from '../rules/safety-measures.js';
import { caseHeadView } from './case-head.view.js';

export function newMeasureView(head: CaseHead, typed: Typed, problems: Problem[], owners: readonly Owner[], today: LocalDate) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Add an interim measure, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), action: casePaths.measures(head.id),
    what: fields.area('what', 'What is done to protect people?', { rows: 3, maxLength: longestMeasure, hint: 'For example: a morning check-in, another lunch period, an escort between classes.' }),
    owner: fields.select('owner', 'Who looks after it?', owners.map(({ id, name }) => ({ value: id, label: name }))),
    endsOn: fields.date('endsOn', 'Until which day?', { min: today, hint: 'On that day somebody decides: end it, go on, or make it part of the plan.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.safety(head.id) }, buttons: [{ label: 'Save measure', look: 'primary', name: null, value: null }] },
  };
}

export function measureEndingView(head: CaseHead, measure: MeasureLine, typed: Typed, problems: Problem[], conflict: { yours: string } | null) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `End an interim measure, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), action: casePaths.measureEnding(head.id, measure.id),
    conflict: conflict === null ? null : {
      by: measure.ended_by ?? measure.owner, at: measure.ended_at === null ? 'a moment ago' : moment(head.zone, measure.ended_at),
      fields: [{ label: 'Why the measure ends', theirs: measure.end_reason ?? '', yours: conflict.yours }],
    },
    measure: { what: measure.what, owner: measure.owner, until: shortDay(measure.ends_on) },
    reason: fields.area('reason', 'Why does it end?', { rows: 3, maxLength: longestMeasure }),
    version: fields.hidden('version', String(measure.version)),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.safety(head.id) }, buttons: [{ label: 'End measure', look: 'primary', name: null, value: null }] },
  };
}
