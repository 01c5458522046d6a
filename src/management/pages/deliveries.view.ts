import { caseHeadView, type CaseHead } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { fieldsFor, happenedFields, happenedInWords, moment, problemList, type Choice, type Problem, type Typed } from '../../platform/web/index.js';
import { managementPaths as paths } from '../management.endpoints.js';
import { longestDelivery, type Delivery } from '../rules/deliveries.js';
import { rhythms, type Intervention } from '../rules/interventions.js';
import { stateTag } from './plan.view.js';

export interface LogContext { colleagues: readonly Choice[]; viewer: Id; now: { date: LocalDate; time: string }; mayLog: boolean }

/** The log of one intervention with the form for its next line; `corrects` is the line that the form puts right. */
export function deliveriesView(head: CaseHead, item: Intervention, log: readonly Delivery[], corrects: Delivery | null, typed: Typed, problems: Problem[], context: LogContext) {
  const open = context.mayLog && item.state !== 'planned';
  return {
    title: `Deliveries, case ${head.number}`, head: caseHeadView(head), what: item.what, status: stateTag(item.state),
    promise: `${rhythms[item.rhythm].words}${item.ownerName === null ? '' : `; ${item.ownerName} makes sure of it`}.`,
    problems: problemList(problems),
    waits: context.mayLog && item.state === 'planned' ? { text: 'Not started yet, so there is nothing to log. ', href: paths.interventionState(head.id, item.id) } : null,
    form: open ? formView(head, item, corrects, typed, problems, context) : null,
    lines: log.map((line) => lineView(head, item.id, line, open)),
    empty: log.length === 0 ? { title: 'Nothing logged yet', text: 'Each time it happens, or does not, one line goes here: when, by whom, what. That is how the team knows whether help arrived.', link: null } : null,
    backHref: paths.plan(head.id),
  };
}

function formView(head: CaseHead, item: Intervention, corrects: Delivery | null, typed: Typed, problems: Problem[], { colleagues, viewer, now }: LogContext) {
  const fields = fieldsFor(typed, problems);
  const before = corrects ?? { delivered: null, what: '', byId: viewer, by: '', happened: { precision: 'exact', date: now.date, time: now.time } };
  const happened = happenedFields(fieldsFor({ happenedPrecision: before.happened.precision, happenedDate: before.happened.date ?? '', happenedTime: before.happened.time ?? '', ...typed }, problems), now);
  return {
    heading: corrects === null ? 'Log a delivery' : 'Correct a line of the log', note: corrects === null ? null : 'The line as it was stays readable beside the correction.',
    action: paths.deliveries(head.id, item.id), corrects: fields.hidden('corrects', corrects?.id ?? ''),
    delivered: fields.radios('delivered', 'Did it happen?', [{ value: 'yes', label: 'It happened' }, { value: 'no', label: 'It did not happen' }], { layout: 'row', value: before.delivered === null ? '' : before.delivered ? 'yes' : 'no' }),
    what: fields.area('what', 'What was done, or why it did not happen', { rows: 3, maxLength: longestDelivery, value: before.what }),
    byId: fields.select('byId', 'By whom', colleagues, { value: before.byId ?? '', optional: true, mark: false, empty: 'Somebody else' }),
    byWhom: fields.text('byWhom', 'Who, if somebody else', { value: before.byId === null ? before.by : '', maxLength: 200, optional: true }),
    happened,
    actions: { sticky: false, state: null, back: corrects === null ? null : { label: 'Cancel', href: paths.deliveries(head.id, item.id) }, buttons: [{ label: corrects === null ? 'Log it' : 'Save correction', look: 'primary', name: null, value: null }] },
  };
}

function lineView(head: CaseHead, item: Id, { id, delivered, by, what, happened, enteredByName, enteredAt, correctsId, correctedBy }: Delivery, open: boolean) {
  return {
    id: `line-${id}`, status: delivered ? { kind: 'done', icon: 'check', text: 'It happened' } : { kind: 'wait', icon: 'cancel', text: 'It did not happen' },
    happened: happenedInWords(happened), by, what, entered: `Entered by ${enteredByName}, ${moment(head.zone, enteredAt)}`,
    corrects: correctsId === null ? null : `#line-${correctsId}`, correctedBy: correctedBy === null ? null : `#line-${correctedBy}`,
    correctHref: open && correctedBy === null ? paths.deliveryCorrection(head.id, item, id) : null,
  };
}
