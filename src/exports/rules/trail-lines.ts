/** One act of the audit trail, in words already. `day` is the day on the school's calendar. */
export interface TrailAct { seq: number; day: string; time: string; name: string; words: string }

export interface TrailRow { entries: string; day: string; time: string; name: string; words: string; times: number }

/**
 * The trail for paper, oldest first: what one person did several times in a row on one day is one row with its entries
 * named, so that nothing is left out and a case that was read often stays readable.
 */
export function trailRows(acts: readonly TrailAct[]): TrailRow[] {
  const rows: (TrailRow & { seqs: number[] })[] = [];
  for (const { seq, day, time, name, words } of [...acts].sort((a, b) => a.seq - b.seq)) {
    const last = rows.at(-1);
    if (last !== undefined && last.day === day && last.name === name && last.words === words) {
      last.seqs.push(seq);
      last.times += 1;
    } else {
      rows.push({ entries: '', day, time, name, words, times: 1, seqs: [seq] });
    }
  }
  return rows.map(({ seqs, ...row }) => ({ ...row, entries: spans(seqs) }));
}

/** 4, 5, 6, 9 is "4–6, 9". */
export function spans(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const n of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else parts.push([n, n]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
