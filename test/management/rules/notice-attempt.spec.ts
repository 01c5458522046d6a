import { attemptProblems, trimmed, type Attempt } from '../../../src/management/rules/notice-attempt.js';
import { recipients } from '../../../src/management/rules/notice-slots.js';

const call: Attempt = { method: 'phone', interpreter: '', result: 'no-contact', reached: '', said: '', namesSubject: null, namesBasis: '', recordCheck: null };
const fields = (recipient: (typeof recipients)[number], changes: Partial<Attempt>) => attemptProblems({ ...call, ...changes }, recipient).map(({ field }) => field);

describe('an attempt', () => {
  it.each(recipients)('to reach %s needs no more than how, when nobody answered', (recipient) => expect(fields(recipient, {})).toEqual([]));

  it('that reached somebody says whom, and what they were told', () => {
    expect(fields('superintendent', { result: 'reached' })).toEqual(['reached', 'said']);
    expect(fields('superintendent', { result: 'reached', reached: 'Dr. Vance', said: 'The school, the level, who leads' })).toEqual([]);
  });

  it('that left a message says what was left', () => expect(fields('guardian-of-subject', { result: 'left-message' })).toEqual(['said']));

  it('never asks for the reporter’s name', () => {
    expect(fields('reporter', { result: 'reached', said: 'Thanked' })).toEqual([]);
    expect(trimmed({ ...call, reached: 'Sofia Castellane' }, 'reporter').reached).toBe('');
  });

  it.each(['target', 'guardian-of-target'] as const)('asks for %s whether the person of concern was named, and why', (recipient) => {
    const told = { result: 'reached', reached: 'Them', said: 'What we do' } as const;
    expect(fields(recipient, told)).toEqual(['namesSubject']);
    expect(fields(recipient, { ...told, namesSubject: 'yes', namesBasis: 'because' })).toEqual(['namesBasis']);
    expect(fields(recipient, { ...told, namesSubject: 'yes', namesBasis: 'They share a bus every day' })).toEqual([]);
    expect(fields(recipient, { ...told, namesSubject: 'no' })).toEqual([]);
  });

  it('through an interpreter says who interpreted', () => expect(fields('guardian-of-subject', { method: 'interpreter' })).toEqual(['interpreter']));

  it('keeps only what its recipient was asked for', () => {
    const full: Attempt = { ...call, result: 'reached', reached: 'X', said: 'Y', namesSubject: 'yes', namesBasis: 'A basis', recordCheck: 'relevant' };
    expect(trimmed(full, 'superintendent')).toMatchObject({ namesSubject: null, namesBasis: '', recordCheck: null });
    expect(trimmed(full, 'law-enforcement')).toMatchObject({ namesSubject: null, recordCheck: 'relevant' });
    expect(trimmed({ ...full, recordCheck: null }, 'law-enforcement').recordCheck).toBe('not-checked');
    expect(trimmed(full, 'target')).toMatchObject({ namesSubject: 'yes', namesBasis: 'A basis', recordCheck: null });
    expect(trimmed({ ...full, namesSubject: 'no' }, 'target').namesBasis).toBe('');
  });
});
