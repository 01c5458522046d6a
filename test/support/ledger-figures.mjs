// How a ledger of a million entries weighs, proves and verifies, and what a page takes meanwhile. Used by figures.mjs.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Checkpointer, LedgerTree } from '../../dist/audit/index.js';
import { demoPassword } from '../../dist/demo/district/index.js';
import { Reader, UnitOfWork } from '../../dist/platform/database/index.js';
import { RenderPage } from '../../dist/platform/web/render-page.js';
import { build, readSettings } from '../../dist/start.js';

const root = resolve(import.meta.dirname, '../..');
const operator = { actor: { id: 'a'.repeat(26), submission: null }, basis: 'operator', caseId: null };
const p99 = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)];

/** Figures as [words, value] pairs; `data` is an empty folder. */
export async function ledgerFigures(data, entries = 1_000_000) {
  const env = { WAYPOST_DATA: data };
  if (spawnSync(process.execPath, ['dist/run/waypost.js', 'seed', '--cases', '200'], { cwd: root, env: { ...process.env, ...env }, stdio: 'ignore' }).status !== 0) throw new Error('seed failed');
  const settings = readSettings(env);
  const app = await build(settings);
  const weight = () => ['', '-wal'].reduce((sum, suffix) => sum + (statSync(`${join(data, 'waypost.db')}${suffix}`, { throwIfNoEntry: false })?.size ?? 0), 0);
  const before = weight();
  for (let n = 0; n < entries; n += 2000) {
    await app.get(UnitOfWork).run(operator, async (work) => { for (let one = 0; one < 2000; one += 1) work.record('case.viewed', { case: 'b'.repeat(26), items: ['c'.repeat(26), 'd'.repeat(26)] }); });
  }
  const grown = weight() - before;
  await app.get(Checkpointer).begin((sentence) => process.stderr.write(`${sentence}\n`));
  const reader = app.get(Reader);
  const [{ size }] = await reader.all('SELECT max(seq) AS size FROM ledger_entry');
  const statements = reader.statements;
  const proofs = [];
  for (let n = 1; n <= 50; n += 1) {
    const began = performance.now();
    await app.get(LedgerTree).inclusion(Math.ceil((size * n) / 51), size);
    proofs.push(performance.now() - began);
  }
  const each = (reader.statements - statements) / 50;
  const alone = await new Promise((done, failed) => new Worker(new URL('./timed-verification.mjs', import.meta.url), { workerData: settings }).once('message', done).once('error', failed));
  const recorded = await recordedShare(app);
  const quiet = await pages(app, (done) => done < 600);
  let verified = null;
  const worker = new Worker(join(root, 'dist/run/verify.js'), { workerData: settings });
  worker.once('message', (result) => { verified = result; });
  const beside = await pages(app, () => verified === null);
  if (verified.breaks.length > 0) throw new Error(verified.breaks[0]);
  await app.close();
  const number = (value) => Math.round(value).toLocaleString('en-US');
  return [
    [`${number(entries)} ledger entries on the disk, without images`, `${number(grown / 2 ** 20)} MiB`],
    [`Proof that one of ${number(size)} entries is in the tree, median of 50 (${each.toFixed(1)} statements)`, `${p50(proofs).toFixed(1)} ms`],
    ['Entries verified per second on one thread (a worker), images and records included', number(alone.entries / alone.seconds)],
    ['Case pages per second, 16 at a time, recorded / with recording taken out, median of 7 rounds by turns', `${number(recorded.on)} / ${number(recorded.off)} = ${Math.round((100 * recorded.on) / recorded.off)}%`],
    ['Case page, 99th of 100, alone', `${p99(quiet).toFixed(1)} ms`],
    ['the same while the ledger is verified beside it', `${p99(beside).toFixed(1)} ms`],
  ];
}

/** Case pages per second with the recording of views as it is, and with nothing in its place; only here can it be taken out. */
async function recordedShare(app) {
  const server = app.getHttpAdapter().getInstance();
  const { headers, ids } = await signedIn(server);
  const record = RenderPage.prototype.record;
  const rates = { on: [], off: [] };
  for (let round = -1; round < 7; round += 1) { // the first warms up
    for (const side of round % 2 === 0 ? ['on', 'off'] : ['off', 'on']) {
      RenderPage.prototype.record = side === 'on' ? record : async () => undefined;
      let sent = 0;
      const began = performance.now();
      await Promise.all(Array.from({ length: 16 }, async () => {
        while (sent < 800) {
          sent += 1;
          const answer = await server.inject({ url: `/cases/${ids[sent % ids.length]}`, headers });
          if (answer.statusCode !== 200) throw new Error(`a case page answered ${answer.statusCode}`);
        }
      }));
      if (round >= 0) rates[side].push(800_000 / (performance.now() - began));
    }
  }
  RenderPage.prototype.record = record;
  return { on: p50(rates.on), off: p50(rates.off) };
}

const p50 = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Maria's session in an application, and the cases that her list shows. */
export async function signedIn(server) {
  const answer = await server.inject({ method: 'POST', url: '/sign-in', headers: { origin: 'http://127.0.0.1:3000', 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ username: 'maria', password: demoPassword }).toString() });
  const headers = { cookie: answer.headers['set-cookie'].split(';')[0] };
  return { headers, ids: idsIn((await server.inject({ url: '/cases', headers })).body) };
}

/** The cases that a page leads to. */
export const idsIn = (html) => [...new Set([...html.matchAll(/href="\/cases\/([a-z2-7]{26})"/g)].map(([, id]) => id))];

async function pages(app, more) {
  const server = app.getHttpAdapter().getInstance();
  const { headers, ids } = await signedIn(server);
  const times = [];
  for (let n = 0; more(n); n += 1) {
    const began = performance.now();
    const answer = await server.inject({ url: `/cases/${ids[n % ids.length]}`, headers });
    if (answer.statusCode !== 200) throw new Error(`a case page answered ${answer.statusCode}`);
    if (n >= 60) times.push(performance.now() - began);
    await new Promise((next) => setImmediate(next)); // the thread's answer comes in between
  }
  return times;
}
