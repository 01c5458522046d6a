import { CaseNotices, DecideNoticeWithholding, LogNoticeAttempt, WithholdNotice, type NewAttempt, type NewWithholding } from '../../management/index.js';
import type { Happened } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { CastKey } from '../district/index.js';
import { accountOf, keyOf, type Scene } from './scene.js';

type Slot = NewAttempt['slot'];
type Attempt = NewAttempt['attempt'];
/** Whom a notice goes to; a target, or a target's family, by the participant's id. */
export type Whom = Slot['recipient'] | [recipient: 'target' | 'guardian-of-target', target: Id];

const noticing = (scene: Scene, who: CastKey) => keyOf(scene, who, 'case.notice.record');

async function slotOf(scene: Scene, who: CastKey, whom: Whom): Promise<Slot> {
  const [recipient, participant] = typeof whom === 'string' ? [whom, null] : whom;
  const { notices } = await scene.context.app.get(CaseNotices).read(await noticing(scene, who));
  const line = notices.find(({ slot }) => slot.recipient === recipient && slot.participant === participant);
  if (line === undefined) throw new Error(`this case has no notice to ${recipient}`);
  return line.slot;
}

/** Somebody was told, or it was tried. */
export async function told(scene: Scene, who: CastKey, whom: Whom, happened: Happened, attempt: Pick<Attempt, 'method' | 'said'> & Partial<Attempt>): Promise<void> {
  const key = await noticing(scene, who);
  await scene.context.app.get(LogNoticeAttempt).run(key, {
    slot: await slotOf(scene, who, whom), madeBy: accountOf(scene.context, who), happened,
    attempt: { interpreter: '', result: 'reached', reached: '', namesSubject: null, namesBasis: '', recordCheck: null, ...attempt },
  });
}

/** Asks that somebody not be told; gives the request's id. */
export async function askedToWithhold(scene: Scene, who: CastKey, whom: Whom, reasonKind: NewWithholding['reasonKind'], reason: string): Promise<Id> {
  return scene.context.app.get(WithholdNotice).run(await noticing(scene, who), { slot: await slotOf(scene, who, whom), reasonKind, reason });
}

export async function decidedWithholding(scene: Scene, who: CastKey, withholding: Id, approves: boolean, reason: string): Promise<void> {
  await scene.context.app.get(DecideNoticeWithholding).run(await keyOf(scene, who, 'case.notice.withhold'), { withholding, approves, reason });
}
