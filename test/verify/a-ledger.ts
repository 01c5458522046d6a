import { actsAboutLedger } from '../../src/audit/rules/acts.js';
import { checkpointText } from '../../src/audit/rules/checkpoint.js';
import { entryText, genesis, type Entry } from '../../src/audit/rules/entry.js';
import { consistencySpans, cutOf, emptyRoot, inclusionSpans, type Span } from '../../src/audit/rules/merkle.js';
import { noteText, vkeyText } from '../../src/audit/rules/note.js';
import { commitmentTo, join, leafOf, newSalt, sha256 } from '../../src/audit/store/digests.js';
import { signatureOf, verifierKeyOf } from '../../src/audit/store/signing.js';
import { listText, provingFiles, sealedFiles, type PackImage } from '../../src/exports/rules/pack-files.js';
import { newId, type Id } from '../../src/kernel/ids.js';

export type Files = Map<string, Buffer>;

export const origin = 'waypost.test/invented';

/** A signing key of the invented district; `seed` is any number below 256. */
export function aKey(seed: number, name = origin) {
  const bytes = Buffer.alloc(32, seed);
  const key = verifierKeyOf(name, bytes);
  return { key, bytes, vkey: vkeyText(key) };
}
export type Key = ReturnType<typeof aKey>;

/** A ledger in memory, written with the product's own rules: texts of entries, images beside them, checkpoints and proofs on demand. */
export class InventedLedger {
  readonly texts: string[] = [];
  readonly images: PackImage[] = [];
  private nodes = new Map<string, Buffer>();

  get size(): number { return this.texts.length; }

  add(act: string, { case: caseId, rows = [], detail = {}, items = [newId()], actor = newId() }: { case?: Id; rows?: readonly (readonly [table: string, image: string])[]; detail?: Entry['detail']; items?: Id[]; actor?: Id } = {}): this {
    const seq = this.size + 1;
    const images = rows.map(([table, image], n): PackImage => ({ seq, n, table, row: newId(), salt: newSalt(), image }));
    this.images.push(...images);
    this.texts.push(entryText({
      v: 1, seq, prev: seq === 1 ? genesis : leafOf(this.texts.at(-1)!), at: new Date(Date.parse('2026-11-16T16:00:00.000Z') + seq * 1000).toISOString(), act, actor, basis: 'team',
      ...(caseId === undefined ? {} : { case: caseId }), items, detail, com: images.map(({ table, row, salt, image }) => ({ t: table, r: row, c: commitmentTo(table, salt, image) })),
    }));
    return this;
  }

  /** The same entries, to go on from in another way. */
  copy(): InventedLedger {
    const other = new InventedLedger();
    other.images.push(...this.images);
    other.texts.push(...this.texts);
    return other;
  }

  /** Says that a ledger was put back, and who acknowledges it. */
  putBack(from: InventedLedger, size: number, by: readonly Id[], kept = this.size): this {
    const id = newId();
    this.add('ledger.rollback.declared', { items: [id], detail: { kept, size, root: from.node({ from: 0, to: size }).toString('base64') } });
    for (const [n, actor] of by.entries()) this.add('ledger.rollback.acknowledged', { items: [id, newId()], actor, detail: { nth: n + 1 } });
    return this;
  }

  /** Changes an entry, and gives every later one the leaf before it: what somebody does who has the whole database. */
  rechained(seq: number, change: (text: string) => string): InventedLedger {
    const other = new InventedLedger();
    other.images.push(...this.images);
    this.texts.forEach((text, n) => {
      const prev = n === 0 ? genesis : leafOf(other.texts.at(-1)!);
      other.texts.push((n + 1 === seq ? change(text) : text).replace(/"prev":"[^"]+"/, `"prev":"${prev}"`));
    });
    return other;
  }

  node({ from, to }: Span): Buffer {
    const name = `${from} ${to}`;
    const known = this.nodes.get(name);
    if (known !== undefined) return known;
    const cut = to - from > 1 ? from + cutOf(to - from) : to;
    const found = to - from === 1 ? Buffer.from(leafOf(this.texts[from]!), 'base64') : join(this.node({ from, to: cut }), this.node({ from: cut, to }));
    this.nodes.set(name, found);
    return found;
  }

  checkpoint(size: number, ...keys: readonly Key[]): string {
    const text = checkpointText({ origin, size, root: size === 0 ? emptyRoot : this.node({ from: 0, to: size }).toString('base64') });
    return noteText({ text, signatures: keys.map(({ key, bytes }) => ({ ...key, signature: signatureOf(text, bytes) })) });
  }

  /** Takes a pack of a case, as the product does: the taking is an entry, and a checkpoint is signed over it. */
  pack(caseId: Id, key: Key, { earlier = [], signed = () => [key], shown = () => true }: { earlier?: readonly number[]; signed?: (size: number) => readonly Key[]; shown?: (image: PackImage) => boolean } = {}): Files {
    const entries = this.texts.flatMap((text, n) => (text.includes(caseId) ? [{ seq: n + 1, text }] : []));
    const seqs = new Set(entries.map(({ seq }) => seq));
    const about = this.texts.flatMap((text, n) => (actsAboutLedger.some((act) => text.includes(act)) ? [{ seq: n + 1, text }] : []));
    const sealed = sealedFiles({ page: '<!doctype html><title>Pack</title>\n', guide: '<!doctype html><title>Guide</title>\n', entries, about, images: this.images.filter((image) => seqs.has(image.seq) && shown(image)), programs: [['verify.mjs', '// a\n'], ['verify.py', '# b\n']] });
    const list = listText(sealed.map(([name, content]) => [name, sha256(Buffer.from(content)).toString('hex')]));
    this.add('case.pack.taken', { case: caseId, detail: { list: sha256(Buffer.from(list)).toString('hex') } });
    const sizes = [...earlier, this.size];
    const hashes = (spans: readonly Span[]) => spans.map((span) => this.node(span).toString('base64'));
    const proving = provingFiles({
      list, taken: this.texts.at(-1)!,
      inclusions: [...seqs, ...about.map(({ seq }) => seq), this.size].sort((one, other) => one - other).map((seq) => ({ seq, size: this.size, path: hashes(inclusionSpans(seq - 1, this.size)) })),
      consistencies: sizes.slice(1).map((to, n) => ({ from: sizes[n]!, to, path: hashes(consistencySpans(sizes[n]!, to)) })),
      checkpoints: sizes.map((size) => this.checkpoint(size, ...signed(size))),
    });
    return new Map([...sealed, ...proving].map(([name, content]) => [name, Buffer.from(content)]));
  }

  dump(checkpoints: readonly string[] | null, images = false): Files {
    const file = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''));
    return new Map([
      ['ledger.jsonl', file(this.texts)],
      ...(checkpoints === null ? [] : [['checkpoints.txt', Buffer.from(checkpoints.join('\n'))] as const]),
      ...(images ? [['images.jsonl', file(this.images.map(({ image, n, row, salt, seq, table }) => JSON.stringify({ image, n, row, salt, seq, table })))] as const] : []),
    ]);
  }
}

/** So many entries more, some about a case, some with rows; `pick` gives whole numbers below a bound. */
export function aLedger(size: number, cases: readonly Id[], pick: (below: number) => number, ledger = new InventedLedger()): InventedLedger {
  for (let n = 0; n < size; n += 1) {
    const rows = Array.from({ length: pick(3) }, (_, row) => [['note', 'next_step', 'fact'][pick(3)]!, JSON.stringify({ body: `${'Zoë said “no” 中文 \u0007 '.repeat(pick(3))}${row}`, version: 1 })] as const);
    const about = pick(cases.length + 1);
    ledger.add(['case.viewed', 'case.note.added', 'form.returned'][pick(3)]!, { rows, ...(about < cases.length ? { case: cases[about]! } : {}), detail: { page: 'cases/notes/new', status: 200 + pick(300) } });
  }
  return ledger;
}
