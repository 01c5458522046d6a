import { pointedOut } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { fieldsFor, happenedFields, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import { channels, longestAccount, longestAnswer, longestLine, selfHarmAnswers, weaponAnswers } from '../rules/report-answers.js';

export interface SchoolChoice { id: string; name: string }

const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => (value === 'unknown' ? { value, label, tone: 'unknown' as const } : { value, label }));

export function askView() {
  return { title: 'Report a concern', dangerHref: intakePaths.danger, detailsHref: intakePaths.details, mineHref: intakePaths.mine };
}

/** `usual` is the reporter's own school, when they have one seat. */
export function dangerView(schools: readonly SchoolChoice[], usual: string | null, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'Immediate danger',
    problems: problemList(problems), action: intakePaths.urgent, detailsHref: intakePaths.details,
    words: fields.area('words', 'What is happening?', { rows: 3, maxLength: longestAccount }),
    subject: fields.text('subject', 'Who is it, and where are they now?', { maxLength: longestLine, hint: 'A name or a description. You need not be sure.' }),
    school: usual === null || problems.some(({ field }) => field === 'school') ? schoolField(fields, schools, usual) : fields.hidden('school', usual),
  };
}

export function detailsView(schools: readonly SchoolChoice[], usual: string | null, now: { date: LocalDate; time: string }, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'Report a concern: what you noticed',
    pointed: pointedOut([typed.words ?? ''].flat(), '#f-words'), problems: problemList(problems), action: intakePaths.queue, dangerHref: intakePaths.danger,
    words: fields.area('words', 'What was said or done?', { rows: 6, maxLength: longestAccount, hint: 'Exact words in quotation marks, as far as you remember them. Write what a person said or did, not what they are like.' }),
    channel: fields.radios('channel', 'How was it noticed?', choices(channels)),
    subject: fields.text('subject', 'Who is it about?', { maxLength: longestLine, hint: 'A name if you know it. If not, describe the person: “tall, green jacket, in period 3 art”.' }),
    school: schoolField(fields, schools, usual),
    happened: happenedFields(fields, { date: now.date, time: '' }, { sure: false }),
    place: fields.text('place', 'Where did it happen?', { maxLength: longestLine, hint: 'A room, a bus, a website. “Not known” is fine.' }),
    weapon: fields.checks('weapon', 'A weapon?', choices(weaponAnswers), { hint: 'Choose all that are true.' }),
    selfHarm: fields.radios('selfHarm', 'Any sign that the person may hurt or kill themselves?', choices(selfHarmAnswers), { layout: 'row' }),
    targets: fields.area('targets', 'Who or what could be harmed?', { rows: 2, maxLength: longestAnswer, optional: true, hint: 'Names, a group, a place. Leave it empty if nobody was named.' }),
    alreadyDone: fields.area('alreadyDone', 'What has been done already?', { rows: 2, maxLength: longestAnswer, optional: true, hint: 'Whom you told, what you or others did.' }),
    evidenceWhat: fields.area('evidenceWhat', 'Is there anything to keep, such as a note, a drawing or a screenshot?', { rows: 2, maxLength: longestAnswer, optional: true }),
    evidenceWhere: fields.text('evidenceWhere', 'Where is it kept?', { maxLength: longestLine, optional: true }),
    evidenceBy: fields.text('evidenceBy', 'Who keeps it?', { maxLength: longestLine, optional: true }),
    confidential: fields.checks('confidential', 'Should your name be kept confidential?', [{ value: 'yes', label: 'Yes, keep my name confidential', opens: 1 }], { optional: true }),
    actions: { sticky: false, state: null, back: { label: 'Back', href: intakePaths.ask }, buttons: [{ label: 'Send report', look: 'primary', name: null, value: null }] },
  };
}

function schoolField(fields: ReturnType<typeof fieldsFor>, schools: readonly SchoolChoice[], usual: string | null) {
  return fields.select('school', 'Which school?', schools.map(({ id, name }) => ({ value: id, label: name })), { width: 'half', ...(usual === null ? {} : { value: usual }) });
}
