import { TakePack, TakeSummary } from '../../exports/index.js';
import { ConfirmPassword } from '../../access/index.js';
import { BeginClosure, ReopenCase, SignClosure, type NewClosure } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { CastKey } from '../district/index.js';
import { keyOf, ownPassword, type Scene } from './scene.js';

async function present({ context }: Scene, who: CastKey): Promise<void> {
  if (!await context.app.get(ConfirmPassword).run(context.viewers[who], ownPassword)) throw new Error(`${who} could not confirm the password`);
}

/** Writes the closing and signs it as the first; gives its id. */
export async function begunClosing(scene: Scene, who: CastKey, closure: NewClosure): Promise<Id> {
  await present(scene, who);
  return scene.context.app.get(BeginClosure).run(await keyOf(scene, who, 'case.close'), closure);
}

export async function signedClosing(scene: Scene, who: CastKey, closure: Id): Promise<void> {
  await present(scene, who);
  await scene.context.app.get(SignClosure).run(await keyOf(scene, who, 'case.close'), closure);
}

/** New information opens a closed case again; its next assessment begins. */
export async function reopened(scene: Scene, who: CastKey, what: string, reason: string, report: Id | null = null): Promise<void> {
  await scene.context.app.get(ReopenCase).run(await keyOf(scene, who, 'case.reopen'), { what, reason, report });
}

/** A school official takes a copy of the case. */
export async function copied(scene: Scene, who: CastKey, recipient: CastKey, purpose: string): Promise<void> {
  await scene.context.app.get(TakeSummary).run(await keyOf(scene, who, 'case.summary.take'), { recipient: scene.context.viewers[recipient].account, purpose, basis: 'oversight' });
}

/** A school official takes an evidence pack of the case. */
export async function packed(scene: Scene, who: CastKey, recipient: CastKey, purpose: string): Promise<void> {
  await scene.context.app.get(TakePack).run(await keyOf(scene, who, 'case.summary.take'), { recipient: scene.context.viewers[recipient].account, purpose, basis: 'oversight' });
}
