import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { protocolPaths as paths } from '../protocols.endpoints.js';
import type { PublishedProtocol } from '../queries/published-protocol.js';
import type { Edition } from '../rules/choosing.js';
import { asBefore, everySchool, longestReason } from './choices.forms.js';

export interface Offered { all: readonly { edition: Edition; protocol: PublishedProtocol }[]; schools: readonly { id: Id; name: string }[]; today: LocalDate }

export function choiceView({ all, schools, today }: Offered, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'Choose a protocol', problems: problemList(problems), back: { label: 'Protocols', href: paths.protocols }, action: paths.choices,
    school: fields.select('school', 'For', [{ value: everySchool, label: 'The whole district' }, ...schools.map(({ id, name }) => ({ value: id, label: name }))], { empty: 'Choose', hint: 'A choice for a school counts before one for the district.' }),
    edition: fields.radios('edition', 'Protocol', [
      ...all.map(({ edition, protocol: { wording, definition } }) => ({
        value: edition.id, label: `${wording.name} ${edition.edition}`, hint: `In effect from ${dayWithYear(edition.effectiveFrom)}. ${definition.reviewed_by === null ? 'Reviewed by nobody yet.' : `Reviewed by ${definition.reviewed_by}.`}`,
      })),
      { value: asBefore, label: 'As before', hint: 'A school follows the district again; the district follows the usual protocol.' },
    ]),
    from: fields.date('from', 'First day', { value: today, hint: 'Today or later.' }),
    reason: fields.area('reason', 'Why', { rows: 3, maxLength: longestReason, hint: 'Such as who decided it and when. Name no student.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: paths.protocols }, buttons: [{ label: 'Choose', look: 'primary', name: null, value: null }] },
  };
}
