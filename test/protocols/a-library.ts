import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksum } from '../../src/protocols/queries/checksum.js';
import { filesIn } from '../../src/protocols/queries/published-protocol.js';
import { library } from './a-protocol.js';

type Json = Record<string, unknown>;

/**
 * A copy of the library with one more version in it, frozen: the newest general protocol under another number, after a
 * change to its files. Gives the folder.
 */
export function libraryWith(version: string, change: (protocol: Json, wording: Json) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-library-'));
  cpSync(library, folder, { recursive: true });
  const files = filesIn(join(library, 'ntac-general/2.0'));
  const [protocol, wording] = ['protocol.json', 'wording.en.json'].map((name) => JSON.parse(files[name]!) as Json) as [Json, Json];
  protocol.version = version;
  change(protocol, wording);
  const next = { ...files, 'protocol.json': JSON.stringify(protocol), 'wording.en.json': JSON.stringify(wording) };
  const to = join(folder, 'ntac-general', version);
  mkdirSync(to);
  for (const [name, text] of Object.entries(next)) writeFileSync(join(to, name), text);
  const frozen = JSON.parse(readFileSync(join(folder, 'frozen.json'), 'utf8')) as Json;
  writeFileSync(join(folder, 'frozen.json'), JSON.stringify({ ...frozen, [`ntac-general@${version}`]: checksum(next) }));
  return folder;
}
