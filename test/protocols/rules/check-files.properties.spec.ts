import fc from 'fast-check';
import { checkFiles, readFiles } from '../../../src/protocols/rules/check-files.js';
import { requiredGates } from '../../../src/protocols/rules/gates.js';
import { disabledLevels } from '../../../src/protocols/rules/floors.js';
import { pathOf } from '../../../src/protocols/rules/path.js';
import { everyProtocol, knownIn } from '../a-protocol.js';

type Path = (string | number)[];
const trees = everyProtocol.map(({ files }) => {
  const parsed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, JSON.parse(text) as unknown]));
  return { parsed, paths: pathsIn(parsed) };
});

/** Every place below the files of a protocol, the files themselves not among them. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [...(path.length === 0 ? [] : [[...path, key]]), ...pathsIn((value as Record<string, unknown>)[key], [...path, key])]);
}

const junk = fc.oneof(fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e99, '', ' ', '__proto__', 'constructor', [], {}, [null], { all: [] }, { not: { not: {} } }, 'always', '\u0000', '{school'), fc.string(), fc.jsonValue({ maxDepth: 2 }));
type Damage = ['delete'] | ['replace', unknown] | ['repeat'] | ['rename', string] | ['swap', number];
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constant<Damage>(['delete']), junk.map((value): Damage => ['replace', value]), fc.constant<Damage>(['repeat']),
  fc.constantFrom('x', '__proto__', 'id', 'toString').map((name): Damage => ['rename', name]), fc.nat().map((n): Damage => ['swap', n]),
);

/** A copy of a protocol's files with one place damaged. */
function damaged({ parsed, paths }: (typeof trees)[number], where: number, [kind, what]: Damage): Record<string, string> {
  const files = structuredClone(parsed);
  const find = (path: Path): Record<string, unknown> => path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, files);
  const path = paths[where % paths.length]!;
  const [holder, key] = [find(path), String(path.at(-1))];
  if (kind === 'replace') holder[key] = what;
  else if (kind === 'swap') holder[key] = structuredClone(find(paths[(what) % paths.length]!)[String(paths[(what) % paths.length]!.at(-1))]);
  else if (kind === 'repeat') { if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)])); else holder[`${key}-again`] = structuredClone(holder[key]); }
  else if (kind === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else {
    const value = holder[key];
    delete holder[key];
    if (kind === 'rename') Object.defineProperty(holder, String(what), { value, enumerable: true, configurable: true, writable: true });
  }
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, JSON.stringify(file)]));
}

/** A path such as `stages[3].next[0]`, an id in quotes, or what a protocol has once. */
const place = /^\S+: |\["|"[^"]*"|^wording\.\S+ |^Closing |^The protocol has no \w+\.$/;

describe('a damaged protocol', () => {
  it('is refused with sentences that name the place, or holds and can be worked: 200 times, and nothing throws', () => {
    let refused = 0;
    fc.assert(fc.property(fc.nat(trees.length - 1), fc.nat(), fc.array(damage, { minLength: 1, maxLength: 1 }), (which, where, [one]) => {
      const files = damaged(trees[which]!, where, one!);
      const wrong = checkFiles(files);
      if (wrong.length > 0) {
        refused += 1;
        for (const sentence of wrong) { expect(sentence).toMatch(place); expect(sentence).toMatch(/\.$/); }
        return;
      }
      const { definition } = readFiles(files);
      const known = knownIn(definition, { facts: definition.facts.map(({ id }) => id) });
      expect(disabledLevels(definition, known).length).toBeLessThan(definition.levels.length);
      requiredGates(definition, known);
      pathOf(definition, known, new Map());
    }), { numRuns: 200, seed: 20261122 });
    expect(refused).toBeGreaterThan(100); // most damage is seen; the rest changed a sentence or took away what may be missing
  });

  it('never holds with something in it that no field of the format is', () => {
    fc.assert(fc.property(fc.nat(trees.length - 1), fc.nat(), fc.constantFrom('points', 'score', 'weight', 'script'), (which, where, name) => {
      const tree = trees[which]!;
      const objects = tree.paths.filter((path) => path[0] === 'protocol.json' && typeof path.at(-1) === 'string' && /^\d+$/.test(String(path.at(-1))) && isObject(tree.parsed, path));
      const files = structuredClone(tree.parsed);
      const path = objects[where % objects.length]!;
      (path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], files) as Record<string, unknown>)[name] = 3;
      expect(checkFiles(Object.fromEntries(Object.entries(files).map(([file, value]) => [file, JSON.stringify(value)]))).join(' ')).toContain(name);
    }), { numRuns: 60 });
  });
});

function isObject(tree: unknown, path: Path): boolean {
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], tree);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
