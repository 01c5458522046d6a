import { LetOfficerJoin, RecordHistoryCheck } from '../../cases/index.js';
import { localDate } from '../../kernel/local-date.js';
import type { CastKey } from '../district/index.js';
import { accountOf, keyOf, type Scene } from './scene.js';

/** Lets an officer into the case until a day. */
export async function letIn(scene: Scene, by: CastKey, officer: CastKey, purpose: string, until: string): Promise<void> {
  await scene.context.app.get(LetOfficerJoin).run(await keyOf(scene, by, 'case.officer.grant'), { officer: accountOf(scene.context, officer), purpose, until: localDate(until) });
}

/** An officer of the team checked criminal history, and says only whether it matters. */
export async function checkedHistory(scene: Scene, officer: CastKey, on: string, relevant: boolean): Promise<void> {
  await scene.context.app.get(RecordHistoryCheck).run(await keyOf(scene, officer, 'case.criminal-history.record'), { by: accountOf(scene.context, officer), on: localDate(on), relevant });
}
