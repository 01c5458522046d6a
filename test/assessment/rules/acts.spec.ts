import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessmentActs } from '../../../src/assessment/rules/acts.js';

const sources = join(import.meta.dirname, '../../../src/assessment');
const text = ['commands', 'pages'].flatMap((room) => readdirSync(join(sources, room)).map((file) => readFileSync(join(sources, room, file), 'utf8'))).join('\n');
const written = new Set([...text.matchAll(/'((?:assessment|determination|case\.protocol)\.[a-z.-]+)'/g)].map(([, act]) => act!));

test('every act that this module writes has its words, and no words are left over', () => {
  const announced = ['determination.complete', 'case.protocol.move']; // an event and a verb, not entries
  expect([...written].filter((act) => !(act in assessmentActs) && !announced.includes(act))).toEqual([]);
  expect(Object.keys(assessmentActs).filter((act) => !written.has(act))).toEqual([]);
});

test('acts that only look end so that the history can set them apart from changes', () => {
  for (const [act, words] of Object.entries(assessmentActs)) expect({ act, looks: /\.(viewed|started)$/.test(act) }).toEqual({ act, looks: /^(looked at|read|began (interview|a family|a first read|a fact|an answer|a determination))/.test(words) });
});
