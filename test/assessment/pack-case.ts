import { RecordDisability } from '../../src/assessment/commands/record-disability.js';
import { BeginAssessment } from '../../src/assessment/commands/begin-assessment.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { ChooseProtocol } from '../../src/protocols/commands/choose-protocol.js';
import { ProtocolLibrary, type PublishedProtocol } from '../../src/protocols/index.js';
import { ProtocolReads } from '../../src/protocols/store/protocol-reads.js';
import { aCase, actingAs, keyFor } from '../support/makers.js';
import { answer, askAboutWeapons, type Here } from './determination-case.js';

export type Pack = readonly [id: string, version: string];
export const packs: readonly Pack[] = [['ntac-general', '2.0'], ['virginia-shape', '1.0'], ['transient-substantive', '1.0']];
export const packOf = ([id, version]: Pack): PublishedProtocol => new ProtocolLibrary().read(id, version);

/** A case at the high school that is pinned to a pack, with its assessment begun. */
export async function begunOn(here: Here, pack: Pack, team: readonly CastKey[] = ['maria', 'samuel', 'zoe', 'anjali'], subject = 'jordan-ellis'): Promise<Id> {
  here.clock.moveTo('2026-11-23T16:00:00.000Z'); // every pack is in effect
  const edition = (await here.app.get(ProtocolReads).editions()).find((one) => one.protocol === pack[0] && one.edition === pack[1])!;
  await here.app.get(ChooseProtocol).run(actingAs(here, 'irene'), { school: here.district.schools.high, edition: edition.id, from: localDate('2026-11-23'), reason: 'To try it.' });
  const id = await aCase(here, { team, subject });
  await here.app.get(BeginAssessment).run(await keyFor(here, 'maria', 'case.assess', id));
  return id;
}

/** The same with every question of the pack answered, and the blocks that every protocol has. */
export async function answeredOn(here: Here, pack: Pack, team?: readonly CastKey[]): Promise<Id> {
  const id = await begunOn(here, pack, team);
  for (const { id: theme, questions } of packOf(pack).definition.themes) await answer(here, id, 'maria', theme, new Map(questions.map((question) => [question.id, 'contradicted'])));
  await askAboutWeapons(here, id, 'maria');
  await here.app.get(RecordDisability).run(await keyFor(here, 'maria', 'case.assess', id), { status: 'as-recorded', statusNote: '', planConsulted: 'yes', tookPart: 'Anjali Deshmaru', whyNot: '' });
  return id;
}
