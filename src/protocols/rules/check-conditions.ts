import { partsOf } from './conditions.js';
import type { Condition, Definition, When } from './definition.js';
import { answerKinds } from './vocabulary.js';

/** Every condition says something, and names only answers, levels and facts that the protocol has. */
export function checkConditions(definition: Definition): string[] {
  return conditionsOf(definition).flatMap(([id, when]) =>
    when === 'always' ? [] : partsOf(when).flatMap((part) => wrongIn(part, definition)).map((why) => `The condition of "${id}" ${why}.`));
}

/** Every condition of the file, with the id of the element it stands in. */
function conditionsOf({ stages, blocks, notices, floors, gates, clocks, tasks, soughtSources }: Definition): [string, When][] {
  return [
    ...[stages, blocks, notices, gates, clocks, tasks, soughtSources].flatMap((list) => list.map(({ id, requiredWhen }): [string, When] => [id, requiredWhen])),
    ...floors.map(({ id, when }): [string, When] => [id, when]),
  ];
}

function wrongIn(part: Condition, { facts, levels, themes }: Definition): string[] {
  if ('all' in part) return part.all.length > 0 ? [] : ['has an empty "all", which would always hold'];
  if ('any' in part) return part.any.length > 0 ? [] : ['has an empty "any", which would never hold'];
  if ('not' in part || 'personIs' in part) return [];
  if ('fact' in part) return facts.some(({ id }) => id === part.fact) ? [] : [`names the fact "${part.fact}", which the protocol does not have`];
  if ('levelAtLeast' in part) {
    return levels.some(({ id }) => id === part.levelAtLeast) ? [] : [`names the level "${part.levelAtLeast}", which the protocol does not have`];
  }
  if (!('answer' in part)) return [`uses words that are not known: ${Object.keys(part).join(', ')}`];
  const asked = themes.some(({ questions }) => questions.some(({ id }) => id === part.answer));
  const kinds: readonly string[] = 'is' in part ? answerKinds : ['supported', 'contradicted'];
  const kind: string | undefined = 'is' in part ? part.is : part.includes;
  return [
    ...(asked ? [] : [`names the question "${part.answer}", which the protocol does not ask`]),
    ...(kind !== undefined && kinds.includes(kind) ? [] : [`compares "${part.answer}" with "${kind}", which is not one of ${kinds.join(', ')}`]),
  ];
}
