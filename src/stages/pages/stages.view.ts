import { caseHeadView, disciplineWords, pointedOut, type CaseHead, type MemberLine } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, happenedFields, happenedInWords, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { askedBy, type InputRecord, type Participants, type PublishedProtocol, type Stage } from '../../protocols/index.js';
import type { CasePathStanding, StagePlace, StageStanding } from '../queries/case-stages.js';
import { longestWriting } from '../rules/stage-decisions.js';
import { stagePaths } from '../stages.endpoints.js';
import { inputWords } from './input-words.view.js';

const places: Readonly<Record<StagePlace, { kind: string; icon: string; text: string }>> = {
  done: { kind: 'done', icon: 'check_circle', text: 'Done' }, now: { kind: 'progress', icon: 'arrow_forward', text: 'The case is here' },
  ahead: { kind: 'todo', icon: 'radio_button_unchecked', text: 'To come' }, 'not-required': { kind: 'todo', icon: 'cancel', text: 'Not required as the case stands' },
};

/** The path of a case by its own protocol, stage by stage. */
export function stagesView(head: CaseHead, { protocol, stages }: CasePathStanding, mayDecide: boolean) {
  const now = stages.find(({ place }) => place === 'now');
  return {
    title: `Stages of the protocol, case ${head.number}`, head: caseHeadView(head),
    lead: `${protocol.wording.name}, version ${protocol.definition.version}. ${now === undefined ? 'Every stage that it asks for is done.' : `The case is at: ${protocol.wording.stages[now.stage.id]!.name}.`}`,
    stages: stages.map((one) => stageView(head, protocol, one, mayDecide)),
    terms: rowsOf(protocol.definition.terms.map((id) => [sentenceCase(id), protocol.wording.terms[id]!])),
  };
}

function stageView(head: CaseHead, protocol: PublishedProtocol, standing: StageStanding, mayDecide: boolean) {
  const { stage, place, byDecision, decisions } = standing;
  const { wording } = protocol;
  const names = (words: Record<string, { name: string }>, ids: readonly string[]) => ids.map((id) => words[id]?.name ?? id).join(', ');
  const { notices, tasks, documents } = stage.outputs;
  const stands = decisions.find((one) => one.stands);
  const required = place !== 'not-required';
  return {
    id: `stage-${stage.id}`, heading: wording.stages[stage.id]!.name, text: wording.stages[stage.id]!.text, status: places[place],
    rows: rowsOf([
      ['Written down first', inputLine(standing)], ['Decided together by', stage.participants === null ? '' : togetherWords(stage.participants)],
      ['Choices', byDecision ? stage.options.map(({ id }) => wording.options[id]!.name).join('; ') : ''],
      ['Leaves behind', [names(wording.notices, notices), names(wording.tasks, tasks), names(wording.documents, documents)].filter((part) => part !== '').join(', ')],
    ]),
    asked: askedBy(protocol, 'stages', stage, byDecision ? 'The team has chosen, with a reason, and enough disciplines took part.' : `There is on record: ${stage.doneWhen.map((record) => record.replaceAll('-', ' ')).join(', ')}.`),
    decisions: decisions.map((one) => decisionView(head, protocol, stage, one)),
    decide: byDecision && required && mayDecide ? { label: stands === undefined ? 'Record what the team decided' : 'Decide anew', primary: stands === undefined, href: stagePaths.decide(head.id, stage.id) } : null,
    waits: byDecision && required && stands === undefined ? 'Waits for a decision of the team.' : null,
  };
}

function inputLine({ stage, there, toWrite, byDecision }: StageStanding): string {
  const state = (input: InputRecord): string => (there.includes(input) ? 'on record' : byDecision && toWrite.includes(input) ? 'written with the decision' : 'not yet');
  return stage.inputs.map((input) => `${inputWords[input].name} (${state(input)})`).join('; ');
}

/** Who the protocol wants at the table. */
export function togetherWords({ minimum, seats, ifMissing }: Participants): string {
  const among = seats.map((anyOf) => anyOf.map((one) => disciplineWords[one]).join(' or ')).join('; ');
  return `At least ${minimum} people who count${among === '' ? '' : `, among them: ${among}`}. ${ifMissing === 'refused' ? 'Otherwise it is not recorded.' : 'Otherwise it is provisional.'}`;
}

/** One decision, as the page and every copy of the case tell it. */
export function decisionView({ zone }: Pick<CaseHead, 'zone'>, { wording, definition }: PublishedProtocol, stage: Stage | undefined, one: CasePathStanding['stages'][number]['decisions'][number]) {
  const finds = stage?.options.find(({ id }) => id === one.choice)?.finds ?? [];
  return {
    id: `decision-${one.id}`, heading: wording.options[one.choice]?.name ?? one.choice, stands: one.stands, note: one.stands ? null : one.earlier ? 'From before the case was reopened' : 'An earlier decision',
    rows: rowsOf([
      ['Why', one.reason], ...one.written.map(({ input, body }): [string, string] => [inputWords[input].name, body]), ['Found by it', finds.filter((id) => definition.facts.some((fact) => fact.id === id)).map((id) => wording.facts[id]!.name).join(', ')],
      ['Decided', happenedInWords({ precision: one.happened_precision, date: one.happened_date, time: one.happened_time, zone: one.happened_zone })],
      ['Took part', one.tookPart.map(({ name, discipline }) => `${name} (${disciplineWords[discipline]})`).join('; ')], ['Entered', `${one.author}, ${moment(zone, one.entered_at)}`],
    ]),
  };
}

/** "preliminary-finding" as "Preliminary finding". */
const sentenceCase = (id: string): string => `${id[0]!.toUpperCase()}${id.slice(1)}`.replaceAll('-', ' ');

const rowsOf = (rows: readonly (readonly [string, string])[]) => rows.filter(([, value]) => value.trim() !== '').map(([term, value]) => ({ term, value, link: null }));

export interface DecisionPage { head: CaseHead; protocol: PublishedProtocol; standing: StageStanding; members: readonly MemberLine[]; lapsed: ReadonlyMap<string, string>; now: { date: LocalDate; time: string } }

/** The form for a decision. `first` are the fields for what is written down first, in the protocol's order. */
export function decisionForm({ head, protocol, standing, members, lapsed, now }: DecisionPage, typed: Typed, problems: readonly Problem[]) {
  const { stage, open, toWrite, there, decisions } = standing;
  const { wording } = protocol;
  const fields = fieldsFor(typed, problems);
  const happened = happenedFields(fields, now);
  const name = wording.stages[stage.id]!.name;
  return {
    title: `${name}, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), conflict: null, back: { label: 'Stages of the protocol', href: stagePaths.path(head.id) }, heading: name, lead: wording.stages[stage.id]!.text,
    asked: [askedBy(protocol, 'stages', stage, 'The team has chosen, with a reason, and enough disciplines took part.'), ...(stage.participants === null ? [] : [askedBy(protocol, 'participants', stage.participants, togetherWords(stage.participants))])],
    waits: open.length === 0 ? null : `Settle first: ${open.map((input) => inputWords[input].name).join(', ')}. It cannot be recorded before.`,
    onRecord: there.length === 0 ? null : `On record already: ${there.map((input) => inputWords[input].name).join(', ')}.`,
    action: stagePaths.decisions(head.id, stage.id), after: fields.hidden('after', String(typed.after ?? decisions[0]?.id ?? '')),
    first: toWrite.map((input, at) => fields.area(`first${at + 1}`, inputWords[input].ask, { rows: 3, maxLength: longestWriting, hint: inputWords[input].hint })),
    choice: fields.radios('choice', 'What did the team decide?', stage.options.map(({ id, to, finds = [] }) => ({
      value: id, label: wording.options[id]!.name, hint: [wording.options[id]!.text, finds.length === 0 ? '' : `From then on this is so: ${finds.map((fact) => wording.facts[fact]!.name).join(', ')}.`, to === null ? '' : `Then: ${wording.stages[to]!.name}.`].filter((part) => part !== '').join(' '),
    })), {}),
    reason: fields.area('reason', 'Why?', { rows: 5, maxLength: longestWriting, hint: 'What speaks for it, what against it, and what is not known yet. Facts, not impressions.' }),
    tookPart: fields.checks('tookPart', 'Who took part?', members.map(({ account, name: who, discipline }) => ({ value: account, label: `${who}, ${disciplineWords[discipline].toLowerCase()}`, hint: lapsed.has(account) ? `Takes part, but does not count: ${lapsed.get(account)}` : null })), { hint: stage.participants === null ? 'Everybody who was there.' : togetherWords(stage.participants) }),
    happened: { date: { ...happened.date, label: 'On which day did the team decide?' }, time: happened.time, precision: happened.precision },
    pointed: pointedOut(['reason', ...toWrite.map((_, at) => `first${at + 1}`)].flatMap((name) => typed[name] ?? []), '#f-reason'),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: stagePaths.path(head.id) }, buttons: [{ label: 'Record the decision', look: 'primary', name: null, value: null }] },
  };
}

/** The same form when somebody decided the stage meanwhile: both texts, and a form that now follows the newer one. */
export function decisionConflict(page: DecisionPage, typed: Typed) {
  const { head, protocol: { wording }, standing: { decisions } } = page;
  const [theirs] = decisions;
  const word = (choice: unknown): string => wording.options[String(choice)]?.name ?? '';
  return {
    ...decisionForm(page, { ...typed, after: theirs!.id }, []),
    conflict: { by: theirs!.author, at: moment(head.zone, theirs!.entered_at), fields: [{ label: 'What did the team decide?', theirs: word(theirs!.choice), yours: word(typed.choice) }, { label: 'Why?', theirs: theirs!.reason, yours: String(typed.reason ?? '') }] },
  };
}

/** "Nov 23, 2026", for who asks when something was found. */
export const decidedOn = (zone: string, { entered_at: at }: { entered_at: CaseHead['opened_at'] }): string => dayWithYear(dayIn(zone, at));
