import { rmSync } from 'node:fs';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { PublishProtocols } from '../../src/protocols/commands/publish-protocols.js';
import { ProtocolLibrary } from '../../src/protocols/index.js';
import { ProtocolReads } from '../../src/protocols/store/protocol-reads.js';
import { libraryWith } from '../protocols/a-library.js';
import type { Here } from './determination-case.js';

type Json = Record<string, unknown>;

/** Publishes one more version of the general protocol, in effect at once; without `change` with one question fewer, one more, and one in other words. Gives its id. */
export async function aNewerVersion(here: Here, version = '3.0', change: (protocol: Json, wording: Json) => void = otherQuestions): Promise<string> {
  const folder = libraryWith(version, (protocol, wording) => { protocol.effective_from = '2026-11-01'; change(protocol, wording); });
  await new PublishProtocols(new ProtocolLibrary(folder), here.app.get(ProtocolReads), here.app.get(UnitOfWork)).run();
  rmSync(folder, { recursive: true });
  return (await here.app.get(ProtocolReads).editions()).find(({ edition }) => edition === version)!.id;
}

function otherQuestions(protocol: Json, wording: Json): void {
  const motive = (protocol.themes as { id: string; questions: { id: string }[] }[]).find(({ id }) => id === 'motive')!;
  const words = wording.questions as Record<string, { text: string; hint: string; lookFor: string[] }>;
  const [gone, ...rest] = motive.questions;
  motive.questions = [...rest, { id: 'motive-anew' }];
  words['motive-anew'] = { ...words[gone!.id]!, text: 'What changed for them lately?' };
  delete words[gone!.id];
  words[rest[0]!.id] = { ...words[rest[0]!.id]!, text: 'Asked in other words now?' };
}
