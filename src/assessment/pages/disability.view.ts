import { caseHeadView, type CaseHead } from '../../cases/index.js';
import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import type { AskedBy } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { DisabilityLine, DisabilityLines } from '../queries/disability-block.js';
import { longestLine, longestText } from '../rules/answers.js';
import { hasPlan } from '../rules/disability.js';
import { enteredWords, rowsOf } from './words.view.js';

interface Flags { iep: boolean; section504: boolean; englishLearner: boolean }

/** "IEP, English learner", or that there is none of them. */
function statusWords({ iep, section504, englishLearner }: Flags): string {
  return [iep ? 'IEP' : null, section504 ? '504 plan' : null, englishLearner ? 'English learner' : null].filter((one) => one !== null).join(', ') || 'No IEP, no 504 plan, no English-learner services';
}

export function disabilityView(head: CaseHead, { begun, asked, answered, onRecord, byHand, answers }: DisabilityLines, mayAnswer: boolean, typed: Typed, problems: readonly Problem[], askedBy: readonly AskedBy[]) {
  const plan = hasPlan(onRecord);
  const standing = answers[0] ?? null;
  const fields = fieldsFor(typed, problems);
  return {
    title: `Disability and language, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) }, problems: problemList(problems),
    askedBy,
    onRecord: statusWords(onRecord), asked, notAsked: asked ? null : 'This part is for students. The person of concern is not a student, so there is nothing to answer.',
    byHand: asked && byHand && !plan ? 'This student was entered here by hand, so nobody has looked it up yet. Ask the family and the special-education office before you answer.' : null,
    outdated: standing !== null && asked && !answered ? 'The student’s record has changed since this was answered. Answer it again before a level.' : null,
    answers: answers.map((line, index) => disabilityCard(head, line, index === 0)),
    form: !(asked && mayAnswer && begun) ? null : {
      action: assessmentPaths.disability(head.id), heading: standing === null ? 'Answer' : 'Answer again',
      status: fields.radios('status', 'Is that right, as far as the team knows?', [
        { value: 'as-recorded', label: 'Yes, as recorded' }, { value: 'differs', label: 'No, or something is under way', opens: 1 },
      ], { layout: 'row', value: standing?.status ?? '' }),
      statusNote: fields.area('statusNote', 'What is different, and how do you know?', { rows: 3, maxLength: longestText, optional: true, mark: false, value: standing?.status_note ?? '' }),
      planOnRecord: plan,
      plan: {
        consulted: plan
          ? fields.radios('planConsulted', 'Did the team read the plan, or ask about the services?', [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }], { layout: 'row', value: standing?.plan_consulted ?? '' })
          : fields.radios('planConsulted', 'Is there a plan or a service, and did the team read it or ask?', [{ value: 'yes', label: 'Yes, and the team did' }, { value: 'no', label: 'Yes, but not yet' }, { value: 'no-plan', label: 'There is none so far' }], { value: standing?.status === 'differs' ? standing.plan_consulted : '' }),
        tookPart: fields.text('tookPart', 'Who that knows the plan took part?', { maxLength: longestLine, optional: true, mark: false, hint: 'Name and role. Leave empty if nobody did, and say why below.', value: standing?.took_part ?? '' }),
        whyNot: fields.area('whyNot', 'If the plan was not read, or nobody who knows it took part: why not?', { rows: 3, maxLength: longestText, optional: true, mark: false, value: standing?.why_not ?? '' }),
      },
      actions: { sticky: false, state: null, back: { label: 'Back', href: assessmentPaths.overview(head.id) }, buttons: [{ label: 'Record', look: 'primary', name: null, value: null }] },
    },
  };
}

export function disabilityCard(head: CaseHead, line: DisabilityLine, stands: boolean) {
  const consulted = { yes: 'Yes', no: 'No', 'no-plan': '' }[line.plan_consulted];
  const parts: [string, string][] = [
    ['On record then', statusWords(line)], ['Right?', line.status === 'as-recorded' ? 'As recorded' : `Differs: ${line.status_note}`], ['Plan read', consulted], ['Who took part', line.took_part], ['Why not', line.why_not],
  ];
  return { id: `d-${line.id}`, heading: stands ? 'What the team answered' : 'Earlier answer', entered: enteredWords(head.zone, line), rows: rowsOf(parts) };
}
