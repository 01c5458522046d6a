/**
 * Flesch-Kincaid grade level of an English text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid and others, 1975). Syllables are counted by vowel groups, so a grade is good to about one. 0 for no words.
 */
export function readingGrade(text: string): number {
  const words = text.match(/[A-Za-z][A-Za-z'’]*/g) ?? [];
  if (words.length === 0) return 0;
  const sentences = text.split(/[.!?…]+["”’)]*(?:\s|$)|\n+/).filter((part) => /[A-Za-z]/.test(part)).length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Syllables of one English word, 1 or more: vowel groups, less a silent e at the end. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/['’]s?$/, '').replace(/[^a-z]/g, '');
  const groups = plain.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /[^aeiouy]es?$/.test(plain) && !/([^aeiouy]le|[cgsxz]es|[cs]hes)s?$/.test(plain) ? 1 : 0;
  const pastTense = /[^aeiouytd]ed$/.test(plain) ? 1 : 0;
  return Math.max(1, groups - silent - pastTense);
}
