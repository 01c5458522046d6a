import { AddNote, ShareText } from '../../src/cases/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import type { RecordClass } from '../../src/kernel/record-class.js';
import { keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';

type Here = Awaited<ReturnType<typeof world>>;
const happened = { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const;

/** Everybody whose discipline has texts of its own, and two who have none. */
export const everyDiscipline: readonly CastKey[] = ['maria', 'samuel', 'zoe', 'dana', 'sofia', 'ingrid'];

export const aNote = async (here: Here, caseId: Id, as: CastKey, recordClass: RecordClass, body: string): Promise<Id> =>
  here.app.get(AddNote).run(await keyFor(here, as, 'case.note.add', caseId), { body, happened, recordClass });

export const shareNote = async (here: Here, caseId: Id, as: CastKey, id: Id, colleague: CastKey): Promise<Id> =>
  here.app.get(ShareText).run(await keyFor(here, as, 'case.text.share', caseId), { kind: 'note', id, colleague: here.district.viewers[colleague].account });
