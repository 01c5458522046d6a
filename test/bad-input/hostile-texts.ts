import { createRequire } from 'node:module';

/** What testers have collected over the years: script injection, SQL, shell, emoji, scripts of the world, numbers that are none. */
const collected = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];

const zwj = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';

/** What that list lacks, or has and this product must stand above all: templates, print, the ledger's JSON, names. */
const ours = [
  'Zoe\u0308 Bra\u0302nza\u0306 \u1112\u1161\u11AB', // unnormalised
  'ليلى بنت أحمد \u202Eevil\u202C <b>', '\u200Fשלום <i>\u200E', `${zwj} 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} <3`,
  '{{#each this}}{{{constructor}}}{{/each}}', '</textarea><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' autofocus onfocus='alert(1)", '`${7*7}`', '<!-- ', '&lt;b&gt; &amp;amp; &#x27;', ']]>',
  '#set page(width: 1pt) #panic("x") @label <label> $x$ // \\u{0}', '=cmd|\'/C calc\'!A0 <', '\uFEFFbegins <', '\uFFFD\uFFFE\uFFFF<', '\u2028\u2029<', 'a\tb\u000B\u001B[31m\u0007<', '__proto__', 'constructor', '\u0130\u0131ßẞſ <', '1\u202F000 <', 'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324a\u035E\u034B lgo <',
];

/** Each holds something to read: a text of nothing but blanks is missing, not hostile. */
export const hostileTexts: readonly string[] = [...ours, ...collected.filter((text) => /\S/u.test(text))];

/** Answers that no form offers; the first are names that every object of JavaScript already has. */
export const unknownChoices: readonly string[] = ['constructor', '__proto__', 'toString', 'a'.repeat(26), '0', '🦊', 'x'.repeat(3000)];

/** Days that are on no calendar, or on no calendar that a school keeps. */
export const wrongDates: readonly string[] = ['2026-02-30', '2026-1-1', '0000-00-00', '+002026-01-01', 'tomorrow', '２０２６-11-16', '2026-11-16T00:00', '275760-09-14'];
export const wrongTimes: readonly string[] = ['24:00', '9:5', '12:60', 'noon', '１２:00', '12:00:00', '-1:00', '12:00 PM'];

/** For hidden fields: a version or an id that was never ours to send. */
export const wrongHidden: readonly string[] = ['', 'x', '-1', '1.5', '2147483648', '9007199254740993', '1e300', '9'.repeat(400), 'constructor', '__proto__', 'a'.repeat(26), 'null', '١'];

/** For the parts of an address. */
export const wrongParts: readonly string[] = ['a'.repeat(26), 'x', '__proto__', 'constructor', 'toString', '%00', "1'--", '..%2f..', '%F0%9F%98%80', 'a'.repeat(2000), 'A'.repeat(26), 'valueOf'];
