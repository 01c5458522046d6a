/** The name for an id that is no person's, or no longer. */
export const nobody = 'Somebody no longer known';
