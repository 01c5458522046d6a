import { classesFor, classProblems, type CaseKey } from '../../cases/index.js';
import type { Problem, Typed } from '../../platform/web/index.js';
import type { ClassedLine, EnteredLine } from '../queries/interviews.js';

type Classed = ClassedLine & Pick<EnteredLine, 'author_id'>;

/** What the viewer may do: add texts of a kind, correct one, give one to other readers. */
export interface TextAbilities { add: boolean; correct: (line: Classed) => boolean; reclassify: (line: Classed) => boolean; mine: (line: Classed) => boolean }

export function textAbilities(key: CaseKey): TextAbilities {
  const [adds, moves] = [key.may('case.assess'), key.may('case.text.reclassify') && classesFor(key).length > 1];
  const writes = ({ record_class: recordClass, author_id: author }: Classed) => key.textRight({ recordClass, author }) === 'write';
  return { add: adds, correct: (line) => adds && writes(line), reclassify: (line) => moves && writes(line), mine: ({ author_id: author }) => author === key.viewer.account };
}

/** For a page that only shows: nothing can be done from it. */
export const onlyReading: TextAbilities = { add: false, correct: () => false, reclassify: () => false, mine: () => false };

/** The problem with who may read a new text; a correction keeps the readers of what it corrects. */
export function classAsked(key: CaseKey, typed: Typed, corrected: object | null): Problem[] {
  return corrected === null ? classProblems(typed.recordClass ?? 'team', classesFor(key)) : [];
}
