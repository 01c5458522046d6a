import { capabilities } from './capabilities.js';
import { classRights } from './class-rights.js';

/** The policy as one text, the same for the same rights whatever the order they are written in: verbs, how far they reach, what they oblige to, and the record classes. */
export function policyText(): string {
  return JSON.stringify({ capabilities, classRights }, (_, value: unknown) => (isTable(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value));
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
