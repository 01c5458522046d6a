/**
 * The one codec that everything people write passes on its way into and out of a store room.
 * Plain for now; encryption per case is to be put here and nowhere else.
 */
export const narrative = {
  to: (text: string | null): string | null => text,
  from: (stored: string): string => stored,
};
