/** A destruction that somebody else has found to be lawful. */
export const lawfully = { reason: 'The time of keeping is over.', mayGo: () => Promise.resolve() };
