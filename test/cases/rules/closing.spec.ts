import { closureState, closureText, mayClose, maySignClosure } from '../../../src/cases/rules/closing.js';

test('an open case with nothing outstanding may close; a closed one may not', () => {
  expect(mayClose({ closed: false, outstanding: 0 })).toEqual({ ok: true });
  expect(mayClose({ closed: true, outstanding: 0 })).toMatchObject({ ok: false });
});

test('what is outstanding is counted in the sentence', () => {
  expect(mayClose({ closed: false, outstanding: 1 })).toEqual({ ok: false, why: 'One thing is still open in this case. Settle it before closing.' });
  expect(mayClose({ closed: false, outstanding: 3 })).toEqual({ ok: false, why: '3 things are still open in this case. Settle them before closing.' });
});

test('nobody signs twice, nobody from outside the team, and not two of one discipline', () => {
  const signed = [{ account: 'a', discipline: 'counseling' }] as const;
  expect(maySignClosure(signed, { account: 'b', discipline: 'administration' }, true)).toEqual({ ok: true });
  expect(maySignClosure(signed, { account: 'a', discipline: 'administration' }, true)).toMatchObject({ ok: false });
  expect(maySignClosure(signed, { account: 'b', discipline: 'counseling' }, true)).toMatchObject({ ok: false });
  expect(maySignClosure(signed, { account: 'b', discipline: 'counseling' }, false)).toEqual({ ok: true });
  expect(maySignClosure([], { account: 'b', discipline: null }, false)).toMatchObject({ ok: false });
});

test('a closing waits, closes, and stays readable when it was withdrawn or the case opened again', () => {
  const none = { closedAt: null, withdrawnAt: null, reopenedAt: null };
  expect(closureState(none)).toBe('waiting');
  expect(closureState({ ...none, closedAt: '2026-11-16' })).toBe('closed');
  expect(closureState({ ...none, closedAt: '2026-11-16', reopenedAt: '2026-12-01' })).toBe('reopened');
  expect(closureState({ ...none, withdrawnAt: '2026-11-16' })).toBe('withdrawn');
});

test('the signed text differs when any word of it does, also across its parts', () => {
  const closure = { caseId: 'c', reason: 'a', achieved: 'b', ifReturns: 'c', told: 'd' };
  const texts = [closure, { ...closure, reason: 'ab', achieved: '' }, { ...closure, told: 'd ' }, { ...closure, caseId: 'x' }].map(closureText);
  expect(new Set(texts).size).toBe(texts.length);
});
