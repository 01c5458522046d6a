import { partsOf } from './conditions.js';
import { answerKinds, type Condition, type Definition } from './definition.js';

/** Every condition says something, and names only answers, levels and facts that the protocol has. */
export function checkConditions(definition: Definition): string[] {
  return [...definition.blocks, ...definition.notices].flatMap(({ id, requiredWhen }) =>
    requiredWhen === 'always' ? [] : partsOf(requiredWhen).flatMap((part) => wrongIn(part, definition)).map((why) => `The condition of "${id}" ${why}.`));
}

function wrongIn(part: Condition, { facts, levels, themes }: Definition): string[] {
  if ('all' in part) return part.all.length > 0 ? [] : ['has an empty "all", which would always hold'];
  if ('any' in part) return part.any.length > 0 ? [] : ['has an empty "any", which would never hold'];
  if ('not' in part) return [];
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
