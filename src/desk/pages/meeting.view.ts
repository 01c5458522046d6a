import { casePath, casePaths, clockDue, clockTag, daysLate, disciplineWords, parts, stageWords, type MemberLine, type StepLine } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { shortDay } from '../../platform/web/index.js';
import type { Meeting } from '../queries/meeting.js';
import { dueStatus } from './case-file.view.js';

/** Where a next step comes from, in place of what somebody typed. */
const stepKinds: Readonly<Record<string, string>> = { unknown: 'Find out what is not known yet', report: 'Follow up a report', recusal: 'Pass on after a recusal', transfer: 'Acknowledge a case from another school' };

/**
 * The case for a screen in the room: stages, counts, levels, kinds and days. Whatever was typed can hold a name, so none of
 * it is here; people stand by what they are to the case, colleagues by their discipline.
 */
export function meetingView({ file, readiness, stillToSign, participants }: Meeting, now: Instant) {
  const { head, level } = file;
  const today = dayIn(head.zone, now);
  const path = casePath(file.standings);
  const at = Math.max(0, path.findIndex(({ state }) => state === 'current'));
  const team = file.members.filter(({ until }) => until === null || until > now);
  return {
    title: `Meeting view, case ${head.number}`, back: { label: 'Leave the meeting view', href: casePaths.show(head.id) }, heading: `Case ${head.number}`,
    facts: [
      { term: 'Level of concern', value: '', icon: null, note: level === null ? 'The team has not come to a determination' : level.provisional ? 'Provisional' : 'Set by the team', tone: null, level: level === null ? { n: 0, word: 'Not yet rated' } : { n: level.n, word: level.word } },
      { term: 'Status', value: head.is_open === 1 ? 'Open' : 'Closed', icon: null, note: null, tone: null, level: null },
      { term: 'School', value: head.school, icon: null, note: null, tone: null, level: null },
    ],
    path: { label: 'Case progress', total: path.length, now: at + 1, nowLabel: stageWords[path[at]!.stage], steps: path.map(({ stage, state }) => ({ label: stageWords[stage], state, note: null })) },
    progress: file.progress === null ? null : `${file.progress.answered + file.progress.ended} questions answered, ${file.progress.unknown} not yet known, ${file.progress.left} left`,
    ready: {
      heading: readiness.missing.length === 0 ? 'Nothing stands in the way of a level' : 'Before a level can be set', note: readiness.missing.length === 0 ? 'Every question and block is answered.' : null, missing: readiness.missing.map(({ text }) => text),
      gates: readiness.gates.gates.map(({ gate, lacks }) => ({ name: readiness.gates.protocol.wording.gates[gate.id]!.name, status: doneStatus(lacks === null) })), signatures: stillToSign,
    },
    steps: stepsView(file.steps, file.members, today),
    measures: file.measures.length === 0 ? null : `${file.measures.length} protective ${file.measures.length === 1 ? 'measure runs' : 'measures run'}.`,
    deadlines: file.clocks.map((clock) => ({ what: clock.what, due: clockDue(head.zone, clock.due_at), status: clockTag(clock) })),
    notices: numbered(file.notices.map(({ name, open }) => ({ label: name, open }))).map(({ label, open }) => ({ name: label, status: doneStatus(!open) })),
    people: [head.kind === 'student' ? 'The student' : 'The person of concern', 'The reporter', ...numbered(participants.map(({ part }) => ({ label: parts[part] }))).map(({ label }) => label)],
    team: numbered(team.map(({ account, discipline }) => ({ label: disciplineWords[discipline], manages: account === head.manager_id }))).map(({ label, manages }) => (manages ? `${label}, case manager` : label)),
  };
}

const doneStatus = (done: boolean) => (done ? { kind: 'done', icon: 'check_circle', text: 'Done' } : { kind: 'todo', icon: 'radio_button_unchecked', text: 'Open' });

function stepsView(steps: readonly StepLine[], members: readonly MemberLine[], today: LocalDate) {
  const open = steps.filter(({ state }) => state === 'open');
  const ownedBy = (account: string): string => {
    const member = members.find((one) => one.account === account);
    return member === undefined ? 'Somebody on the team' : disciplineWords[member.discipline];
  };
  return {
    heading: open.length === 0 ? 'Next steps' : open.length === 1 ? '1 open next step' : `${open.length} open next steps`,
    rows: open.map(({ source_kind, owner_id, due_on }) => ({ what: stepKinds[source_kind] ?? 'Next step', who: ownedBy(owner_id), due: shortDay(due_on), status: dueStatus(daysLate('open', due_on, today) > 0) })),
  };
}

/** "Target 1", or "Mental health, 1 of 2": where there are several of a kind. */
function numbered<T extends { label: string }>(all: readonly T[]): T[] {
  return all.map((one, at) => {
    const same = all.filter(({ label }) => label === one.label).length;
    const nth = all.slice(0, at + 1).filter(({ label }) => label === one.label).length;
    return same < 2 ? one : { ...one, label: one.label.includes(' ') ? `${one.label}, ${nth} of ${same}` : `${one.label} ${nth}` };
  });
}
