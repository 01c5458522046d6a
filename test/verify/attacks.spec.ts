import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../src/kernel/ids.js';
import { aKey, aLedger, InventedLedger } from './a-ledger.js';
import { aFolder, both, drawn, told, written } from './both.js';

// Nine attacks on a ledger of 1,000 entries with a checkpoint at every 250th; the last of them left the building.
const key = aKey(7);
const sizes = [250, 500, 750, 1000];
const folder = aFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const honest = aLedger(1000, [newId()], drawn(11));
const signed = (ledger: InventedLedger, upTo: readonly number[]) => upTo.map((size) => ledger.checkpoint(size, key));
const anchor = join(folder, 'anchor.txt');
writeFileSync(anchor, honest.checkpoint(1000, key));

function withTexts(texts: readonly string[]): InventedLedger {
  const ledger = new InventedLedger();
  ledger.texts.push(...texts);
  return ledger;
}
const edit = (text: string) => text.replace(/"status":\d+/, '"status":999');
const stands = (ledger: InventedLedger, checkpoints = signed(honest, sizes)) => ({ ledger, checkpoints });
const swapped = [...honest.texts];
[swapped[599], swapped[600]] = [swapped[600]!, swapped[599]!];
const rewritten = honest.rechained(600, edit);

/** Where it is found by the chain alone, with the checkpoints that are stored beside it, and with the anchor; null for nowhere. */
const attacks: [string, { ledger: InventedLedger; checkpoints: string[] }, [RegExp | null, RegExp | null, RegExp]][] = [
  ['edit one entry', stands(withTexts(honest.texts.map((text, n) => (n === 599 ? edit(text) : text)))), [/line 600: entry 600 is not the one that entry 601 follows/, /line 600: entry 600 .*entries 501 to 750 are not those that were signed/, /line 600: entry 600/]],
  ['delete a middle entry', stands(withTexts(honest.texts.filter((_, n) => n !== 599))), [/line 600: entry 600 is missing: entry 601 follows entry 599/, /line 600: entry 600 is missing/, /line 600: entry 600 is missing/]],
  ['swap two entries', stands(withTexts(swapped)), [/line 600: entry 600 is missing: entry 601 follows entry 599/, /line 600/, /line 600/]],
  ['cut the last 20', stands(withTexts(honest.texts.slice(0, 980))), [null, /ends with 980 entries, but 1,000 were signed \(checkpoints\.txt, line 19\)/, /ends with 980 entries, but 1,000 were signed/]],
  ['cut the tail and the newest checkpoint', stands(withTexts(honest.texts.slice(0, 980)), signed(honest, sizes.slice(0, 3))), [null, null, /ends with 980 entries, but 1,000 were signed \(anchor\.txt, line 1\)/]],
  ['rewrite and rechain', stands(rewritten), [null, /entries 501 to 750 are not those that were signed \(checkpoints\.txt, line 13\)/, /entries 501 to 750 .*entries 1 to 1,000 are not those that were signed \(anchor\.txt, line 1\)/]],
  ['rewrite, rechain, delete stored checkpoints', stands(rewritten, signed(honest, [250, 500])), [null, null, /entries 1 to 1,000 are not those that were signed \(anchor\.txt, line 1\)/]],
  ['rewrite, rechain, sign again with the stolen key', stands(rewritten, signed(rewritten, sizes)), [null, null, /entries 1 to 1,000 are not those that were signed \(anchor\.txt, line 1\).*two different ledgers of 1,000 entries/]],
  ['put back an older backup', stands(withTexts(honest.texts.slice(0, 760)), signed(honest, sizes.slice(0, 3))), [null, null, /ends with 760 entries, but 1,000 were signed \(anchor\.txt, line 1\)/]],
];

const layers: [string, (attack: (typeof attacks)[number][1]) => string[] | null, string[]][] = [
  ['chain', () => null, []], ['checkpoints', ({ checkpoints }) => checkpoints, []], ['anchor', ({ checkpoints }) => checkpoints, ['--anchor', anchor]],
];

describe.each(layers.map(([name, checkpoints, args], layer) => ({ name, checkpoints, args, layer })))('by the $name', ({ name, checkpoints, args, layer }) => {
  const paths = attacks.map((attack, n) => written(join(folder, `${name}-${n}`), attack[1].ledger.dump(checkpoints(attack[1]))));
  const untouched = written(join(folder, `${name}-untouched`), honest.dump(checkpoints(stands(honest))));
  let answers: Awaited<ReturnType<typeof both>>;
  beforeAll(async () => { answers = await both(['--key', key.vkey, ...args, ...paths, untouched]); });

  it.each(attacks.map(([what, , places], n) => ({ what, n, place: places[layer]! })))('$what', ({ n, place }) => {
    for (const answer of answers) {
      const said = told(answer, paths[n]!);
      if (place === null) expect(said).toMatch(layer === 0 ? /^incomplete\. checkpoints\.txt: is missing: the entries follow one another, but nothing signed says that they are the ones\.$/ : /^intact\./);
      else expect(said).toMatch(new RegExp(`^tampered\\. ledger\\.jsonl(, |: ).*${place.source}`));
    }
  });

  it('nothing, where nobody did anything', () => {
    for (const answer of answers) expect(told(answer, untouched)).toMatch(layer === 0 ? /^incomplete\. checkpoints\.txt: is missing/ : layer === 1 ? /^intact\. .*No anchor was given/ : /^intact\. .*agrees with 1 of 1 anchors/);
  });
});
