import { determinationProblems, lowers, type DeterminationContext, type DeterminationDraft } from '../../../src/assessment/rules/determination.js';
import type { Instant } from '../../../src/kernel/instant.js';

const at = (minute: number) => `2026-11-16T16:${String(minute).padStart(2, '0')}:00.000Z` as Instant;
const context: DeterminationContext = {
  levels: ['low', 'moderate', 'high', 'imminent'], teamFacts: ['weapon', 'threat-to-others'],
  citable: [{ id: 'old-answer', enteredAt: at(1) }, { id: 'new-interview', enteredAt: at(30) }], team: ['maria', 'samuel', 'zoe'], counting: ['maria', 'samuel', 'zoe'], last: null,
};
const draft: DeterminationDraft = {
  level: 'moderate', facts: ['threat-to-others'], rationale: 'The grievance goes on, and nothing was planned that we know of.', citations: ['old-answer'], writtenFacts: '',
  tookPart: ['maria', 'samuel'], dissents: [],
};
const fieldsOf = (given: Partial<DeterminationDraft>, about: Partial<DeterminationContext> = {}) =>
  determinationProblems({ ...draft, ...given }, { ...context, ...about }).map(({ field }) => field);

test('a whole draft may be recorded', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ facts: [], citations: [], writtenFacts: 'He gave the knife to his uncle.' })).toEqual([]);
});

test.each<[string, Partial<DeterminationDraft>, string[]]>([
  ['a level of no protocol', { level: 'extreme' }, ['level']],
  ['no level', { level: '' }, ['level']],
  ['a fact that the records find, not the team', { facts: ['named-target'] }, ['facts']],
  ['a reason of one word', { rationale: 'Because.' }, ['rationale']],
  ['nothing it rests on', { citations: [], writtenFacts: '  \n' }, ['citations']],
  ['a record of another case', { citations: ['old-answer', 'of-another-case'] }, ['citations']],
  ['one person alone', { tookPart: ['maria', 'maria'] }, ['tookPart']],
  ['somebody who is not on the team', { tookPart: ['maria', 'sofia'] }, ['tookPart']],
  ['a dissent without words', { dissents: [{ person: 'zoe', body: ' ' }] }, ['dissent']],
  ['a dissent without a person', { dissents: [{ person: '', body: 'I would set it higher.' }] }, ['dissent']],
  ['two dissents of one person', { dissents: [{ person: 'zoe', body: 'Higher.' }, { person: 'zoe', body: 'Lower.' }] }, ['dissent']],
])('%s is refused beside its field', (_, given, fields) => {
  expect(fieldsOf(given)).toEqual(fields);
});

test('reasons shorter than the protocol asks are refused with how many words are missing', () => {
  const about = (missing: number) => determinationProblems(draft, { ...context, reasonWords: { asked: 12, missing } });
  expect(about(0)).toEqual([]);
  expect(about(1)).toEqual([{ field: 'rationale', text: 'The protocol asks for reasons of at least 12 words. Write 1 more word' }]);
  expect(about(5)).toEqual([{ field: 'rationale', text: 'The protocol asks for reasons of at least 12 words. Write 5 more words' }]);
});

test('who took part without counting makes no second person', () => {
  expect(fieldsOf({}, { counting: ['maria', 'zoe'] })).toEqual(['tookPart']);
  expect(fieldsOf({ tookPart: ['maria', 'samuel', 'zoe'] }, { counting: ['maria', 'zoe'] })).toEqual([]);
});

describe('a level below the last one', () => {
  const last = { level: 'high', enteredAt: at(20) };

  it('needs a record that was entered since', () => {
    expect(fieldsOf({}, { last })).toEqual(['citations']);
    expect(fieldsOf({ citations: ['old-answer', 'new-interview'] }, { last })).toEqual([]);
  });

  it('is not carried by a sentence written for it', () => {
    expect(fieldsOf({ citations: [], writtenFacts: 'It is all right now, everybody says so.' }, { last })).toEqual(['citations']);
  });

  it('says what to do', () => {
    expect(determinationProblems(draft, { ...context, last })[0]!.text).toMatch(/^This lowers the level.*Record it first/);
  });

  it('is any level further down, and none that is the same or higher', () => {
    expect(lowers(context.levels, 'high', 'moderate')).toBe(true);
    expect(lowers(context.levels, 'high', 'high')).toBe(false);
    expect(lowers(context.levels, 'high', 'imminent')).toBe(false);
    expect(lowers(context.levels, null, 'low')).toBe(false);
  });
});
