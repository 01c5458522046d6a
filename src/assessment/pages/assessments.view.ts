import { caseHeadView, type CaseHead } from '../../cases/index.js';
import { dayWithYear, moment } from '../../platform/web/index.js';
import { dayIn } from '../../kernel/instant.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { determinationPaths } from '../determination.endpoints.js';
import type { AssessmentLines } from '../queries/assessment-overview.js';
import type { ConcernLevel } from '../queries/level-of-concern.js';
import { guardsView, type Edition } from '../../protocols/index.js';
import type { Hindrance } from '../queries/assessment-readiness.js';
import type { CaseGates } from '../queries/pack-gates.js';
import { countsInWords } from './words.view.js';

export interface OverviewParts { lines: AssessmentLines; missing: readonly Hindrance[]; gates: CaseGates; facts: number; warnings: number; instruments: number; interviews: number; contacts: number; mayAssess: boolean; mayDetermine: boolean; level: ConcernLevel | null; newer: Edition | null }

const waiting = (text: string) => ({ kind: 'wait', icon: 'help', text }) as const;
const done = (text: string) => ({ kind: 'done', icon: 'check_circle', text }) as const;
const todo = (text: string) => ({ kind: 'todo', icon: 'radio_button_unchecked', text }) as const;

export function overviewView(head: CaseHead, { lines, missing, gates, facts, warnings, instruments, interviews, contacts, mayAssess, mayDetermine, level, newer }: OverviewParts) {
  const { assessment, earlier } = lines;
  return {
    title: `Assessment, case ${head.number}`,
    head: caseHeadView(head),
    lead: assessment === null ? 'The team works through the themes together, and then comes to a determination.' : countsInWords(lines.progress.total),
    begun: assessment === null ? null : `${assessment.ordinal === 1 ? 'Begun' : `Assessment ${assessment.ordinal}, begun`} ${dayWithYear(dayIn(head.zone, assessment.begun_at))}`,
    notBegun: assessment !== null ? null : {
      title: 'No assessment yet', text: mayAssess ? 'Begin it when the team starts to gather what is known. Nothing has to be complete at once.' : 'Somebody on the team begins it.', link: null,
    },
    beginAction: assessment === null && mayAssess ? assessmentPaths.begin(head.id) : null,
    next: assessment === null ? null : nextView(head, missing, level, { assess: mayAssess, determine: mayDetermine }),
    blocks: assessment === null ? [] : [...blocksView(head, lines, { facts, warnings, instruments, interviews, contacts }), ...gateBlocks(head, gates)],
    guards: guardsView(lines, 'assessment'),
    themes: assessment === null ? null : themesTable(head, lines, mayAssess),
    newer: newer === null ? null : { text: `Version ${newer.edition} of this case’s protocol is in effect for the school. The case keeps the version it has until somebody moves it.`, href: assessmentPaths.protocolMoves(head.id) },
    recordHref: assessment === null ? null : assessmentPaths.record(head.id, assessment.id),
    earlier: earlier.map(({ id, ordinal, begun_at, frozen_at }) => ({
      label: `Assessment ${ordinal}`, href: assessmentPaths.record(head.id, id), note: `${dayWithYear(dayIn(head.zone, begun_at))}${frozen_at === null ? '' : `, frozen ${moment(head.zone, frozen_at)}`}`,
    })),
  };
}

/** The one thing to do next, and how many more there are. No answer is weighed: only what was not answered is named. */
function nextView(head: CaseHead, missing: readonly Hindrance[], level: ConcernLevel | null, may: { assess: boolean; determine: boolean }) {
  const [first, ...more] = missing;
  if (first !== undefined) return { text: first.text, href: may.assess ? first.href : null, label: 'Go there', more: more.map(({ text, href }) => ({ text, href: may.assess ? href : null })) };
  const answered = 'Every question and block is answered.';
  if (level !== null && (level.frozenAt === null || level.proposed !== null)) return { text: `${answered} A level of concern is recorded.`, href: determinationPaths.show(head.id), label: 'Read the determination', more: [] };
  return { text: `${answered} The team can come to a determination.`, href: may.determine ? determinationPaths.ask(head.id) : null, label: 'Set the level of concern', more: [] };
}

function blocksView(head: CaseHead, { weapons, disability }: AssessmentLines, { facts, warnings, instruments, interviews, contacts }: Pick<OverviewParts, 'facts' | 'warnings' | 'instruments' | 'interviews' | 'contacts'>) {
  const counted = (n: number, one: string, many: string) => (n === 0 ? todo('None yet') : done(`${n} ${n === 1 ? one : many}`));
  const disabilityStatus = disability.asked ? (disability.answered ? done('Answered') : todo('Not answered')) : done('Not needed: not a student');
  const weaponsStatus = { 'not-asked': todo('Not asked'), open: waiting('Asked, not yet known'), known: done('Asked and answered'), ended: done('Asked, could not be learned') }[weapons.standing];
  return [
    { label: 'Weapons', href: assessmentPaths.weapons(head.id), note: 'Asked in every case, also when the worry is self-harm.', status: weaponsStatus },
    { label: 'Disability and language', href: assessmentPaths.disability(head.id), note: 'Settled before a level, for every student.', status: disabilityStatus },
    { label: 'Facts', href: assessmentPaths.facts(head.id), note: 'One statement at a time, each with its source.', status: counted(facts, 'fact', 'facts') },
    { label: 'Warning behaviors', href: assessmentPaths.warnings(head.id), note: 'What was seen, how lately, and which way it goes.', status: warnings === 0 ? todo('Nothing recorded yet') : done('Looked for') },
    { label: 'Interviews', href: assessmentPaths.interviews(head.id), note: 'What people said, apart from impressions.', status: counted(interviews, 'interview', 'interviews') },
    { label: 'Licensed instruments', href: assessmentPaths.instruments(head.id), note: 'Only where somebody qualified used one.', status: instruments === 0 ? done('None') : done(`${instruments} recorded`) },
    { label: 'Family contacts', href: assessmentPaths.contacts(head.id), note: 'Every call and meeting with the family.', status: counted(contacts, 'contact', 'contacts') },
  ];
}

/** The parts that only some protocols ask for. */
function gateBlocks(head: CaseHead, { gates }: CaseGates) {
  const asked = [
    { kind: 'protective-factors', label: 'Protective factors', href: assessmentPaths.protective(head.id), note: 'What makes violence less likely, or whom the team asked and found none.' },
    { kind: 'sources-sought', label: 'Sources sought', href: assessmentPaths.sources(head.id), note: 'Whom and what the team asks before a level.' },
  ];
  return asked.flatMap(({ kind, ...block }) => gates.filter(({ gate }) => gate.kind === kind).map(({ lacks }) => ({ ...block, status: lacks === null ? done('Recorded') : todo('Open') })));
}

function themesTable(head: CaseHead, { definition, wording, progress, drafts }: AssessmentLines, mayAssess: boolean) {
  const columns = ['Theme', 'Answered', 'Not yet known', 'Left'];
  return {
    caption: 'Themes, with the number of questions answered, not yet known and left', columns,
    rows: definition.themes.map(({ id }, index) => {
      const counts = progress.themes.find(({ theme }) => theme === id)!;
      const number = (label: string, n: number, tone: 'warn' | null) => ({ label, text: String(n), href: null, more: null, tone: n === 0 ? 'quiet' : tone, level: null, status: null });
      const more = [drafts.includes(id) ? 'You have a draft here' : null, counts.ended > 0 ? `${counts.ended} could not be learned` : null].filter((one) => one !== null).join(' · ');
      return {
        cells: [
          { label: 'Theme', text: `${index + 1}. ${wording.themes[id]!.name}`, href: mayAssess ? assessmentPaths.theme(head.id, id) : null, more: more === '' ? null : more, tone: null, level: null, status: null },
          number('Answered', counts.answered, null), number('Not yet known', counts.unknown, 'warn'), number('Left', counts.left, null),
        ],
      };
    }),
  };
}
