import type { DemoContext } from './district-ids.js';
import { play, type Story } from './stories.js';

/** The cases of the demo, at every stage of their life. */
const stories: readonly Story[] = [];

export function seedCases(context: DemoContext): Promise<void> {
  return play(stories, context);
}
