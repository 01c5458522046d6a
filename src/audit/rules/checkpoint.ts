import { isBase64 } from './note.js';

/** How far the ledger reached when it was signed: C2SP tlog-checkpoint, without extension lines. `root` is base64. */
export interface Checkpoint { readonly origin: string; readonly size: number; readonly root: string }

/** The three lines that are signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root}\n`;

/** Reads the three lines back; null for anything else, so that one checkpoint has one text. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root, end, ...more] = text.split('\n');
  if (!origin || size === undefined || root === undefined || end !== '' || more.length > 0) return null;
  if (!/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)) || !isBase64(root, 32)) return null;
  return { origin, size: Number(size), root };
}
