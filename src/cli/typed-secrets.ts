import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks each question in turn and gives what was typed, which the terminal does not show; where nobody sits at one, a line of the input for each. */
export async function typedSecrets(questions: readonly string[]): Promise<string[]> {
  const silent = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  const typed: string[] = [];
  const next = lines[Symbol.asyncIterator]();
  for (const question of questions) {
    process.stderr.write(`${question} `);
    typed.push(String((await next.next()).value ?? ''));
    process.stderr.write('\n');
  }
  lines.close();
  return typed;
}
