import { readdirSync, readFileSync } from 'node:fs';
import { directoryActs } from '../../../src/directory/rules/acts.js';

test('every act that a command records has its words, and no words are left over', () => {
  const folder = 'src/directory/commands';
  const recorded = readdirSync(folder).flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/work\.record\('([^']+)'/g)].map(([, act]) => act));
  expect(recorded.sort()).toEqual(Object.keys(directoryActs).sort());
});
