import { inflateSync } from 'node:zlib';

/** A PDF value: names are { name }, references { ref }, strings bytes, operators of a content stream { operator }. */
export type Value = number | boolean | null | Buffer | { name: string } | { ref: number } | { operator: string } | Value[] | Dict;
export type Dict = Map<string, Value>;
export interface Body { value: Value; stream: Buffer | null }

const space = new Set([0, 9, 10, 12, 13, 32]);
const mark = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

/** Reads PDF syntax (ISO 32000-1, 7.2 and 7.3) from `at` on. References are read only in a file, not in a content stream. */
export class Syntax {
  constructor(readonly bytes: Buffer, public at = 0, private readonly inFile = true) {}

  get done(): boolean {
    while (space.has(this.bytes[this.at]!)) this.at += 1;
    return this.at >= this.bytes.length;
  }

  next(): Value {
    if (this.done) throw new Error('the file ends in the middle');
    const sign = String.fromCharCode(this.bytes[this.at]!);
    if (sign === '/') { this.at += 1; return { name: this.word().replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) }; }
    if (sign === '(') return this.text();
    if (sign === '[') { this.at += 1; return this.until(']'); }
    if (sign === '<' && this.bytes[this.at + 1] === 0x3c) {
      this.at += 2;
      const items = this.until('>>');
      return new Map(Array.from({ length: items.length / 2 }, (_, i) => [(items[i * 2] as { name: string }).name, items[i * 2 + 1]!]));
    }
    if (sign === '<') {
      const end = this.bytes.indexOf('>', this.at);
      const hex = this.bytes.toString('latin1', this.at + 1, end).replace(/\s/g, '');
      this.at = end + 1;
      return Buffer.from(hex.length % 2 === 1 ? `${hex}0` : hex, 'hex');
    }
    return this.plain(this.word());
  }

  private plain(word: string): Value {
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?[\d.]+$/.test(word)) return { operator: word };
    const reference = this.inFile ? /^ \d+ R(?![A-Za-z])/.exec(this.bytes.toString('latin1', this.at, this.at + 12)) : null;
    if (reference !== null) this.at += reference[0].length;
    return reference === null ? Number(word) : { ref: Number(word) };
  }

  private until(end: string): Value[] {
    const items: Value[] = [];
    while (!this.done && this.bytes.toString('latin1', this.at, this.at + end.length) !== end) items.push(this.next());
    this.at += end.length;
    return items;
  }

  private word(): string {
    const from = this.at;
    while (this.at < this.bytes.length && !space.has(this.bytes[this.at]!) && !mark.has(this.bytes[this.at]!)) this.at += 1;
    if (this.at === from) throw new Error(`no PDF syntax at ${from}`);
    return this.bytes.toString('latin1', from, this.at);
  }

  private text(): Buffer {
    const out: number[] = [];
    for (let depth = 0; ; this.at += 1) {
      const code = this.bytes[this.at]!;
      if (code === 0x5c) { out.push(...this.escaped()); continue; }
      if (code === 0x28) depth += 1;
      if (code === 0x29) depth -= 1;
      if (depth === 0) break;
      if (!(code === 0x28 && depth === 1)) out.push(code);
    }
    this.at += 1;
    return Buffer.from(out);
  }

  private escaped(): number[] {
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at + 1, this.at + 4));
    if (octal !== null) { this.at += octal[0].length; return [Number.parseInt(octal[0], 8)]; }
    this.at += 1;
    const plain = { n: 10, r: 13, t: 9, b: 8, f: 12, '\n': -1 }[String.fromCharCode(this.bytes[this.at]!)] ?? this.bytes[this.at]!;
    return plain === -1 ? [] : [plain];
  }
}

/** The objects of a file by number, and its trailer. Throws for a file whose objects are packed or encrypted: Typst writes none. */
export function objectsOf(file: Buffer): { objects: Map<number, Body>; trailer: Dict } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1]);
  const table = file.toString('latin1', start);
  if (!table.startsWith('xref')) throw new Error('no plain table of objects');
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)];
  const objects = new Map(offsets.flatMap((row, n): [number, Body][] => (row[2] === 'n' ? [[n, bodyAt(file, Number(row[1]))]] : [])));
  return { objects, trailer: new Syntax(file, start + table.indexOf('trailer') + 7).next() as Dict };
}

function bodyAt(file: Buffer, offset: number): Body {
  const syntax = new Syntax(file, file.indexOf('obj', offset) + 3);
  const value = syntax.next();
  const opening = /^\s*stream\r?\n/.exec(file.toString('latin1', syntax.at, syntax.at + 16));
  if (opening === null) return { value, stream: null };
  const from = syntax.at + opening[0].length;
  const raw = file.subarray(from, from + ((value as Dict).get('Length') as number));
  const filter = (value as Dict).get('Filter');
  return { value, stream: filter === undefined ? raw : inflateSync(raw) };
}
