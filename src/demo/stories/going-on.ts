import { MoveProtocol, RecordProtective, RecordSource } from '../../assessment/index.js';
import { dayIn } from '../../kernel/instant.js';
import { ProtocolShelf } from '../../protocols/index.js';
import type { CastKey } from '../district/index.js';
import { keyOf, type Scene } from './scene.js';

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
