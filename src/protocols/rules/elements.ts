import type { Definition, Sourced } from './definition.js';

/** The kinds of elements that carry a source, as the file calls their lists. */
export const elementLists = [
  'stages', 'themes', 'blocks', 'levels', 'signatures', 'notices', 'floors', 'guards', 'gates', 'clocks', 'tasks', 'documents', 'soughtSources', 'guides', 'warnings',
  'messages', 'instruments',
] as const;
export type ElementList = (typeof elementLists)[number] | 'criteria' | 'participants' | 'reviews' | 'closing' | 'determination';

/** One enforced element. `id` is the stage for participants, the level for a review rule, and empty for what a protocol has once. */
export interface Element { list: ElementList; id: string; element: Sourced }

/** Every element that the product enforces or shows as a rule, in the file's order. */
export function elementsOf(definition: Definition): Element[] {
  const at = (list: ElementList, id: string, element: Sourced): Element => ({ list, id, element });
  return [
    ...elementLists.flatMap((list) => definition[list].map((one) => at(list, one.id, one))),
    ...definition.stages.flatMap(({ id, participants, signatures }) => [
      ...(participants === null ? [] : [at('participants', id, participants)]), ...signatures.map((one) => at('signatures', one.id, one)),
    ]),
    ...definition.closing.criteria.map((one) => at('criteria', one.id, one)),
    ...definition.reviews.map((one) => at('reviews', one.level, one)),
    at('closing', '', definition.closing),
    ...(definition.determination === null ? [] : [at('determination', '', definition.determination)]),
  ];
}

/** The elements whose source nobody has confirmed, to be shown as "unverified" wherever they act. */
export const unverifiedIn = (definition: Definition): Element[] => elementsOf(definition).filter(({ element }) => !element.verified);
