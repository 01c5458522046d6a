/** What a source writes into the ledger or declares to: acts in `record('…')` and in `records: '…'`. */
export function actsIn(text: string): string[] {
  return [...text.matchAll(/(?:\.record\(|records: )(?:[^'\n]*\? )?'([a-z.-]+)'(?: : '([a-z.-]+)')?/g)].flatMap(([, one, other]) => [one!, ...(other === undefined ? [] : [other])]);
}

/** Acts that sources use and no table words, and acts that tables word and nobody uses; one sentence each. */
export function wrongActs(sources: ReadonlyMap<string, string>, worded: readonly string[]): string[] {
  const used = new Map<string, string>();
  for (const [path, text] of sources) if (!path.endsWith('/acts.ts')) for (const act of actsIn(text)) used.set(act, path);
  const everything = [...sources].filter(([path]) => !path.endsWith('/acts.ts')).map(([, text]) => text).join('\n');
  return [
    ...[...used].filter(([act]) => !worded.includes(act)).map(([act, path]) => `${path} records "${act}", which no acts.ts words`),
    ...worded.filter((act) => !everything.includes(`'${act}'`)).map((act) => `"${act}" has words but is never recorded`),
  ];
}
