import {
  AddIntervention, AddReferral, ApprovePlan, LogDelivery, MoveIntervention, MoveReferral, RecordReview, Referrals, SupportPlan, WritePlan,
  type InterventionMove, type NewDelivery, type NewIntervention, type NewReferral, type NewReview, type ReferralMove,
} from '../../management/index.js';
import type { Happened } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import type { CastKey } from '../district/index.js';
import { accountOf, done, keyOf, type Scene } from './scene.js';

export async function plannedSupport(scene: Scene, who: CastKey, words: { goals: string; studentPart: string; familyPart: string }): Promise<void> {
  done(await scene.context.app.get(WritePlan).run(await keyOf(scene, who, 'case.plan.change'), words, 0));
}

type Item = Pick<NewIntervention, 'what' | 'goal' | 'rhythm'> & { code?: string; details?: string; state?: NewIntervention['state']; owner: CastKey | null; from: string | null; review: string | null };

/** Puts an intervention on the plan; gives its id. */
export async function promised(scene: Scene, who: CastKey, { code, details = '', state = 'active', owner, from, review, ...terms }: Item): Promise<Id> {
  const day = (text: string | null) => (text === null ? null : localDate(text));
  return done(await scene.context.app.get(AddIntervention).run(await keyOf(scene, who, 'case.plan.change'), {
    ...terms, code: code ?? null, details, state, owner: owner === null ? null : accountOf(scene.context, owner), startsOn: day(from), reviewOn: day(review),
  })).id;
}

export async function approved(scene: Scene, who: CastKey): Promise<void> {
  const key = await keyOf(scene, who, 'case.plan.approve');
  done(await scene.context.app.get(ApprovePlan).run(key, (await scene.context.app.get(SupportPlan).of(key)).edition));
}

/** The help was given, by the one who logs it; or it was not, and why. */
export async function delivered(scene: Scene, who: CastKey, item: Id, happened: Happened, what: string, told: Partial<NewDelivery> = {}): Promise<void> {
  const key = await keyOf(scene, who, 'case.delivery.log');
  done(await scene.context.app.get(LogDelivery).run(key, item, { delivered: true, byId: accountOf(scene.context, who), byWhom: '', corrects: null, ...told, what, happened }));
}

export async function ended(scene: Scene, who: CastKey, item: Id, endReason: InterventionMove['endReason'], outcome: string): Promise<void> {
  const key = await keyOf(scene, who, 'case.plan.change');
  const { version } = (await scene.context.app.get(SupportPlan).item(key, item))!;
  done(await scene.context.app.get(MoveIntervention).run(key, item, { version, state: 'ended', endReason, outcome }));
}

type Referral = Pick<NewReferral, 'purpose' | 'consent' | 'recordClass'> & { agency?: string; toWhom?: string; owner: CastKey; followUp: string; sent?: boolean };

export async function referred(scene: Scene, who: CastKey, { agency, toWhom = '', owner, followUp, sent = false, ...told }: Referral): Promise<Id> {
  const { context } = scene;
  return done(await context.app.get(AddReferral).run(await keyOf(scene, who, 'case.referral.change'), {
    ...told, agency: agency === undefined ? null : context.agency(agency), toWhom, owner: accountOf(context, owner), followUpOn: localDate(followUp), sent,
  })).id;
}

type Step = Pick<ReferralMove, 'state' | 'method' | 'note'> & { on: string; consent?: ReferralMove['consent']; byWhom?: string; followUp?: string };

/** The next step of a referral; its owner stays. */
export async function movedOn(scene: Scene, who: CastKey, referral: Id, { on, consent, byWhom = '', followUp, ...told }: Step): Promise<void> {
  const key = await keyOf(scene, who, 'case.referral.change');
  const before = (await scene.context.app.get(Referrals).one(key, referral))!;
  done(await scene.context.app.get(MoveReferral).run(key, referral, {
    ...told, version: before.version, consent: consent ?? before.consent, happenedOn: localDate(on), byWhom, owner: before.owner, followUpOn: followUp === undefined ? null : localDate(followUp),
  }));
}

type Review = Pick<NewReview, 'whatChanged' | 'decision' | 'reason'> & { on: string; next: string; present: readonly CastKey[]; others?: string };

export async function reviewed(scene: Scene, who: CastKey, { on, next, present, others = '', ...told }: Review): Promise<void> {
  done(await scene.context.app.get(RecordReview).run(await keyOf(scene, who, 'case.review.record'), {
    ...told, heldOn: localDate(on), nextOn: localDate(next), members: present.map((one) => accountOf(scene.context, one)), others,
  }));
}
