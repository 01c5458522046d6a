import { dayIn } from '../../kernel/instant.js';
import { dayWithYear, unsavedView, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordLine } from '../queries/training-register.js';
import { mayConfirm, maySetAside } from '../rules/confirming.js';
import { hoursWords } from '../rules/course-length.js';
import { trainingPaths } from '../training.endpoints.js';
import { recordTag } from './words.view.js';

/** `looksAfter`: more than a second person, so the colleague's other records and setting one aside are theirs too. */
export interface RecordPage { record: RecordLine; viewer: string; looksAfter: boolean; zone: string; today: LocalDate }

/** One record in full, with what a second person may do about it. */
export function recordPage({ record, viewer, looksAfter, zone, today }: RecordPage, typed: Typed, problems: Problem[]) {
  const state = { account: record.account, confirmed: record.confirmed_at !== null, setAside: record.set_aside_at !== null };
  const [confirming, settingAside] = [mayConfirm(state, viewer), maySetAside(state, viewer)];
  const fields = fieldsFor(typed, problems);
  const row = (term: string, value: string) => ({ term, value, link: null });
  return {
    title: `${record.course_name}, ${record.person}`,
    problems: problemList(problems),
    course: record.course_name, name: record.person, back: looksAfter ? trainingPaths.person(record.account) : trainingPaths.own,
    status: recordTag(record, today),
    rows: [
      row('Completed', dayWithYear(record.completed_on)), row('Valid through', record.expires_on === null ? 'Does not run out' : dayWithYear(record.expires_on)), row('Given by', record.provider),
      ...(record.minutes === null ? [] : [row('Length', hoursWords(record.minutes))]), row('Proof', record.evidence), row('Entered', `${record.entered_by}, ${moment(zone, record.entered_at)}`),
      ...(record.confirmed_at === null ? [] : [row('Confirmed', `${record.confirmed_by}, ${moment(zone, record.confirmed_at)}`)]),
      ...(record.set_aside_at === null ? [] : [row('Set aside', `${record.set_aside_by}, ${dayWithYear(dayIn(zone, record.set_aside_at))}`), row('Why', record.set_aside_because ?? '')]),
    ],
    unsaved: looksAfter && settingAside.ok ? null : unsavedView(typed, 'because'),
    mayNot: confirming.ok || state.confirmed || state.setAside ? null : confirming.why,
    confirm: confirming.ok ? { action: trainingPaths.confirmations(record.id), version: fields.hidden('version', String(record.version)) } : null,
    setAside: looksAfter && settingAside.ok ? {
      action: trainingPaths.settingAside(record.id), version: fields.hidden('version', String(record.version)),
      because: fields.area('because', 'Why does this record not count?', { rows: 3, maxLength: 1000, hint: 'It stays readable with this reason. Enter the training anew if something in it was wrong.' }),
    } : null,
  };
}
