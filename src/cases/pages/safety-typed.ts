import type { LocalDate } from '../../kernel/local-date.js';
import type { Problem, Typed } from '../../platform/web/index.js';
import type { NewMeasure } from '../commands/add-safety-measure.js';
import type { SafetyLine } from '../queries/safety-records.js';
import { isEmptyMeasure, measureProblems, measuresPerForm } from '../rules/safety-measures.js';
import type { SafetyRecord } from '../rules/safety-record.js';

const names = ['urgency', 'whereabouts', 'supervisor', 'belongings', 'search', 'searchedBy', 'searchGround', 'release', 'releasedTo', 'releasedOn', 'releasedAt', 'targets', 'targetsHow'] as const satisfies readonly (keyof SafetyRecord)[];

const textIn = (typed: Typed, name: string): string => [typed[name] ?? ''].flat().at(-1) ?? '';

/** A record from what was typed; an answer that did not arrive is empty, and the form says so. */
export function recordIn(typed: Typed): SafetyRecord {
  return Object.fromEntries(names.map((name) => [name, textIn(typed, name)])) as unknown as SafetyRecord;
}

/** The fields of a correction before anybody typed: the record as it stands. */
export function typedFrom(line: SafetyLine): Typed {
  return {
    urgency: line.urgency, whereabouts: line.whereabouts, supervisor: line.supervisor, belongings: line.belongings, search: line.search, searchedBy: line.searched_by,
    searchGround: line.search_ground, release: line.release, releasedTo: line.released_to, releasedOn: line.released_on, releasedAt: line.released_at, targets: line.targets,
    targetsHow: line.targets_how, happenedPrecision: line.happened_precision, happenedDate: line.happened_date ?? '', happenedTime: line.happened_time ?? '',
  };
}

/** The rows for measures that were filled in, and the problems with them by field name. */
export function measuresIn(typed: Typed, owners: readonly string[], from: LocalDate): { measures: NewMeasure[]; problems: Problem[] } {
  const measures: NewMeasure[] = [];
  const problems: Problem[] = [];
  for (let row = 1; row <= measuresPerForm; row += 1) {
    const measure = { what: textIn(typed, `measure${row}What`), owner: textIn(typed, `measure${row}Owner`), endsOn: textIn(typed, `measure${row}EndsOn`) };
    if (isEmptyMeasure(measure)) continue;
    const wrong = measureProblems(measure, owners, from);
    problems.push(...wrong.map(({ field, text }) => ({ field: `measure${row}${field[0]!.toUpperCase()}${field.slice(1)}`, text })));
    if (wrong.length === 0) measures.push({ ...measure, endsOn: measure.endsOn as LocalDate });
  }
  return { measures, problems };
}

const pageOrder = ['urgency', 'whereabouts', 'supervisor', 'release', 'releasedTo', 'releasedOn', 'releasedAt', 'belongings', 'search', 'searchedBy', 'searchGround', 'targets', 'targetsHow', 'measure', 'happened'];

/** Problems as their fields follow each other on the page, so that the list at the top can be worked through. */
export function inPageOrder(problems: readonly Problem[]): Problem[] {
  const place = ({ field }: Problem): number => pageOrder.findIndex((name) => (name === 'measure' || name === 'happened' ? field.startsWith(name) : field === name));
  return [...problems].sort((one, other) => place(one) - place(other));
}
