import { readingGrade, syllablesOf } from '../../../src/protocols/rules/reading-grade.js';

describe('reading grade', () => {
  it.each([['the', 1], ['school', 1], ['safe', 1], ['table', 2], ['people', 2], ['student', 2], ['family', 3], ['worried', 2], ['wanted', 2], ['asked', 1], ['changes', 2], ['emergency', 4], ['counselor', 3], ['Handlebars', 3]])('counts the syllables of %s: %i', (word, syllables) => expect(syllablesOf(word)).toBe(syllables));

  // 6 words, 1 sentence, 6 syllables; 13, 1, 24 (the usual example of the formula); 18, 2, 20 counted by hand.
  it.each([
    ['The cat sat on the mat.', -1.45], ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 11.3],
    ['Please call the school if you are worried. We will talk with you about what we can do.', 0.39 * 9 + 11.8 * (20 / 18) - 15.59],
  ])('of "%s" is %d, give or take one', (text, grade) => expect(Math.abs(readingGrade(text) - grade)).toBeLessThan(1));

  it('rises with long words and long sentences, and is 0 for none', () => {
    expect(readingGrade('Administrators endeavor to facilitate comprehensive institutional accommodation.')).toBeGreaterThan(12);
    expect(readingGrade('We try to help. We try to hear you.')).toBeLessThan(readingGrade('We try to help and we try to hear you and we try to do so on each and all of the days of the year.'));
    expect(readingGrade('… 123')).toBe(0);
  });
});
