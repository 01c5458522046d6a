import type { ParseArgsConfig } from 'node:util';
import type { Settings } from '../platform/settings/index.js';

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

export interface Command {
  name: string;
  usage: string;
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many words may follow beside the options; none where left out. */
  words?: number;
  /** Gives the exit code: 0 fine, 1 something is wrong with the data, 2 with the call. */
  run(values: Values, settings: () => Settings, words: readonly string[]): Promise<number>;
}

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
