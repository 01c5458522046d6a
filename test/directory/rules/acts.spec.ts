import { readdirSync, readFileSync } from 'node:fs';
import { directoryActs } from '../../../src/directory/rules/acts.js';

const textsOf = (folder: string): string[] => readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

test('every act that a command or a page records has its words, and no words are left over', () => {
  const changed = textsOf('src/directory/commands').flatMap((text) => [...text.matchAll(/work\.record\('([^']+)'/g)].map(([, act]) => act!));
  const declared = textsOf('src/directory/pages').flatMap((text) => [...text.matchAll(/records: '([^']+)'/g)].map(([, act]) => act!));
  expect([...new Set([...changed, ...declared])].sort()).toEqual(Object.keys(directoryActs).sort());
  for (const act of changed) expect(declared).toContain(act);
});
