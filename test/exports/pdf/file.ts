import { objectsOf, Syntax, type Body, type Dict, type Value } from './objects.js';

export interface Element { role: string; dict: Dict; kids: Element[]; /** What stands in the element itself and below it, in reading order. */ text: string; attributes: Dict[] }
export interface Drawn { page: number; mcid: number | null; artifact: boolean; text: string; operator: string; /** Points from the left edge. */ x: number; /** Of a line that runs to the left, last letter first. */ reversed: boolean }

/** A PDF file as a reader of it finds it: objects, structure, and the text of every marked piece through the fonts' own ToUnicode. */
export class PdfFile {
  private readonly objects: Map<number, Body>;
  readonly catalog: Dict;
  readonly drawn: Drawn[];
  readonly fonts = new Map<string, Dict>();
  private readonly letters = new Map<Dict, Map<number, string>>();

  constructor(bytes: Buffer) {
    const { objects, trailer } = objectsOf(bytes);
    this.objects = objects;
    this.catalog = this.dict(trailer.get('Root'));
    this.drawn = this.pages().flatMap((page, n) => this.contentOf(page, n));
  }

  /** What a value refers to; the value itself when it is no reference. */
  get(value: Value | undefined): Value {
    return value !== null && typeof value === 'object' && 'ref' in value ? this.objects.get(value.ref)!.value : value ?? null;
  }

  dict(value: Value | undefined): Dict {
    const found = this.get(value);
    if (!(found instanceof Map)) throw new Error('no dictionary where one is due');
    return found;
  }

  stream(value: Value | undefined): Buffer {
    return this.objects.get((value as { ref: number }).ref)!.stream!;
  }

  pages(): Dict[] {
    const below = (node: Dict): Dict[] => (nameOf(node.get('Type')) === 'Page' ? [node] : (this.get(node.get('Kids')) as Value[]).flatMap((kid) => below(this.dict(kid))));
    return below(this.dict(this.catalog.get('Pages')));
  }

  /** The structure tree, from its document element down. */
  structure(): Element[] {
    const pages = this.pages();
    const texts = new Map([...grouped(this.drawn)].map(([place, pieces]) => [place, reading(pieces)]));
    const kidsOf = (dict: Dict): Value[] => [this.get(dict.get('K'))].flat().filter((kid) => kid !== null);
    const element = (dict: Dict): Element => {
      const kids: Element[] = [];
      let text = '';
      for (const kid of kidsOf(dict)) {
        const found = this.get(kid);
        const mark = typeof found === 'number' ? { mcid: found, page: dict.get('Pg') } : found instanceof Map && nameOf(found.get('Type')) === 'MCR' ? { mcid: found.get('MCID') as number, page: found.get('Pg') ?? dict.get('Pg') } : null;
        if (mark !== null) { text += texts.get(`${pages.indexOf(this.dict(mark.page))} ${mark.mcid}`) ?? ''; continue; }
        if (!(found instanceof Map) || !found.has('S')) continue;
        const inner = element(found);
        kids.push(inner);
        text += inner.text;
      }
      return { role: nameOf(dict.get('S')), dict, kids, text, attributes: [this.get(dict.get('A'))].flat().map((value) => this.get(value)).filter((value): value is Dict => value instanceof Map) };
    };
    return kidsOf(this.dict(this.catalog.get('StructTreeRoot'))).map((kid) => element(this.dict(kid)));
  }

  private contentOf(page: Dict, n: number): Drawn[] {
    const fonts = this.dict(page.get('Resources')).get('Font');
    const contents = [this.get(page.get('Contents'))].flat();
    const bytes = contents[0] instanceof Map ? this.stream(page.get('Contents')) : Buffer.concat(contents.map((part) => Buffer.concat([this.stream(part), Buffer.from('\n')])));
    const syntax = new Syntax(bytes, 0, false);
    const open: { mcid: number | null; artifact: boolean; reversed: boolean; actual: string | null }[] = [];
    const drawn: Drawn[] = [];
    let operands: Value[] = [];
    let letters = new Map<number, string>();
    let [origin, shift] = [0, 0];
    while (!syntax.done) {
      const item = syntax.next();
      if (item === null || typeof item !== 'object' || !('operator' in item)) { operands.push(item); continue; }
      const { operator } = item;
      if (operator === 'BMC' || operator === 'BDC') {
        const facts = operands[1] instanceof Map ? operands[1] : new Map<string, Value>();
        const actual = facts.get('ActualText');
        open.push({ mcid: (facts.get('MCID') as number | undefined) ?? null, artifact: nameOf(operands[0]) === 'Artifact', reversed: nameOf(operands[0]) === 'ReversedChars', actual: Buffer.isBuffer(actual) ? textOf(actual) : null });
        if (Buffer.isBuffer(actual)) drawn.push({ page: n, ...placeIn(open), text: textOf(actual), operator, x: origin + shift, reversed: false });
      } else if (operator === 'EMC') open.pop();
      else if (operator === 'cm') origin = operands[4] as number;
      else if (operator === 'Tm') shift = operands[4] as number;
      else if (operator === 'Tf') letters = this.lettersOf(nameOf(operands[0]), this.dict(this.dict(fonts).get(nameOf(operands[0]))));
      else if (paints.has(operator)) {
        const codes = operands.flat().filter((part): part is Buffer => Buffer.isBuffer(part)).flatMap((part) => Array.from({ length: part.length / 2 }, (_, i) => part.readUInt16BE(i * 2)));
        const clusters = codes.map((code) => letters.get(code) ?? '\ufffd');
        const reversed = open.some((one) => one.reversed);
        const text = open.some(({ actual }) => actual !== null) ? '' : (reversed ? clusters.reverse() : clusters).join('');
        drawn.push({ page: n, ...placeIn(open), text, operator, x: origin + shift, reversed });
      }
      operands = [];
    }
    return drawn;
  }

  /** Code to text, as the font's ToUnicode says it. */
  private lettersOf(name: string, font: Dict): Map<number, string> {
    this.fonts.set(name, font);
    const known = this.letters.get(font);
    if (known !== undefined) return known;
    const map = new Map<number, string>();
    for (const [, block] of this.stream(font.get('ToUnicode')).toString('latin1').matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
      for (const [, code, text] of block!.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) map.set(Number.parseInt(code!, 16), textOf(Buffer.from(text!, 'hex')));
    }
    this.letters.set(font, map);
    return map;
  }
}

function grouped(drawn: readonly Drawn[]): Map<string, Drawn[]> {
  const groups = new Map<string, Drawn[]>();
  for (const piece of drawn) if (piece.mcid !== null) groups.set(`${piece.page} ${piece.mcid}`, [...groups.get(`${piece.page} ${piece.mcid}`) ?? [], piece]);
  return groups;
}

function placeIn(open: readonly { mcid: number | null; artifact: boolean }[]): Pick<Drawn, 'mcid' | 'artifact'> {
  return { mcid: open.findLast(({ mcid }) => mcid !== null)?.mcid ?? null, artifact: open.some(({ artifact }) => artifact) };
}

/** The pieces of one run as they are read: those of a script that runs to the left stand in the file by their place, leftmost first. */
function reading(pieces: readonly Drawn[]): string {
  const leftward = pieces.some(({ text, reversed }) => reversed || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text));
  return (leftward ? [...pieces].sort((a, b) => b.x - a.x) : pieces).map(({ text }) => text).join('');
}

/** Operators that put something on the page (ISO 32000-1, tables 60, 74, 87, 92, 109). */
const paints = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI']);

export const nameOf = (value: Value | undefined): string => (value !== null && typeof value === 'object' && 'name' in value ? value.name : '');

/** A text string: UTF-16 with its mark, or without it as ToUnicode has it. */
export function textOf(bytes: Buffer): string {
  const units = bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2) : bytes;
  return Buffer.from(units.subarray(0, units.length & ~1)).swap16().toString('utf16le');
}
