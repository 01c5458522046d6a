import { RecordDisability } from '../../src/assessment/commands/record-disability.js';
import { RecordProtective } from '../../src/assessment/commands/record-protective.js';
import { RecordSource } from '../../src/assessment/commands/record-source.js';
import { BeginAssessment } from '../../src/assessment/commands/begin-assessment.js';
import { Determinations } from '../../src/assessment/index.js';
import { DeterminationTeam } from '../../src/assessment/queries/determination-team.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { dayIn } from '../../src/kernel/instant.js';
import { ChooseProtocol } from '../../src/protocols/commands/choose-protocol.js';
import { ProtocolLibrary, type PublishedProtocol } from '../../src/protocols/index.js';
import { ProtocolReads } from '../../src/protocols/store/protocol-reads.js';
import { aCase, actingAs, keyFor } from '../support/makers.js';
import { answer, askAboutWeapons, sign, type Here } from './determination-case.js';

export type Pack = readonly [id: string, version: string];
export const packs: readonly Pack[] = [['ntac-general', '2.0'], ['virginia-shape', '1.0'], ['transient-substantive', '1.0']];
/** The newest version of each, whose stages are decided where the protocol says so. */
export const newestPacks: readonly Pack[] = [['ntac-general', '2.0'], ['virginia-shape', '1.1'], ['transient-substantive', '1.1']];
export const packOf = ([id, version]: Pack): PublishedProtocol => new ProtocolLibrary().read(id, version);

/** A case at the high school that is pinned to a pack, with its assessment begun. */
export async function begunOn(here: Here, pack: Pack, team: readonly CastKey[] = ['maria', 'samuel', 'zoe', 'anjali'], subject = 'jordan-ellis'): Promise<Id> {
  const today = dayIn('America/Denver', here.clock.now());
  const edition = (await here.app.get(ProtocolReads).editions()).find((one) => one.protocol === pack[0] && one.edition === pack[1])!;
  await here.app.get(ChooseProtocol).run(actingAs(here, 'irene'), { school: here.district.schools.high, edition: edition.id, from: today, reason: 'To try it.' });
  const id = await aCase(here, { team, subject });
  await here.app.get(BeginAssessment).run(await keyFor(here, 'maria', 'case.assess', id));
  return id;
}

/** The same with every question of the pack answered, and the blocks that every protocol has. */
export async function answeredOn(here: Here, pack: Pack, team?: readonly CastKey[], subject?: string): Promise<Id> {
  const id = await begunOn(here, pack, team, subject);
  for (const { id: theme, questions } of packOf(pack).definition.themes) await answer(here, id, 'maria', theme, new Map(questions.map((question) => [question.id, 'contradicted'])));
  await askAboutWeapons(here, id, 'maria');
  await here.app.get(RecordDisability).run(await keyFor(here, 'maria', 'case.assess', id), { status: 'as-recorded', statusNote: '', planConsulted: 'yes', tookPart: 'Anjali Deshmaru', whyNot: '' });
  return id;
}

/** What the packs ask for beside the questions: a protective factor, and every source settled. */
export async function settledOn(here: Here, pack: Pack, id: Id): Promise<void> {
  const key = await keyFor(here, 'maria', 'case.assess', id);
  await here.app.get(RecordProtective).run(key, { finding: 'found', body: 'His aunt drives him to practice, and he asks her for help.', asked: '' });
  for (const { id: source } of packOf(pack).definition.soughtSources) await here.app.get(RecordSource).run(key, { source, status: 'not-needed', who: '', reason: 'Tried out in a spec.' });
}

/** A case of a pack whose team may come to a determination. */
export async function readyOn(here: Here, pack: Pack, team?: readonly CastKey[], subject?: string): Promise<Id> {
  const id = await answeredOn(here, pack, team, subject);
  await settledOn(here, pack, id);
  return id;
}

/** Signs a determination with whom its protocol still asks for, one of each; leaves out the last `but` of them. */
export async function signAsAsked(here: Here, id: Id, determination: Id, but = 0): Promise<void> {
  for (;;) {
    const line = (await here.app.get(Determinations).of(await keyFor(here, 'maria', 'case.read', id))).all.find((one) => one.id === determination)!;
    const team = await here.app.get(DeterminationTeam).now(await keyFor(here, 'maria', 'case.read', id));
    const [rule] = line.stillToSign;
    const signer = team.find(({ account, discipline }) => rule?.anyOf.includes(discipline) === true && !line.signatures.some((one) => one.account === account));
    if (line.stillToSign.length <= but || signer === undefined) return;
    await sign(here, id, (Object.keys(here.district.viewers) as CastKey[]).find((key) => here.district.viewers[key].account === signer.account)!, determination);
  }
}
