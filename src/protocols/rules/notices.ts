import { holds, type Known } from './conditions.js';
import type { Definition, Notice } from './definition.js';

/**
 * The notices that this protocol requires, in its order. Called again whenever a fact or the level changes: a notice
 * can be owed long before there is a level.
 */
export function requiredNotices(definition: Definition, known: Known): Notice[] {
  return definition.notices.filter((notice) => holds(notice.requiredWhen, known));
}
