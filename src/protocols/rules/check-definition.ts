import { disciplines } from '../../kernel/disciplines.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { checkConditions } from './check-conditions.js';
import { checkElements } from './check-elements.js';
import { checkStages } from './check-stages.js';
import { checkWording } from './check-wording.js';
import type { Definition } from './definition.js';
import type { Wording } from './files.js';
import { elementsOf } from './elements.js';
import { blockIds, criterionChecks, factOrigins, recipients } from './vocabulary.js';

const readable = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Everything wrong with one version of a protocol, a sentence each that names the place; an empty list when it may be
 * published. Expects the parts that the types name to be there.
 */
export function checkDefinition(definition: Definition, wording: Wording): string[] {
  return [
    ...idsStand(definition),
    ...nothingIsEmpty(definition),
    ...namesAreKnown(definition),
    ...everyLevelIsReviewed(definition),
    ...closingCanBeSigned(definition),
    ...everythingIsSourced(definition),
    ...checkConditions(definition),
    ...checkStages(definition),
    ...checkElements(definition),
    ...checkWording(definition, wording),
  ];
}

/** Unique over the whole file, so that an id alone says what is meant. */
function idsStand({ id, ...definition }: Definition): string[] {
  const ids = [
    ...[definition.facts, definition.stages, definition.themes, definition.blocks, definition.levels, definition.signatures,
      definition.notices, definition.closing.criteria, definition.floors, definition.guards, definition.gates, definition.clocks, definition.tasks, definition.documents,
      definition.soughtSources, definition.guides, definition.warnings, definition.messages, definition.instruments].flatMap((list) => list.map((one) => one.id)),
    ...definition.themes.flatMap((theme) => theme.questions.map((question) => question.id)),
    ...definition.stages.flatMap(({ options, signatures }) => [...options, ...signatures].map((one) => one.id)),
    ...definition.guides.flatMap(({ questions }) => questions),
    ...definition.terms,
  ];
  const twice = new Set(ids.filter((one, at) => ids.indexOf(one) !== at));
  return [
    ...[id, ...ids].filter((one) => !readable.test(one)).map((one) => `The id "${one}" must be lower-case words joined by hyphens.`),
    ...[...twice].map((one) => `The id "${one}" is used more than once.`),
    ...(/^\d+\.\d+$/.test(definition.version) ? [] : [`The version "${definition.version}" must be two numbers, such as 1.0.`]),
    ...(isLocalDate(definition.effective_from) ? [] : [`effective_from "${definition.effective_from}" is not a date.`]),
  ];
}

function nothingIsEmpty(definition: Definition): string[] {
  const lists = ['sources', 'stages', 'themes', 'levels', 'signatures'] as const;
  return [
    ...lists.filter((list) => definition[list].length === 0).map((list) => `The protocol has no ${list}.`),
    ...definition.themes.filter(({ questions }) => questions.length === 0).map(({ id }) => `Theme "${id}" asks nothing.`),
  ];
}

function namesAreKnown(definition: Definition): string[] {
  return [
    ...definition.facts.flatMap(({ id, from }) => known(factOrigins, from, `Fact "${id}" comes from`)),
    ...definition.blocks.flatMap(({ id }) => known(blockIds, id, 'The protocol demands the block')),
    ...definition.notices.flatMap(({ id, who }) => known(recipients, who, `Notice "${id}" goes to`)),
    ...definition.closing.criteria.flatMap(({ id, checkedBy }) => known(criterionChecks, checkedBy, `Criterion "${id}" is checked by`)),
    ...definition.signatures.flatMap(({ id, anyOf }) => [
      ...(anyOf.length === 0 ? [`Nobody can give the signature "${id}".`] : []),
      ...anyOf.flatMap((discipline) => known(disciplines, discipline, `Signature "${id}" may come from`)),
    ]),
  ];
}

function everyLevelIsReviewed({ levels, reviews }: Definition): string[] {
  return [
    ...levels.flatMap(({ id }) => {
      const rules = reviews.filter(({ level }) => level === id).length;
      return rules === 1 ? [] : [`Level "${id}" has ${rules === 0 ? 'no review rule' : 'more than one review rule'}.`];
    }),
    ...reviews.flatMap(({ level, days }) => [
      ...(levels.some(({ id }) => id === level) ? [] : [`A review rule names the level "${level}", which the protocol does not have.`]),
      ...(Number.isInteger(days) && days > 0 ? [] : [`The review rule for "${level}" must give a whole number of days, 1 or more.`]),
    ]),
  ];
}

function closingCanBeSigned({ closing }: Definition): string[] {
  return Number.isInteger(closing.signers) && closing.signers > 0 ? [] : ['Closing must name how many people sign, 1 or more.'];
}

function everythingIsSourced(definition: Definition): string[] {
  return elementsOf(definition).flatMap(({ list, id, element: { source, verified } }) => {
    const name = list === 'reviews' ? `The review rule for "${id}"` : list === 'closing' ? 'Closing' : list === 'determination' ? 'The determination' : list === 'participants' ? `The participants of "${id}"` : `"${id}"`;
    return [
      ...(source.trim() === '' ? [`${name} names no source.`] : []),
      ...(typeof verified === 'boolean' ? [] : [`${name} must say whether its source is verified: true or false.`]),
    ];
  });
}

function known(names: readonly string[], name: string, place: string): string[] {
  return names.includes(name) ? [] : [`${place} "${name}", which is not one of ${names.join(', ')}.`];
}
