import { Injectable } from '@nestjs/common';
import { CaseEvidence, Checkpointer, Checkpoints, type EvidenceEntry } from '../../audit/index.js';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Refusal } from '../../platform/web/index.js';
import { provingFiles } from '../rules/pack-files.js';
import { storedZip } from '../rules/stored-zip.js';
import { PackReads, type PackLine } from '../store/pack-reads.js';
import { PackContents } from './pack-contents.js';
export type { PackLine };

/** How a pack stands: the entry by which it was taken, and how long the ledger is that was signed over it; null while it waits to be signed. */
export interface PackStanding { taken: EvidenceEntry; signed: number | null }

const notSigned = 'The ledger is not signed up to this pack yet. That takes a few seconds after a pack is taken. If it stays so, ask whoever runs the server.';
const notTheSame = 'This pack cannot be made again as it was: since then Waypost was updated, somebody in it was renamed, or a text in it was given to fewer readers or destroyed. Take a new pack.';

/** The evidence packs that were taken of a case. */
@Injectable()
export class EvidencePacks {
  constructor(private readonly packs: PackReads, private readonly contents: PackContents, private readonly evidence: CaseEvidence, private readonly checkpoints: Checkpoints, private readonly checkpointer: Checkpointer) {}

  list(key: CaseKey): Promise<PackLine[]> {
    return this.packs.ofCase(key.caseId);
  }

  /** One pack of this case; null for one of another. */
  one(key: CaseKey, id: Id): Promise<PackLine | null> {
    return this.packs.one(key.caseId, id);
  }

  async standing(key: CaseKey, { id }: PackLine): Promise<PackStanding> {
    const taken = (await this.evidence.entryAbout(key.caseId, 'case.pack.taken', id))!;
    const signed = await this.checkpoints.covering(taken.seq) ?? await this.signNow(taken.seq);
    return { taken, signed: signed?.size ?? null };
  }

  /** The public keys that ever signed the ledger, oldest first. */
  keys(): Promise<string[]> {
    return this.checkpoints.keys();
  }

  /** The pack as a ZIP file, the same bytes each time. Throws `Refusal` while nothing is signed over it, and when it cannot be made as it was. */
  async file(key: CaseKey, pack: PackLine): Promise<Buffer> {
    const { taken, signed } = await this.standing(key, pack);
    if (signed === null) throw new Refusal(notSigned);
    const { files, list, listSha256, seqs, about } = await this.contents.make(key, pack);
    if (listSha256 !== pack.list_sha256) throw new Refusal(notTheSame);
    const entries = [...seqs, ...about, taken.seq].sort((one, other) => one - other);
    const { size, paths, notes, consistencies } = (await this.evidence.proof(entries, seqs[0]))!;
    const proving = provingFiles({ list, taken: taken.text, inclusions: entries.map((seq, at) => ({ seq, size, path: paths[at]! })), consistencies, checkpoints: notes });
    return storedZip([...files, ...proving].map(([name, content]) => [name, Buffer.from(content)]));
  }

  /** Signing for an export is due at once. What keeps it from being signed is said on the server's own output. */
  private async signNow(seq: number) {
    await this.checkpointer.round().catch(() => null);
    return this.checkpoints.covering(seq);
  }
}
