import type { Definition, Participants } from '../../protocols/index.js';

/** Who must take part in a determination; null where the protocol does not say. */
export const decidersOf = ({ stages }: Definition): Participants | null => stages.find(({ doneWhen }) => doneWhen.includes('determination'))?.participants ?? null;
