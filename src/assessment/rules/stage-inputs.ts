import type { InputRecord } from '../../protocols/index.js';
import type { InterviewPart } from './interviews.js';

/** What is on record of a case, as far as the stages of a protocol want it written down first. `sources` are ids of what was settled among the sources sought. */
export interface OnRecord {
  safety: boolean; reported: boolean; weapons: boolean; disability: boolean; themes: boolean; determination: boolean; facts: number; protective: number;
  sources: readonly string[]; interviewed: readonly InterviewPart[];
}

/** Which inputs of a stage the records hold already. It asks whether something is there, never what it says. */
export function stageInputs(on: OnRecord): InputRecord[] {
  const talked = (...parts: InterviewPart[]): boolean => parts.some((part) => on.interviewed.includes(part));
  const there: [InputRecord, boolean][] = [
    // A report is filed with the exact words, the questions about danger and a look at what was reported before.
    ['report', on.reported], ['exact-words', on.reported], ['danger-questions', on.reported || on.safety], ['prior-reports', on.reported], ['safety-actions', on.safety],
    ['account-of-subject', talked('person-of-concern') || on.sources.includes('source-subject')], ['account-of-target', talked('target') || on.sources.includes('source-target')],
    ['account-of-witnesses', talked('witness', 'friend') || on.sources.includes('source-witnesses')], ['guardian-contact', talked('guardian') || on.sources.includes('source-guardian')],
    ['weapons', on.weapons], ['disability-and-language', on.disability], ['sources', on.sources.length > 0], ['facts', on.facts > 0], ['themes', on.themes], ['protective-factors', on.protective > 0], ['determination', on.determination],
  ];
  return there.filter(([, is]) => is).map(([input]) => input);
}
