import type { Problem, Typed } from '../../platform/web/index.js';
import type { AttemptLine } from '../queries/case-notices.js';
import type { Attempt } from '../rules/notice-attempt.js';

const textIn = (typed: Typed, name: string): string => [typed[name] ?? ''].flat().at(-1) ?? '';

/** An attempt from what was typed; an answer that did not arrive is empty or null, and the form says so where it matters. */
export function attemptIn(typed: Typed): Attempt {
  const chosen = (name: string): string | null => textIn(typed, name) || null;
  return {
    method: textIn(typed, 'method') as Attempt['method'], interpreter: textIn(typed, 'interpreter'), result: textIn(typed, 'result') as Attempt['result'],
    reached: textIn(typed, 'reached'), said: textIn(typed, 'said'), namesSubject: chosen('namesSubject') as Attempt['namesSubject'],
    namesBasis: textIn(typed, 'namesBasis'), recordCheck: chosen('recordCheck') as Attempt['recordCheck'],
  };
}

/** Which text was used; null where nobody said. */
export const usedTextIn = (typed: Typed): string | null => textIn(typed, 'usedText') || null;

/** The fields of a correction before anybody typed: the attempt as it stands. */
export function typedFrom(line: AttemptLine): Typed {
  return {
    madeBy: line.made_by, method: line.method, interpreter: line.interpreter, result: line.result, reached: line.reached, said: line.said, namesSubject: line.names_subject ?? undefined,
    usedText: line.used_text ?? undefined, namesBasis: line.names_basis, recordCheck: line.record_check ?? undefined, happenedPrecision: line.happened_precision, happenedDate: line.happened_date ?? '', happenedTime: line.happened_time ?? '',
  };
}

const pageOrder = ['madeBy', 'method', 'interpreter', 'happenedDate', 'happenedTime', 'happenedPrecision', 'result', 'usedText', 'reached', 'said', 'namesSubject', 'namesBasis', 'recordCheck'];

/** Problems as their fields follow each other on the page, so that the list at the top can be worked through. */
export const inPageOrder = (problems: readonly Problem[]): Problem[] => [...problems].sort((one, other) => pageOrder.indexOf(one.field) - pageOrder.indexOf(other.field));
