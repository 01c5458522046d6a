import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedZip } from '../../src/exports/rules/stored-zip.js';
import { projectRoot } from '../../src/platform/settings/index.js';
import { scratch } from '../support/scratch.mjs';
import type { Files } from './a-ledger.js';

export const programs = ['node', 'python'] as const;
export type Program = (typeof programs)[number];

export interface Answer { code: number; lines: string[]; said: string }

/** Whole numbers below a bound, the same ones for the same seed. */
export function drawn(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (Math.imul(at, 1103515245) + 12345) & 0x7fffffff;
    return (at >>> 12) % below;
  };
}

const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)']).toString().trim();
const words: Readonly<Record<Program, readonly [string, string]>> = { node: [process.execPath, 'verify.mjs'], python: [python, 'verify.py'] };

/** Runs one of the two programs; `lines` is what it prints, one for each pack. */
export function run(program: Program, args: readonly string[], env: Record<string, string> = {}): Promise<Answer> {
  const [command, file] = words[program];
  return new Promise((done, fail) => {
    const child = spawn(command, [join(projectRoot, 'tools/verify', file), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text: Buffer) => { out += text.toString(); });
    child.stderr.on('data', (text: Buffer) => { err += text.toString(); });
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? -1, lines: out.split('\n').filter(Boolean), said: err }));
  });
}

export const both = (args: readonly string[]): Promise<[Answer, Answer]> => Promise.all([run('node', args), run('python', args)]);

export const aFolder = (): string => mkdtempSync(join(scratch, 'verify-'));

export function written(path: string, files: Files): string {
  mkdirSync(path, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(path, name), content);
  return path;
}

export function zipped(path: string, files: Files): string {
  writeFileSync(path, storedZip([...files]));
  return path;
}

/** Each answer without the path before it: verdict and sentence. */
export const told = ({ lines }: Answer, path: string): string => (lines.find((line) => line.startsWith(`${path}: `)) ?? '').slice(path.length + 2);
