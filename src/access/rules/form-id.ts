/** A form id is 26 random characters, a dot, and 43 characters that only the server can make for this session. */
const shape = /^([a-z2-7]{26})\.([A-Za-z0-9_-]{43})$/;

/** Cuts a form id into its random part and its proof; null for anything else. */
export function partsOfFormId(text: unknown): { random: string; proof: string } | null {
  const parts = typeof text === 'string' ? shape.exec(text) : null;
  return parts === null ? null : { random: parts[1]!, proof: parts[2]! };
}
