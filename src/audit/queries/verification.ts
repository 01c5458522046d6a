import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/index.js';
import { KeyFolder } from '../../platform/keys/index.js';
import type { Settings } from '../../platform/settings/index.js';
import type { Entry } from '../rules/entry.js';
import { genesis } from '../rules/entry.js';
import { Frontier } from '../rules/frontier.js';
import { emptyRoot } from '../rules/merkle.js';
import { AnchorFile } from '../store/anchor-file.js';
import { CheckpointReads, type CheckpointRow } from '../store/checkpoint-reads.js';
import { join } from '../store/digests.js';
import { LedgerReads, type EntryRow, type ImageRow } from '../store/ledger-reads.js';
import { RollbackReads } from '../store/rollback-reads.js';
import { SignedMark } from '../store/signed-mark.js';
import { SigningKeys } from '../store/signing-keys.js';
import { TreeReads } from '../store/tree-reads.js';
import { checkpointFaults, outsideFaults, type Outside } from './checkpoint-faults.js';
import { lookedAt } from './entry-faults.js';
import { Replay } from './replay.js';
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
    return { anchors: this.anchor.notes(), mark: this.mark.read(), keys: this.signing.all().map(({ vkey }) => vkey) };
  }

  async run(outside: Outside = this.outside()): Promise<Verified> {
    const rows = await this.signed();
    const gone = await this.destroyed();
    const wanted = new Set([...rows.map(({ note }) => note), ...outside.anchors, ...(outside.mark === null ? [] : [outside.mark])].map((note) => opened(note)?.checkpoint.size ?? 0));
    const roots = new Map([[0, emptyRoot]]);
    const result: Verified = { entries: 0, images: 0, head: genesis, root: emptyRoot, checkpoints: rows.length, anchors: outside.anchors.length, breaks: [], said: [] };
    const [frontier, replay, announced] = [new Frontier(join), new Replay(), [] as { seq: number; vkey: string }[]];
    const lost = new Map<string, number>();
    let expected = 1;
    for (let entries = await this.ledger.entries(1, together); entries.length > 0 && result.breaks.length < mostBreaks; entries = await this.ledger.entries(expected, together)) {
      const images = group(await this.ledger.images(entries[0]!.seq, entries.at(-1)!.seq));
      const subtrees = await this.kept(entries);
      for (const row of entries) {
        const own = images.get(row.seq) ?? [];
        const isGone = row.case_id !== null && row.seq < (gone.get(row.case_id) ?? 0);
        const { entry, faults } = row.seq === expected ? lookedAt(row, result.head, own, isGone) : { entry: null, faults: [`entry ${expected} is missing (the next one is ${row.seq})`] };
        if (faults.length > 0) result.breaks.push(...faults);
        result.entries += 1;
        result.images += own.length;
        result.head = row.leaf;
        expected = row.seq + 1;
        frontier.add(Buffer.from(row.leaf, 'base64'), (level, n, hash) => {
          const kept = subtrees.get(`${level} ${n}`);
          if (kept !== undefined && !kept.equals(hash)) result.breaks.push(`the kept subtree ${n} of level ${level} is not what its entries give`);
        });
        if (wanted.has(row.seq)) roots.set(row.seq, Buffer.from(frontier.root()).toString('base64'));
        if (entry === null) continue;
        if (entry.act.startsWith('ledger.key.')) announced.push({ seq: row.seq, vkey: String(entry.detail.key) });
        if (entry.com.length > own.length && row.case_id !== null) lost.set(row.case_id, (lost.get(row.case_id) ?? 0) + entry.com.length);
        replay.keep(entry, own);
      }
    }
    if (result.entries > 0) result.root = Buffer.from(frontier.root()).toString('base64');
    const signers = new Signers(announced);
    result.breaks.push(...checkpointFaults(rows, signers, roots, expected - 1));
    const told = outsideFaults(outside, signers, roots, expected - 1, await this.rollbacks.all());
    result.breaks.push(...told.breaks);
    const behind = await this.ledger.imagesBehind(expected - 1);
    if (result.breaks.length === 0 && behind > 0) result.breaks.push(`${behind === 1 ? '1 image stands' : `${behind} images stand`} behind the last entry`);
    if (result.breaks.length === 0) result.breaks.push(...await replay.differences(this.ledger));
    result.breaks.splice(mostBreaks);
    result.said.push(...told.said, ...[...lost].map(([caseId, count]) => `${count} images of case ${caseId} were lawfully destroyed (entry ${gone.get(caseId)!})`));
    return result;
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
      if (to > from) (await this.tree.subtrees(level, from, to)).forEach((hash, n) => found.set(`${level} ${from + n}`, hash));
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

function group(images: ImageRow[]): Map<number, ImageRow[]> {
  const bySeq = new Map<number, ImageRow[]>();
  for (const image of images) {
    const there = bySeq.get(image.seq);
    if (there === undefined) bySeq.set(image.seq, [image]);
    else there.push(image);
  }
  return bySeq;
}
