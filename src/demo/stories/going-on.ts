import { MoveProtocol, RecordProtective, RecordSource } from '../../assessment/index.js';
import { dayIn } from '../../kernel/instant.js';
import { localDate } from '../../kernel/local-date.js';
import { asSelf } from '../../platform/web/index.js';
import { ChooseProtocol, ProtocolShelf } from '../../protocols/index.js';
import { RecordStageDecision, type NewStageDecision } from '../../stages/index.js';
import type { CastKey, SchoolKey } from '../district/index.js';
import { accountOf, keyOf, type Scene } from './scene.js';
import type { DemoContext } from '../district-ids.js';

/** An open case goes on with the newer version of its protocol that is in effect for its school. */
export async function movedOn(scene: Scene, who: CastKey, reason: string): Promise<void> {
  const { app, clock } = scene.context;
  const key = await keyOf(scene, who, 'case.protocol.move');
  const { id } = await app.get(ProtocolShelf).forCase(key.facts.school, dayIn(key.facts.zone, clock.now()));
  await app.get(MoveProtocol).run(key, { edition: id, reason });
}

/** A protective factor, with how the team knows of it. */
export async function protects(scene: Scene, who: CastKey, body: string, asked: string): Promise<void> {
  await scene.context.app.get(RecordProtective).run(await keyOf(scene, who, 'case.assess'), { finding: 'found', body, asked });
}

/** What came of asking a source of the protocol. */
export async function sought(scene: Scene, who: CastKey, told: Parameters<RecordSource['run']>[1]): Promise<void> {
  await scene.context.app.get(RecordSource).run(await keyOf(scene, who, 'case.assess'), told);
}

/** The district coordinator says what the cases of a school begin with from a day on. */
export async function choseProtocol({ app, viewers, schools }: DemoContext, who: CastKey, { protocol, edition, school, from, reason }: { protocol: string; edition: string; school: SchoolKey; from: string; reason: string }): Promise<void> {
  const { id } = (await app.get(ProtocolShelf).editions()).find((one) => one.protocol === protocol && one.edition === edition)!;
  await app.get(ChooseProtocol).run(asSelf(viewers[who]), { school: schools[school], edition: id, from: localDate(from), reason });
}

/** What the team decided at a stage of its protocol. */
export async function decidedStage(scene: Scene, who: CastKey, { tookPart, ...decided }: Omit<NewStageDecision, 'tookPart' | 'after'> & { tookPart: readonly CastKey[] }): Promise<void> {
  await scene.context.app.get(RecordStageDecision).run(await keyOf(scene, who, 'case.determine'), { ...decided, after: null, tookPart: tookPart.map((one) => accountOf(scene.context, one)) });
}
