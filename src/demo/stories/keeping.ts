import { ChangeTextClass, ShareText, type TextClass } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { CastKey } from '../district/index.js';
import { accountOf, keyOf, type Scene } from './scene.js';

/** Lets a colleague read a confidential note of one's own. */
export async function shared(scene: Scene, who: CastKey, note: Id, colleague: CastKey): Promise<void> {
  await scene.context.app.get(ShareText).run(await keyOf(scene, who, 'case.text.share'), { kind: 'note', id: note, colleague: accountOf(scene.context, colleague) });
}

/** Gives a note to other readers, with a reason. */
export async function reclassified(scene: Scene, who: CastKey, note: Id, to: TextClass, reason: string): Promise<void> {
  await scene.context.app.get(ChangeTextClass).run(await keyOf(scene, who, 'case.text.reclassify'), { kind: 'note', id: note, to, reason });
}
