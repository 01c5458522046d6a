import type { Id } from '../../kernel/ids.js';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { dueProblem } from './answers.js';
import type { FieldProblem } from './interviews.js';

/** Whom somebody asked about weapons. */
export const askedOfChoices = ['person-of-concern', 'guardian', 'other-family', 'staff', 'police', 'other'] as const;
export type AskedOf = (typeof askedOfChoices)[number];

/** What the answer was. The last one ends an attempt that came to nothing. */
export const weaponsFindings = ['accessible', 'none', 'not-yet-known', 'could-not-learn'] as const;
export type WeaponsFinding = (typeof weaponsFindings)[number];

/** What was done about a weapon. */
export const weaponsActions = ['removed', 'locked', 'off-site', 'police-visit', 'protection-order', 'none'] as const;
export type WeaponsAction = (typeof weaponsActions)[number];

export interface WeaponsTexts {
  answer: string; askedOf: string; askedOfName: string; storage: string; action: string; verifiedBy: string; verifiedOn: string;
  triedBy: string; triedHow: string; triedWhy: string; owner: string; due: string;
}

export type WeaponsStanding = 'not-asked' | 'open' | 'known' | 'ended';

const blank = (text: string): boolean => text.trim() === '';

/** Whether an answer leaves something to do: an unknown to find out, or a weapon that nobody has checked on yet. */
export const leavesWork = ({ answer, verifiedOn }: { answer: string; verifiedOn: string | null }): boolean =>
  answer === 'not-yet-known' || (answer === 'accessible' && !isLocalDate(verifiedOn));

/** The answer with only the parts that its finding uses. */
export function meantAboutWeapons<T extends WeaponsTexts>(given: T): T {
  const found = given.answer === 'accessible' ? {} : { storage: '', action: 'none', verifiedBy: given.answer === 'none' ? given.verifiedBy : '', verifiedOn: given.answer === 'none' ? given.verifiedOn : '' };
  const unknown = given.answer === 'not-yet-known' || given.answer === 'could-not-learn' ? {} : { triedBy: '', triedHow: '' };
  const ended = given.answer === 'could-not-learn' ? {} : { triedWhy: '' };
  return { ...given, ...found, ...unknown, ...ended, ...(leavesWork(given) ? {} : { owner: '', due: '' }) };
}

/**
 * What an answer about weapons lacks. "Not yet known" needs an attempt and somebody who goes on; a weapon within reach
 * needs its storage, what was done, and either who checked and when, or who will make it safe and by when.
 */
export function weaponsProblems(given: WeaponsTexts, { owners, today }: { owners: readonly Id[]; today: LocalDate }): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const need = (field: keyof WeaponsTexts, text: string): void => { if (blank(given[field])) problems.push({ field, text }); };
  if (given.askedOf === 'other') need('askedOfName', 'Write who was asked');
  if (given.answer === 'accessible') {
    need('storage', 'Write what it is, where it is and how it is kept');
    if (!(weaponsActions as readonly string[]).includes(given.action)) problems.push({ field: 'action', text: 'Choose what was done about it' });
  }
  if (given.answer === 'accessible' || given.answer === 'none') problems.push(...checkProblems(given, today));
  if (given.answer === 'not-yet-known' || given.answer === 'could-not-learn') {
    need('triedBy', 'Write who tried to find out');
    need('triedHow', 'Write how they tried');
  }
  if (given.answer === 'could-not-learn') need('triedWhy', 'Write why it could not be learned');
  if (leavesWork(given)) {
    const what = given.answer === 'accessible' ? 'make it safe and check' : 'find out';
    if (!owners.includes(given.owner)) problems.push({ field: 'owner', text: `Choose who on the team will ${what}` });
    const due = dueProblem(given.due, today);
    if (due !== null) problems.push({ field: 'due', text: due });
  }
  return problems;
}

function checkProblems({ verifiedBy, verifiedOn }: WeaponsTexts, today: LocalDate): FieldProblem[] {
  if (blank(verifiedOn) && blank(verifiedBy)) return [];
  if (!isLocalDate(verifiedOn)) return [{ field: 'verifiedOn', text: 'Enter the day on which it was checked' }];
  if (verifiedOn > today) return [{ field: 'verifiedOn', text: 'That day has not come yet. Enter today or an earlier day' }];
  return blank(verifiedBy) ? [{ field: 'verifiedBy', text: 'Write who checked it' }] : [];
}

/** Where the weapons block stands, from the answers that no correction has replaced. "Not asked" holds up the determination. */
export function weaponsStanding(answers: readonly { answer: WeaponsFinding }[]): WeaponsStanding {
  if (answers.length === 0) return 'not-asked';
  if (answers.some(({ answer }) => answer === 'accessible' || answer === 'none')) return 'known';
  return answers.at(-1)?.answer === 'could-not-learn' ? 'ended' : 'open';
}
