// Letters that carry no separate mark, so that normalising alone leaves them apart from their plain spelling.
const PLAIN: Record<string, string> = {
  đ: 'd', ð: 'd', ł: 'l', ø: 'o', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ',
  ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك',
};
const WITHOUT_A_MARK = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/**
 * Apostrophes, glottal stops and the like: people type O'Dunleavy in six ways, and leave the sign out in a seventh.
 * The acute accent that stands alone has by then been taken apart into a space and a mark.
 */
const APOSTROPHES = /['’‘‛`ʻʼʽʾʿˈ׳]| \u0301/gu;

/** Format characters (joiners, direction marks, soft hyphen) and the Arabic stretching stroke: they change nothing read. */
const UNSEEN = /[\p{Cf}\u0640]/gu;

/**
 * Marks that may be left off in Latin, Greek, Cyrillic, Hebrew and Arabic. The vowel signs of Indic and Thai
 * scripts are not among them: without those, different names would read the same.
 */
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/gu;

/**
 * Text made ready for comparing: case, width, diacritics, apostrophes and punctuation folded, words parted by one
 * space. Any string is taken, unnormalised or broken; what holds no letter and no digit folds to ''. For comparing
 * only, never for showing.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(APOSTROPHES, '')
    .replace(UNSEEN, '')
    .replace(MARKS, '')
    .replace(WITHOUT_A_MARK, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** The words of a folded text, in the order written. */
export function words(text: string): string[] {
  return folded(text).split(' ').filter((word) => word !== '');
}
