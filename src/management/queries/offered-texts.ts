import { maySend, type Notice, type PublishedProtocol } from '../../protocols/index.js';
import { filledText, type Blanks, type OfferedText } from '../rules/family-messages.js';

/** The protocol's texts for a notice, English first; none where it has none. */
export function offeredTexts({ wording, translations }: PublishedProtocol, notice: Notice | undefined, blanks: Blanks): OfferedText[] {
  const id = notice?.message ?? null;
  if (id === null) return [];
  const sides = [{ language: wording.language, reviewed: null, messages: wording.messages }, ...Object.values(translations)];
  return sides.flatMap(({ language, reviewed, messages }) => (messages[id] === undefined ? [] : [{ language, sendable: maySend({ language, reviewed }), ...filledText(messages[id], blanks) }]));
}
