import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(import.meta.dirname, 'server.mjs');

/** A server in a process of its own, with its modules read; `start` makes it answer. */
export interface Killable {
  start(): Promise<void>;
  /** Gives the exit code, or the name of the signal that ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | string>;
}

export function killable(env: Record<string, string>): Killable {
  const child = spawn(process.execPath, ['--no-opt', script], { env: { PATH: process.env.PATH, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  const loaded = said(child, 'loaded');
  loaded.catch(() => undefined);
  return {
    start: async () => {
      await loaded;
      const ready = said(child, 'ready');
      child.stdin.write('start\n');
      await ready;
    },
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode!;
      const gone = once(child, 'exit');
      child.kill(signal);
      const [code, by] = (await gone) as [number | null, string | null];
      return code ?? by!;
    },
  };
}

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout! });
    lines.on('line', (line) => { if (line === word) { lines.close(); resolve(); } });
    child.once('exit', (code, signal) => reject(new Error(`the server ended (${code ?? signal}) before it was ${word}`)));
  });
}

/**
 * A free port that the system gives to no outgoing connection: while a server is down, somebody who knocks at a port from
 * that range may be connected to themselves, and then nobody can listen there.
 */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 30_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const free = await once(probe, 'listening').then(() => true, () => false);
    if (free) {
      probe.close();
      await once(probe, 'close');
      return port;
    }
  }
}
