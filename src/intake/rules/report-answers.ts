import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters: what was said or done, and every shorter answer. */
export const longestAccount = 10_000;
export const longestAnswer = 2_000;
export const longestLine = 300;

/** How a worry was noticed. The last one is for whatever fits nowhere: nobody is made to choose a wrong one. */
export const channels = {
  spoken: 'Said aloud', written: 'Written on paper or a desk', drawing: 'Drawn', behavior: 'Seen in what somebody did',
  online: 'Online: a message, post, picture or video', game: 'In a game', computer: 'Typed on a school computer or to an AI chat',
  told: 'Somebody told me about it', other: 'In another way, or not known',
} as const;
export type Channel = keyof typeof channels;

/** Weapons, as far as the reporter knows; several may be true at once. */
export const weaponAnswers = {
  none: 'Nothing seen or said', seen: 'A weapon was seen', claimed: 'Somebody said they have one or can get one', home: 'There may be one at home', unknown: 'Not known',
} as const;
export type WeaponAnswer = keyof typeof weaponAnswers;

export const selfHarmAnswers = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;
export type SelfHarmAnswer = keyof typeof selfHarmAnswers;

/** What stands where an urgent record was not asked: not the same as "not known". */
export const notAsked = 'not-asked';

/** "Nothing seen or said" and "not known" stand alone; something must be answered. */
export function weaponVerdict(answers: readonly string[]): Verdict {
  if (answers.length === 0) return refused('Say what is known about weapons. “Not known” is an answer too');
  const alone = answers.includes('none') || answers.includes('unknown');
  return alone && answers.length > 1 ? refused('“Nothing seen or said” and “Not known” cannot stand beside another answer. Keep the ones that are true') : fine;
}
