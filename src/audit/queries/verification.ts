import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/index.js';
import { KeyFolder } from '../../platform/keys/index.js';
import type { Settings } from '../../platform/settings/index.js';
import type { Entry } from '../rules/entry.js';
import { AnchorFile } from '../store/anchor-file.js';
import { CheckpointReads, type CheckpointRow } from '../store/checkpoint-reads.js';
import { LedgerReads, type EntryRow, type ImageRow } from '../store/ledger-reads.js';
import { RollbackReads } from '../store/rollback-reads.js';
import { SignedMark } from '../store/signed-mark.js';
import { SigningKeys } from '../store/signing-keys.js';
import { TreeReads } from '../store/tree-reads.js';
import { checkpointFaults, outsideFaults, type Outside } from './checkpoint-faults.js';
import { LedgerWalk, subtreeName } from './ledger-walk.js';
import { opened, Signers } from './signatures-held.js';

/** What a verification found: `breaks` speak against the ledger, `said` is what everybody who relies on it should know. `root` stands above all entries. */
export interface Verified { entries: number; images: number; head: string; root: string; checkpoints: number; anchors: number; breaks: string[]; said: string[] }

const together = 2000;
const mostBreaks = 100;

/**
 * Recomputes the whole ledger: numbering, links, canonical form, leaves, repeated columns, commitments, the tree, every signed
 * checkpoint here and outside; then replays the images and compares the result with the rows as they stand. Gives the first
 * hundred breaks as sentences, none if it holds.
 */
@Injectable()
export class Verification {
  constructor(
    private readonly ledger: LedgerReads, private readonly tree: TreeReads, private readonly checkpoints: CheckpointReads, private readonly rollbacks: RollbackReads,
    private readonly anchor: AnchorFile, private readonly mark: SignedMark, private readonly signing: SigningKeys,
  ) {}

  /** What lies outside the database: read from where the settings say. */
  outside(): Outside {
    return { anchors: this.anchor.notes(), mark: this.mark.read(), keys: this.signing.publicKeys() };
  }

  async run(outside: Outside = this.outside()): Promise<Verified> {
    const signed = await this.signed();
    const walk = await this.walked(sizesOf(signed, outside));
    const { breaks, said } = await this.against(walk, signed, outside);
    if (breaks.length === 0) breaks.push(...await this.behind(walk.next - 1));
    if (breaks.length === 0) breaks.push(...await walk.replay.differences(this.ledger));
    const { entries, images, head, root } = walk;
    return { entries, images, head, root, checkpoints: signed.length, anchors: outside.anchors.length, breaks: breaks.slice(0, mostBreaks), said };
  }

  /** Every entry with its images, in the order of the chain; no further once a hundred breaks are found. */
  private async walked(sizes: ReadonlySet<number>): Promise<LedgerWalk> {
    const walk = new LedgerWalk(sizes, await this.destroyed());
    for (let rows = await this.ledger.entries(1, together); rows.length > 0 && walk.breaks.length < mostBreaks; rows = await this.ledger.entries(walk.next, together)) {
      const images = group(await this.ledger.images(rows[0]!.seq, rows.at(-1)!.seq));
      const subtrees = await this.kept(rows);
      for (const row of rows) walk.take(row, images.get(row.seq) ?? [], subtrees);
    }
    return walk;
  }

  /** What everything that was signed, here and outside, says of the entries. */
  private async against(walk: LedgerWalk, signed: readonly CheckpointRow[], outside: Outside): Promise<Pick<Verified, 'breaks' | 'said'>> {
    const signers = new Signers(walk.announced);
    const here = checkpointFaults(signed, signers, walk.roots, walk.next - 1);
    const there = outsideFaults(outside, signers, walk.roots, walk.next - 1, await this.rollbacks.all());
    return { breaks: [...walk.breaks, ...here, ...there.breaks], said: [...there.said, ...signers.replaced.map(replacedSentence), ...walk.destroyed] };
  }

  private async behind(last: number): Promise<string[]> {
    const images = await this.ledger.imagesBehind(last);
    return images === 0 ? [] : [`${images === 1 ? '1 image stands' : `${images} images stand`} behind the last entry`];
  }

  private async signed(): Promise<CheckpointRow[]> {
    const all: CheckpointRow[] = [];
    for (let more = await this.checkpoints.from(0, together); more.length > 0; more = await this.checkpoints.from(more.at(-1)!.n + 1, together)) all.push(...more);
    return all;
  }

  /** The newest entry of each case that says that its images go. */
  private async destroyed(): Promise<Map<string, number>> {
    const entries = await this.checkpoints.ofActs(['ledger.images.destroyed']);
    return new Map(entries.flatMap(({ seq, body }) => { const about = (JSON.parse(body) as Entry).case; return about === undefined ? [] : [[about, seq] as const]; }));
  }

  /** The kept subtrees that some of these entries complete. */
  private async kept(entries: readonly EntryRow[]): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    for (const [level, unit] of [[1, 256], [2, 65536]] as const) {
      const [from, to] = [Math.floor((entries[0]!.seq - 1) / unit), Math.floor(entries.at(-1)!.seq / unit)];
      if (to > from) (await this.tree.subtrees(level, from, to)).forEach((hash, n) => found.set(subtreeName(level, from + n), hash));
    }
    return found;
  }
}

/** The same without an application around it: on a reader of its own. */
export function verificationOn(reader: Reader, settings: Settings): Verification {
  return new Verification(
    new LedgerReads(reader), new TreeReads(reader), new CheckpointReads(reader), new RollbackReads(reader), new AnchorFile(settings), new SignedMark(settings), new SigningKeys(new KeyFolder(settings)),
  );
}

const sizesOf = (signed: readonly CheckpointRow[], { anchors, mark }: Outside): Set<number> =>
  new Set([...signed.map(({ note }) => note), ...anchors, ...(mark === null ? [] : [mark])].map((note) => opened(note)?.checkpoint.size ?? 0));

const replacedSentence = ({ seq, size }: { seq: number; size: number }): string =>
  `from the checkpoint of ${size} entries on a new key signs without the word of the one before it, which was lost (entry ${seq} declares it); only the anchor file and what was printed connect the two`;

function group(images: ImageRow[]): Map<number, ImageRow[]> {
  const bySeq = new Map<number, ImageRow[]>();
  for (const image of images) {
    const there = bySeq.get(image.seq);
    if (there === undefined) bySeq.set(image.seq, [image]);
    else there.push(image);
  }
  return bySeq;
}
