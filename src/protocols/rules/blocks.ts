import { holds, type Known } from './conditions.js';
import type { Block, Definition } from './definition.js';

/** The parts (weapons, disability and language, plan) that must be complete before a determination may be signed. */
export function requiredBlocks(definition: Definition, known: Known): Block[] {
  return definition.blocks.filter((block) => holds(block.requiredWhen, known));
}
