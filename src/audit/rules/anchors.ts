import { readCheckpoint } from './checkpoint.js';
import { readNote } from './note.js';

/** The notes of an anchor file, oldest first: each is a text and its signatures, and an empty line ends it. What was torn off by a crash or is no checkpoint is passed over. */
export function notesIn(file: string): string[] {
  const parts = file.replaceAll('\r\n', '\n').split(/\n\n+/);
  return parts.flatMap((text, at) => {
    const note = `${text.replace(/^\n+/, '')}\n\n${parts[at + 1]?.replace(/\n$/, '') ?? ''}\n`;
    return readCheckpoint(readNote(note)?.text ?? '') === null ? [] : [note];
  });
}
