import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageActs } from '../../../src/stages/rules/acts.js';

const sources = join(import.meta.dirname, '../../../src/stages');
const text = ['commands', 'pages'].flatMap((room) => readdirSync(join(sources, room)).map((file) => readFileSync(join(sources, room, file), 'utf8'))).join('\n');

test('every act that this module writes has its words, and no words are left over', () => {
  expect(Object.keys(stageActs).filter((act) => !text.includes(`'${act}'`))).toEqual([]);
  for (const [act, words] of Object.entries(stageActs)) expect({ act, words }).toEqual({ act, words: expect.stringMatching(act.endsWith('.viewed') ? /^looked at / : act.endsWith('.started') ? /^began / : /^recorded /) });
});
