import {
  AddFact, AddFamilyContact, AddInterview, BeginAssessment, RecordAnswers, RecordDetermination, RecordDisability, RecordWeapons, SignDetermination, type NewDetermination, type NewDisabilityAnswer, type NewFact, type NewFamilyContact,
  type NewInterview, type NewWeaponsAnswer, type SentAnswer,
} from '../../assessment/index.js';
import type { Id } from '../../kernel/ids.js';
import { FindPeople } from '../../people/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import type { CastKey } from '../district/index.js';
import type { Answer } from './answer.js';
import { accountOf, keyOf, ownPassword, type Scene } from './scene.js';

const assessing = (scene: Scene, who: CastKey) => keyOf(scene, who, 'case.assess');

export async function begunAssessment(scene: Scene, who: CastKey): Promise<void> {
  await scene.context.app.get(BeginAssessment).run(await assessing(scene, who));
}

type Interview = Pick<NewInterview, 'person' | 'part' | 'place' | 'happened' | 'quotes'> & Partial<NewInterview> & { by: CastKey };

export async function interviewed(scene: Scene, { by, ...told }: Interview): Promise<Id> {
  return scene.context.app.get(AddInterview).run(await assessing(scene, by), {
    othersPresent: '', language: 'English', interpreter: '', impressions: '', guardianTold: 'yes', guardianToldDetail: '', recorded: 'no', ...told, interviewer: accountOf(scene.context, by),
  });
}

type Fact = Omit<NewFact, 'sourceDetail' | 'supportedBy'> & Partial<NewFact> & { by: CastKey };

export async function learned(scene: Scene, { by, ...told }: Fact): Promise<Id> {
  return scene.context.app.get(AddFact).run(await assessing(scene, by), { sourceDetail: '', supportedBy: [], ...told });
}

type Contact = Pick<NewFamilyContact, 'way' | 'happened' | 'said'> & Partial<NewFamilyContact> & { by: CastKey; with: string };

/** A contact with a guardian of the district, by key; the record keeps the name they go by. */
export async function spoke(scene: Scene, { by, with: who, ...told }: Contact): Promise<Id> {
  const { context } = scene;
  const guardian = context.person(who);
  const { full, used } = (await context.app.get(FindPeople).one(guardian))!;
  return context.app.get(AddFamilyContact).run(await assessing(scene, by), {
    withWhom: used ?? full, language: 'English', interpreter: '', ...told, guardian, contactedBy: accountOf(context, by),
  });
}

type Weapons = Pick<NewWeaponsAnswer, 'askedOf' | 'happened' | 'answer'> & Partial<Omit<NewWeaponsAnswer, 'owner' | 'askedBy'>> & { by: CastKey; owner?: CastKey };

export async function askedAboutWeapons(scene: Scene, { by, owner, ...told }: Weapons): Promise<Id> {
  return scene.context.app.get(RecordWeapons).run(await assessing(scene, by), {
    askedOfName: '', storage: '', action: 'none', verifiedBy: '', verifiedOn: '', triedBy: '', triedHow: '', triedWhy: '', due: '', ...told,
    askedBy: accountOf(scene.context, by), owner: owner === undefined ? '' : accountOf(scene.context, owner),
  });
}

/** Disability and language; a student without a plan needs no more than the status. */
export async function lookedAtPlan(scene: Scene, who: CastKey, told: Partial<NewDisabilityAnswer> = {}): Promise<void> {
  await scene.context.app.get(RecordDisability).run(await assessing(scene, who), { status: 'as-recorded', statusNote: '', planConsulted: '', tookPart: '', whyNot: '', ...told });
}

export type Answers = Readonly<Record<string, Answer>>;
/** The records of answers by question, for what rests on them or replaces them. */
export type Kept = ReadonlyMap<string, Id>;

/** Records answers theme by theme, each in the place of the one in `before`. Gives what stands now. */
export async function answered(scene: Scene, who: CastKey, answers: Answers, before: Kept = new Map()): Promise<Kept> {
  const { context } = scene;
  const key = await assessing(scene, who);
  const { definition } = await context.app.get(ProtocolShelf).ofCase(key.facts);
  const kept = new Map(before);
  // At once, so that all themes share one commit.
  await Promise.all(definition.themes.map(async ({ id: theme, questions }) => {
    const asked = questions.map(({ id }) => id).filter((question) => answers[question] !== undefined);
    if (asked.length === 0) return;
    const sent = asked.map((question): SentAnswer => {
      const { owner, ...answer } = answers[question]!;
      return { ...answer, question, owner: owner === null ? '' : accountOf(context, owner), seen: before.get(question) ?? null };
    });
    const ids = await context.app.get(RecordAnswers).run(key, theme, sent);
    asked.forEach((question, at) => kept.set(question, ids[at]!));
  }));
  return kept;
}

type Determination = Pick<NewDetermination, 'level' | 'rationale' | 'happened'> & Partial<Pick<NewDetermination, 'facts' | 'citations' | 'writtenFacts' | 'after'>> & {
  by: CastKey; present: readonly CastKey[]; dissent?: { by: CastKey; body: string } };

export async function determined(scene: Scene, { by, present, dissent, ...told }: Determination): Promise<Id> {
  const account = (who: CastKey): Id => accountOf(scene.context, who);
  return scene.context.app.get(RecordDetermination).run(await keyOf(scene, by, 'case.determine'), {
    facts: [], citations: [], writtenFacts: '', after: null, ...told, tookPart: present.map(account), dissents: dissent === undefined ? [] : [{ person: account(dissent.by), body: dissent.body }],
  });
}

/** Signs with the password that everybody in the demo has. */
export async function signed(scene: Scene, who: CastKey, determination: Id): Promise<void> {
  const given = await scene.context.app.get(SignDetermination).run(await keyOf(scene, who, 'case.determination.sign'), { determination, password: ownPassword });
  if (given.is !== 'signed') throw new Error(`${who} could not sign: ${given.is}`);
}
