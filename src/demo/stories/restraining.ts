import { AgreeToRestriction, AskForSeal, Conflicts, MyCases, PlaceHold, RecuseColleague, SetMatchAside, StateNoConflict, type NewRecusal } from '../../cases/index.js';
import { nameKeys } from '../../people/index.js';
import type { CastKey } from '../district/index.js';
import type { DemoContext } from '../district-ids.js';
import { accountOf, keyOf, type Scene } from './scene.js';

/** Each says for themself that nothing stands between them and the case. */
export async function statedNoConflict(scene: Scene, team: readonly CastKey[]): Promise<void> {
  for (const who of team) await scene.context.app.get(StateNoConflict).run(await keyOf(scene, who, 'case.conflict.declare'));
}

/** Somebody declares that they stand too close, and is out from then on. */
export async function declaredConflict(scene: Scene, who: CastKey, ground: NewRecusal['ground'], reason: string): Promise<void> {
  await scene.context.app.get(RecuseColleague).run(await keyOf(scene, who, 'case.conflict.declare'), { account: accountOf(scene.context, who), ground, reason, passTo: null }, 'declaration');
}

/** A lead looks at what was found about colleagues, and says why it is nothing. */
export async function setAside(scene: Scene, by: CastKey, reason: string): Promise<void> {
  const key = await keyOf(scene, by, 'case.conflict.record');
  for (const match of (await scene.context.app.get(Conflicts).open(key))) await scene.context.app.get(SetMatchAside).run(key, match, reason);
}

type Order = { basis: 'court-order' | 'litigation'; orderReference: string; reason: string };

/** One asks that a case be sealed; the returned step is the second person's. */
export async function askedForSeal(scene: Scene, by: CastKey, order: Order): Promise<(second: CastKey) => Promise<void>> {
  const seal = await scene.context.app.get(AskForSeal).run(await keyOf(scene, by, 'case.seal'), order);
  return async (second) => void await scene.context.app.get(AgreeToRestriction).run(await keyOf(scene, second, 'case.restriction.decide'), seal);
}

export async function held(scene: Scene, by: CastKey, order: Order): Promise<void> {
  await scene.context.app.get(PlaceHold).run(await keyOf(scene, by, 'case.hold'), order);
}

/** The newest case about somebody of that name, as the coordinator finds it. */
export async function caseAbout(context: DemoContext, name: string): Promise<Scene> {
  const [found] = await context.app.get(MyCases).page(context.viewers.irene, { open: null, number: null, nameKeys: nameKeys(name), before: null, limit: 1 });
  if (found === undefined) throw new Error(`no case about ${name}`);
  return { context, caseId: found.id };
}
