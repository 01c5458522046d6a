import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../src/kernel/ids.js';
import { aKey, aLedger, type Files } from './a-ledger.js';
import { aFolder, drawn, programs, run, told, written, zipped } from './both.js';

/** `WAYPOST_MUTATIONS=10000` for all of them; each run draws others, and `WAYPOST_SEED` repeats one. */
const wanted = Number(process.env.WAYPOST_MUTATIONS ?? 1000);
const seed = Number(process.env.WAYPOST_SEED ?? Date.now() % 1_000_000);
const pick = drawn(seed);
const key = aKey(7);
const folder = aFolder();
afterAll(() => rmSync(folder, { recursive: true }));

function aPack(): Files {
  const cases = [newId(), newId()];
  // Now and then of a ledger that was put back before the case began, and says so.
  const ledger = aLedger(2 + pick(40), cases, pick, pick(3) === 0 ? aLedger(2, [], pick).putBack(aLedger(9, [], pick), 9, [newId(), newId()]) : undefined);
  const earlier = ledger.size > 8 ? [1 + pick(4), 5 + pick(3)] : [];
  return ledger.pack(cases[0]!, key, { earlier, shown: () => pick(4) > 0 });
}

/** A dump of a whole ledger, all of it under a checkpoint. */
function aDump(): Files {
  const ledger = aLedger(3 + pick(40), [newId()], pick);
  return ledger.dump([...(ledger.size > 8 ? [ledger.checkpoint(1 + pick(7), key)] : []), ledger.checkpoint(ledger.size, key)], pick(2) === 0);
}

const bytes: readonly ((content: Buffer, at: number) => Buffer)[] = [
  (content, at) => { const changed = Buffer.from(content); changed[at]! ^= 1 << pick(8); return changed; },
  (content, at) => { const changed = Buffer.from(content); changed[at] = (changed[at]! + 1 + pick(255)) % 256; return changed; },
  (content, at) => Buffer.concat([content.subarray(0, at), content.subarray(at + 1)]),
  (content, at) => Buffer.concat([content.subarray(0, at), Buffer.of(pick(256)), content.subarray(at)]),
  (content, at) => Buffer.concat([content, content.subarray(at)]),
  (content, at) => content.subarray(0, at),
];

/** Whole rows: left out, twice, changed places with the next, another number, another word. */
const rows: readonly ((lines: string[], at: number) => string[])[] = [
  (lines, at) => lines.filter((_, n) => n !== at),
  (lines, at) => lines.flatMap((line, n) => (n === at ? [line, line] : [line])),
  (lines, at) => lines.map((line, n) => (n === at ? lines[(at + 1) % lines.length]! : n === (at + 1) % lines.length ? lines[at]! : line)),
  (lines, at) => lines.map((line, n) => (n === at ? line.replace(/"status":\d+/, `"status":${900 + pick(99)}`) : line)),
  (lines, at) => lines.map((line, n) => (n === at ? line.replace(/"actor":"[^"]+"/, `"actor":"${newId()}"`) : line)),
  (lines, at) => lines.map((line, n) => (n === at ? line.replace(/"at":"20\d\d/, '"at":"2019') : line)),
];

function mutated(files: Files): { name: string; files: Files } {
  const ledger = files.has('ledger.jsonl') ? 'ledger.jsonl' : 'entries.jsonl';
  for (;;) {
    const name = pick(3) === 0 ? ledger : [...files.keys()][pick(files.size)]!;
    const content = files.get(name)!;
    if (content.length === 0) continue;
    let changed = content;
    if (name === ledger && pick(2) === 0) {
      const lines = content.toString().split('\n').slice(0, -1);
      changed = Buffer.from(rows[pick(rows.length)]!(lines, pick(lines.length)).map((line) => `${line}\n`).join(''));
    } else {
      changed = bytes[pick(bytes.length)]!(content, pick(content.length));
      // A dump without its last images, or without an older checkpoint, is a smaller dump: nothing says that it held them.
      if (ledger === 'ledger.jsonl' && name !== ledger && /^(?:(?:[^\n]*\n)*)$/.test(changed.toString()) && content.toString().startsWith(changed.toString())) continue;
    }
    if (!changed.equals(content)) return { name, files: new Map([...files, [name, changed]]) };
  }
}

const lots = Math.ceil(wanted / 1000);
test.each(Array.from({ length: lots }, (_, n) => n + 1))(`${Math.min(wanted, 1000)} changes to packs and ledgers are found, each with its place (lot %d, seed ${seed})`, async (lot) => {
  const originals = Array.from({ length: 40 }, (_, n) => (n % 3 === 2 ? aDump() : aPack()));
  const changes = Array.from({ length: Math.min(wanted, 1000) }, (_, n) => {
    const change = mutated(originals[pick(originals.length)]!);
    return { ...change, path: zipped(join(folder, `${lot}-${n}.zip`), change.files) };
  });
  const answers = await Promise.all(programs.map((program) => run(program, ['--key', key.vkey, ...changes.map(({ path }) => path)])));
  for (const answer of answers) {
    const missed = changes.filter(({ path, name }) => !new RegExp(`^(tampered|incomplete)\\. .*${name.replaceAll('.', '\\.')}`).test(told(answer, path)));
    expect(missed.map(({ path, name }) => `${name}: ${told(answer, path)}`)).toEqual([]);
    expect(answer.code).toBe(1);
  }
  const place = (path: string, n: 0 | 1) => /^(\w+\. [^:]+)/.exec(told(answers[n]!, path))![1];
  expect(changes.map(({ path }) => place(path, 1))).toEqual(changes.map(({ path }) => place(path, 0))); // what is wrong there, each may say in its own words
  for (const { path } of changes) rmSync(path);
}, 120_000);

test('200 ledgers that nobody changed raise no alarm', async () => {
  const paths = Array.from({ length: 100 }, (_, n) => [zipped(join(folder, `whole-${n}.zip`), aPack()), written(join(folder, `dump-${n}`), aDump())]).flat();
  for (const { code, lines } of await Promise.all(programs.map((program) => run(program, ['--key', key.vkey, ...paths])))) {
    expect(lines.filter((line) => !line.includes(': intact. '))).toEqual([]);
    expect([code, lines.length]).toEqual([0, 200]);
  }
}, 120_000);
