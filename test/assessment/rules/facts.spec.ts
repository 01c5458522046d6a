import fc from 'fast-check';
import { instant } from '../../../src/kernel/instant.js';
import { correctedAfter, factProblems, support } from '../../../src/assessment/rules/facts.js';

test('a fact is learned on a day, not before it happened and not in the future', () => {
  const on = (learnedOn: string, happenedDate: string | null = '2026-11-12') => factProblems({ learnedOn, happenedDate }, '2026-11-16').map(({ text }) => text);
  expect([on('2026-11-12'), on('2026-11-16'), on('2020-01-01', null)]).toEqual([[], [], []]);
  expect([on(''), on('2026-02-30'), on('2026-11-17'), on('2026-11-11')]).toEqual([
    ['Enter the day on which the team learned it'], ['Enter the day on which the team learned it'], ['That day has not come yet. Enter today or an earlier day'], ['It cannot have been learned before it happened'],
  ]);
});

test('what one fact is supported by supports it in turn, whichever was said', () => {
  const pairs = fc.array(fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a !== b), { maxLength: 12 });
  fc.assert(fc.property(pairs, (said) => {
    const facts = [0, 1, 2, 3, 4, 5, 6].map((n) => ({ id: `later-${n}`, origin_id: `f${n}`, supported_by: said.filter(([one]) => one === n).map(([, other]) => `f${other}`) }));
    const found = support(facts);
    const both = new Set(said.flatMap(([a, b]) => [`f${a} f${b}`, `f${b} f${a}`]));
    expect(new Set([...found].flatMap(([one, others]) => [...others].map((other) => `${one} ${other}`)))).toEqual(both);
  }));
});

test('what was corrected after a moment is told once, with the last correction, and only of facts that something rests on', () => {
  const at = (day: number) => instant(new Date(Date.UTC(2026, 10, day)));
  const versions = [
    { id: 'a', origin_id: null, number: 2, entered_at: at(1) }, { id: 'a2', origin_id: 'a', number: 2, entered_at: at(4) }, { id: 'a3', origin_id: 'a', number: 2, entered_at: at(9) },
    { id: 'b', origin_id: null, number: 1, entered_at: at(1) }, { id: 'b2', origin_id: 'b', number: 1, entered_at: at(8) }, { id: 'c', origin_id: null, number: 3, entered_at: at(9) },
  ];
  const found = (rests: string[], since: number) => correctedAfter(rests, versions, at(since)).map(({ id }) => id);
  expect([found(['a', 'b', 'c'], 3), found(['a'], 5), found(['a', 'b'], 9), found([], 1), found(['c'], 1)]).toEqual([['b2', 'a3'], ['a3'], [], [], []]);
});
