import type { Problem } from '../../platform/web/index.js';
import type { MessageWording } from '../../protocols/index.js';

/** All that a text of the protocol is filled with: nothing about the person of concern can get in. */
export interface Blanks { school: string; caller: string }

/** A text of the protocol for one notice, in one language. `sendable` is false for a translation that nobody has checked. */
export interface OfferedText { language: string; subject: string; paragraphs: string[]; sendable: boolean }

/** What a sender fills in by hand. */
const byHand: Readonly<Record<string, string>> = { phone: '… (phone number)', date: '… (day and time)' };

/** The text with its blanks filled. What is put in stays as it is, braces and all. */
export function filledText({ subject, body }: Pick<MessageWording, 'subject' | 'body'>, blanks: Blanks): { subject: string; paragraphs: string[] } {
  const values: Readonly<Record<string, string>> = { ...byHand, ...blanks };
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
  return { subject: fill(subject), paragraphs: body.map(fill) };
}

/** What was said or sent: own words, or the protocol's text in one of its languages. */
export const ownWords = 'own';

/** A draft cannot have been sent, whatever the hurry; only what was offered can be chosen. */
export function usedTextProblems(used: string | null, offered: readonly Pick<OfferedText, 'language' | 'sendable'>[]): Problem[] {
  if (used === null || used === ownWords) return [];
  const text = offered.find(({ language }) => language === used);
  if (text?.sendable === true) return [];
  return [{ field: 'usedText', text: text === undefined ? 'Choose one of the texts' : 'This translation is a draft that no translator has checked, and it cannot be sent. Choose another text' }];
}

/** "es" as "Spanish". */
export const languageWords = (tag: string): string => new Intl.DisplayNames('en-US', { type: 'language' }).of(tag) ?? tag;
