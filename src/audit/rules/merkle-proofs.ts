import type { Hash, Join } from './merkle.js';

const odd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

/** Whether the path leads from the leaf at `index` (from 0) to the root of `size` leaves: RFC 9162, 2.1.3.2. */
export function isIncluded(leaf: Hash, index: number, size: number, path: readonly Hash[], root: Hash, join: Join): boolean {
  if (!whole(index) || !whole(size) || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return false;
    if (odd(place) || place === last) {
      hash = join(step, hash);
      while (!odd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = join(hash, step);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && same(hash, root);
}

/** Whether the path shows that the tree of `size` leaves begins with the one of `first` leaves: RFC 9162, 2.1.4.2. */
export function isConsistent(first: number, firstRoot: Hash, size: number, root: Hash, path: readonly Hash[], join: Join): boolean {
  if (!whole(first) || !whole(size) || first === 0 || first > size) return false;
  if (first === size) return path.length === 0 && same(firstRoot, root);
  const steps = isPowerOfTwo(first) ? [firstRoot, ...path] : path;
  const [start, ...rest] = steps;
  if (start === undefined || path.length === 0) return false;
  let [place, last] = [first - 1, size - 1];
  while (odd(place)) [place, last] = [half(place), half(last)];
  let [before, after] = [start, start];
  for (const step of rest) {
    if (last === 0) return false;
    if (odd(place) || place === last) {
      [before, after] = [join(step, before), join(step, after)];
      while (!odd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else after = join(after, step);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && same(before, firstRoot) && same(after, root);
}

const whole = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

function isPowerOfTwo(n: number): boolean {
  let power = 1;
  while (power < n) power *= 2;
  return power === n;
}

function same(one: Hash, other: Hash): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
