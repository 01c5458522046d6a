import { fine, refused, type Verdict } from '../../kernel/result.js';
import type { Definition, Edition } from '../../protocols/index.js';

/** What two versions are called: "1.0". */
type Compare = (a: string, b: string) => number;

/** Whether a case could go on with this version: a later one of the protocol that it is on. Another protocol is another case's beginning. */
export const isNewer = (now: Pick<Definition, 'id' | 'version'>, offered: Edition, compare: Compare): boolean => offered.protocol === now.id && compare(offered.edition, now.version) > 0;

/** A level that was set, or named in a first read, means what it meant: a version that rates on another scale does not take it over. */
export function mayMove(from: Definition, to: Definition, anyLevelNamed: boolean): Verdict {
  const scale = ({ levels }: Definition): string => levels.map(({ id }) => id).join();
  return !anyLevelNamed || scale(from) === scale(to) ? fine : refused('The newer version rates on another scale, and this case has a level or first reads already. It stays on the version it has.');
}

export interface Carried { kept: string[]; gone: string[]; added: string[] }

/** Of the questions that were answered, those that the newer version still asks and those that it does not; and what it asks that was not asked before. In each version's order. */
export function carriedOver(from: Definition, to: Definition, answered: ReadonlySet<string>): Carried {
  const [before, after] = [from, to].map(({ themes }) => themes.flatMap(({ questions }) => questions.map(({ id }) => id))) as [string[], string[]];
  return { kept: after.filter((id) => answered.has(id)), gone: before.filter((id) => answered.has(id) && !after.includes(id)), added: after.filter((id) => !before.includes(id)) };
}
