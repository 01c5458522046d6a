/** Failed sign-ins of one user name from which on each further try has to wait. */
const free = 4;

/** Seconds to wait after `failures` failed tries in a row: none for the first four, then 1, 2, 4 … 60. Never a lock for good. */
export function waitAfter(failures: number): number {
  return failures <= free ? 0 : Math.min(60, 2 ** (failures - free - 1));
}
