import type { Sourced } from './definition.js';

/** Where something that the product enforces comes from, and loudly that nobody has confirmed it, where that is so. */
export const sourceWords = ({ source, verified }: Sourced): string => (verified ? source : `${source} (unverified)`);
