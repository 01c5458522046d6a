import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { SETTINGS, type Settings } from '../settings/index.js';

/** 256 secret bits. `id` (16 hex digits) tells one key from another and gives nothing away; write it beside whatever the key made. */
export interface Secret { readonly id: string; readonly bytes: Buffer }

const keyLength = 32; // bytes

/**
 * Secrets that must not lie in the database, its backup or the environment: files of the folder WAYPOST_KEYS that only
 * the server's own account may read. Several processes that serve one district share the folder.
 */
@Injectable()
export class KeyFolder {
  private readonly known = new Map<string, Secret>();

  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'keys'>) {}

  /** A secret made at random when it is first asked for. Throws when its file can be read by others or does not hold a key. */
  secret(name: string): Secret {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const file = this.fileOf(name);
    if (!existsSync(file)) this.write(name, randomBytes(keyLength));
    const secret = read(file);
    this.known.set(name, secret);
    return secret;
  }

  /** Null when there is no such secret yet. */
  existing(name: string): Secret | null {
    return existsSync(this.fileOf(name)) ? this.secret(name) : null;
  }

  /** The names of all secrets that are there. */
  names(): string[] {
    if (!existsSync(this.settings.keys)) return [];
    return readdirSync(this.settings.keys).filter((file) => file.endsWith('.key')).map((file) => file.slice(0, -'.key'.length));
  }

  /** Keeps a secret that was made elsewhere. The first one written stands: another process may have been faster. */
  write(name: string, bytes: Buffer): void {
    mkdirSync(this.settings.keys, { recursive: true, mode: 0o700 });
    const file = this.fileOf(name);
    const part = `${file}.${newId()}.part`; // by chance: in a container every process has the number of the one that crashed
    const handle = openSync(part, 'wx', 0o600);
    writeSync(handle, `${bytes.toString('base64')}\n`);
    fsyncSync(handle);
    closeSync(handle);
    try {
      linkSync(part, file);
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
    } finally {
      rmSync(part);
    }
  }

  private fileOf(name: string): string {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`not the name of a key: ${name}`);
    return join(this.settings.keys, `${name}.key`);
  }
}

function read(file: string): Secret {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new Error(`${file} can be read by others on this computer. Take their rights away (chmod 600), then start again.`);
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (bytes.length !== keyLength) throw new Error(`${file} does not hold a key. Put back the copy from the safe.`);
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes };
}
