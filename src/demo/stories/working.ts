import { AddNote, AddParticipant, AddTeamMember, CaseOverview, CorrectNote, LinkCase, LinkedCases, MyCases, RecordSafety, SettleNextStep, type NewParticipant, type NewSafetyRecord } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { nameKeys } from '../../people/index.js';
import type { CastKey } from '../district/index.js';
import { statedNoConflict } from './restraining.js';
import { accountOf, keyOf, place, type Scene } from './scene.js';

/** Names somebody in the case: by the district's key, or only in words. Gives the participant's id. */
export async function named(scene: Scene, who: CastKey, part: NewParticipant['part'], person: string | null, description = ''): Promise<Id> {
  const key = await keyOf(scene, who, 'case.participant.add');
  return scene.context.app.get(AddParticipant).run(key, { part, person: person === null ? null : scene.context.person(person), description });
}

export async function noted(scene: Scene, who: CastKey, happened: Happened, body: string, recordClass: RecordClass = 'team'): Promise<Id> {
  return scene.context.app.get(AddNote).run(await keyOf(scene, who, 'case.note.add'), { body, happened, recordClass });
}

export async function corrected(scene: Scene, who: CastKey, note: Id, body: string): Promise<Id> {
  return scene.context.app.get(CorrectNote).run(await keyOf(scene, who, 'case.note.add'), note, body);
}

export async function joinedTeam(scene: Scene, by: CastKey, who: CastKey): Promise<void> {
  await scene.context.app.get(AddTeamMember).run(await keyOf(scene, by, 'case.team.change'), place(scene.context, who));
  await statedNoConflict(scene, [who]);
}

/** Links the newest open case about somebody of that name, found in the list and entered by its number. */
export async function linked(scene: Scene, who: CastKey, name: string, reason: string): Promise<void> {
  const { app, viewers } = scene.context;
  const key = await keyOf(scene, who, 'case.team.change');
  const [found] = await app.get(MyCases).page(viewers[who], { open: true, number: null, nameKeys: nameKeys(name), before: null, limit: 1 });
  if (found === undefined) throw new Error(`${who} has no open case about ${name}`);
  await app.get(LinkCase).run(key, await app.get(LinkedCases).keyTo(key, found.number), reason);
}

type Safety = NewSafetyRecord['record'];
/** What most safety records say: still at school, nothing searched, nobody released. */
const usual: Omit<Safety, 'urgency' | 'whereabouts'> = {
  supervisor: '', belongings: 'with', search: 'no', searchedBy: '', searchGround: '', release: 'at-school', releasedTo: '', releasedOn: '', releasedAt: '', targets: 'none', targetsHow: '',
};

export interface Measure { what: string; owner: CastKey; until: string }

/** Records immediate safety with the measures begun with it. */
export async function madeSafe(scene: Scene, who: CastKey, happened: Happened, record: Pick<Safety, 'urgency' | 'whereabouts'> & Partial<Safety>, measures: readonly Measure[] = []): Promise<void> {
  const key = await keyOf(scene, who, 'case.safety.record');
  await scene.context.app.get(RecordSafety).run(key, {
    record: { ...usual, ...record }, happened, measures: measures.map(({ what, owner, until }) => ({ what, owner: accountOf(scene.context, owner), endsOn: localDate(until) })),
  });
}

/** Settles the open next step whose words begin so. */
export async function settled(scene: Scene, who: CastKey, begins: string, outcome: string, state: 'done' | 'ended' = 'done'): Promise<void> {
  const key = await keyOf(scene, who, 'case.task.settle');
  const step = (await scene.context.app.get(CaseOverview).steps(key)).find((one) => one.state === 'open' && one.what.startsWith(begins));
  if (step === undefined) throw new Error(`no open step begins with "${begins}"`);
  await scene.context.app.get(SettleNextStep).run(key, { id: step.id, version: step.version, state, outcome });
}
