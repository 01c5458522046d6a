import { AskForFirstReads, EndFirstReads, GiveFirstRead } from '../../assessment/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { CastKey } from '../district/index.js';
import { keyOf, type Scene } from './scene.js';

/** A team asks some of its disciplines what they think, each by themselves. */
export async function firstReadsAsked(scene: Scene, who: CastKey, asked: readonly Discipline[]): Promise<void> {
  await scene.context.app.get(AskForFirstReads).run(await keyOf(scene, who, 'case.first-read.ask'), asked);
}

export async function firstReadGiven(scene: Scene, who: CastKey, level: string, rationale: string, facts: readonly Id[] = []): Promise<void> {
  await scene.context.app.get(GiveFirstRead).run(await keyOf(scene, who, 'case.first-read.give'), { level, facts, rationale });
}

/** A round that nobody gave a read in ends with a reason. */
export async function firstReadsEnded(scene: Scene, who: CastKey, reason: string): Promise<void> {
  await scene.context.app.get(EndFirstReads).run(await keyOf(scene, who, 'case.first-read.open'), reason);
}
