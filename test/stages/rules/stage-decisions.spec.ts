import type { Definition, Stage } from '../../../src/protocols/index.js';
import { decisionProblems, foundAtStages, inputsOf, stagesLeft, standingDecisions } from '../../../src/stages/rules/stage-decisions.js';

const stage = (id: string, doneWhen: Stage['doneWhen'], options: Stage['options'] = []): Stage => ({ id, doneWhen, options, next: [], requiredWhen: 'always', inputs: [], themes: [], participants: null, outputs: { notices: [], tasks: [], documents: [] }, signatures: [], source: 'Here', verified: false });
const yes = { id: 'yes', needsReason: true, to: null, finds: ['danger'] };
const no = { id: 'no', needsReason: true, to: null };
const definition = { stages: [stage('early', ['decision'], [yes, no]), stage('second', ['decision'], [no]), stage('level', ['determination']), stage('late', ['decision'], [no])] } as Pick<Definition, 'stages'>;
const decided = (of: string, choice: string, earlier = false) => ({ stage: of, choice, earlier });

test('of each stage the last decision since the reopening stands, and what it finds is found', () => {
  const all = [decided('early', 'yes', true), decided('early', 'no'), decided('early', 'yes')];
  expect(standingDecisions(all).get('early')).toBe(all[2]);
  expect([...foundAtStages(definition, all).keys()]).toEqual(['danger']);
  expect([...foundAtStages(definition, all.slice(0, 2)).keys()]).toEqual([]);
  expect([...foundAtStages(definition, all.slice(0, 1)).keys()]).toEqual([]); // from before the reopening
  expect([...foundAtStages(definition, [decided('early', 'gone')]).keys()]).toEqual([]); // a choice of a version left behind
});

test('before the level stand the required stages that nobody decided; later ones do not hold it up', () => {
  expect(stagesLeft(definition, 'determination', () => true, [])).toEqual(['early', 'second']);
  expect(stagesLeft(definition, 'plan-approval', () => true, [])).toEqual(['early', 'second', 'late']);
  expect(stagesLeft(definition, 'determination', ({ id }) => id !== 'second', [])).toEqual(['early']);
  expect(stagesLeft(definition, 'determination', () => true, [decided('early', 'no'), decided('second', 'no')])).toEqual([]);
  expect(stagesLeft(definition, 'determination', () => true, [decided('early', 'no', true)])).toEqual(['early', 'second']);
});

test('what the records do not hold is written with the decision, but for what only an act elsewhere settles', () => {
  expect(inputsOf({ inputs: ['exact-words', 'context', 'notices'] }, new Set(['exact-words']))).toEqual({ open: ['notices'], toWrite: ['context'] });
});

test('a decision lacks a choice of the stage, a reason, what is written first, or people of the team', () => {
  const draft = { choice: 'yes', reason: 'He said so twice, to two people.', written: ['At lunch.'], tookPart: ['a'] };
  const lacks = (changes: Partial<typeof draft>) => decisionProblems({ options: [yes, no] }, { ...draft, ...changes }, ['context'], ['a', 'b']).map(({ field }) => field);
  expect(lacks({})).toEqual([]);
  expect(lacks({ choice: 'other' })).toEqual(['choice']);
  expect(lacks({ reason: 'Because.' })).toEqual(['reason']);
  expect(lacks({ written: [' '] })).toEqual(['first1']);
  expect(lacks({ tookPart: ['a', 'stranger'] })).toEqual(['tookPart']);
  expect(lacks({ tookPart: [] })).toEqual(['tookPart']);
});
