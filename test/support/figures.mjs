// Measures a built Waypost and writes docs/figures.md: `npm test && npm run figures`. Takes a minute; wants nothing else to run beside it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { demoPassword } from '../../dist/demo/district/index.js';
import { build, readSettings } from '../../dist/run/start.js';
import { idsIn, ledgerFigures, signedIn } from './ledger-figures.mjs';
import { protocolFigures } from './protocol-figures.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'waypost-figures-'));
const port = 3977;
const base = `http://127.0.0.1:${port}`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const grouped = (n) => Math.round(n).toLocaleString('en-US');

try {
  const start = await startTime();
  const pages = [];
  const weights = [];
  for (const cases of [1000, 10_000]) {
    const data = join(folder, `with-${cases}`);
    run('seed', '--cases', String(cases), { WAYPOST_DATA: data });
    const served = await serverTime(data);
    const server = await serve(data);
    const as = await signIn('maria');
    const ids = await caseIds(as);
    pages.push({ cases, served, ms: await roundTrip(as, ids), rate: await rateAt16(as, ids) });
    if (cases === 1000) weights.push(...(await weigh(as, ids[0])));
    await stop(server);
  }
  const protocol = protocolFigures();
  const ledger = await ledgerFigures(join(folder, 'ledger'));
  const tests = lastTests();
  writeFileSync(join(root, 'docs/figures.md'), page({ start, pages, weights, protocol, ledger, tests }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function startTime() {
  const times = [];
  for (let n = 0; n < 5; n += 1) {
    const began = performance.now();
    const server = await serve(join(folder, 'empty'));
    times.push(performance.now() - began);
    await stop(server);
  }
  return median(times.slice(1)); // the first one made the database
}

async function serve(data) {
  const server = spawn(process.execPath, ['dist/run/main.js'], { cwd: root, env: { ...process.env, WAYPOST_DATA: data, PORT: String(port) }, stdio: 'ignore' });
  for (let tries = 0; tries < 2000; tries += 1) {
    try {
      const answer = await fetch(`${base}/sign-in`);
      await answer.text();
      return server;
    } catch {
      await new Promise((done) => setTimeout(done, 5));
    }
  }
  throw new Error('the server did not start');
}

function stop(server) {
  return new Promise((done) => {
    server.once('exit', done);
    server.kill('SIGTERM');
  });
}

async function signIn(username) {
  const answer = await fetch(`${base}/sign-in`, { method: 'POST', redirect: 'manual', headers: { origin: base }, body: new URLSearchParams({ username, password: demoPassword }) });
  return { cookie: answer.headers.getSetCookie()[0].split(';')[0] };
}

async function caseIds(headers) {
  return idsIn(await (await fetch(`${base}/cases`, { headers })).text());
}

/** Milliseconds that the application takes for a case page, recording included, without a network; the median of 200 after a warm-up. */
async function serverTime(data) {
  const app = await build(readSettings({ WAYPOST_DATA: data }));
  const server = app.getHttpAdapter().getInstance();
  const { headers, ids } = await signedIn(server);
  const times = [];
  for (let n = 0; n < 260; n += 1) {
    const began = performance.now();
    const answer = await server.inject({ url: `/cases/${ids[n % ids.length]}`, headers });
    if (answer.statusCode !== 200) throw new Error(`a case page answered ${answer.statusCode}`);
    if (n >= 60) times.push(performance.now() - began);
  }
  await app.close();
  return median(times);
}

/** Milliseconds from request to the last byte on the loopback, one at a time; the median of 200 after a warm-up. */
async function roundTrip(headers, ids) {
  const times = [];
  for (let n = 0; n < 260; n += 1) {
    const began = performance.now();
    const answer = await fetch(`${base}/cases/${ids[n % ids.length]}`, { headers });
    await answer.text();
    if (answer.status !== 200) throw new Error(`a case page answered ${answer.status}`);
    if (n >= 60) times.push(performance.now() - began);
  }
  return median(times);
}

async function rateAt16(headers, ids) {
  const wanted = 1600;
  let sent = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: 16 }, async () => {
    while (sent < wanted) {
      sent += 1;
      await (await fetch(`${base}/cases/${ids[sent % ids.length]}`, { headers })).text();
    }
  }));
  return (wanted / (performance.now() - began)) * 1000;
}

async function weigh(headers, id) {
  const rows = [];
  for (const [name, path] of [['My work', '/'], ['Cases', '/cases'], ['Case page', `/cases/${id}`], ['Notes', `/cases/${id}/notes`], ['History', `/cases/${id}/history`], ['Report a concern', '/reports/new/details']]) {
    const html = await (await fetch(`${base}${path}`, { headers: { ...headers, 'accept-encoding': 'identity' } })).text();
    rows.push({ name, bytes: Buffer.byteLength(html) });
  }
  return rows;
}

function run(...words) {
  const env = words.pop();
  const done = spawnSync(process.execPath, ['dist/run/waypost.js', ...words], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${words.join(' ')} failed`);
}

/** What the last whole `npm test` left behind. */
function lastTests() {
  const { seconds, projects } = JSON.parse(readFileSync(join(root, 'node_modules/.cache/waypost-tally.json'), 'utf8'));
  return { seconds, rows: Object.entries(projects).map(([project, sums]) => ({ project, ...sums })) };
}

function page({ start, pages, weights, protocol, ledger, tests }) {
  const words = { pure: 'rules, forms, architecture (no database)', sqlite: 'on SQLite', postgres: 'on PostgreSQL', browser: 'in a browser' };
  return `# Figures

Made by \`npm run figures\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB. SQLite with \`synchronous=FULL\`; every page view below is recorded in the ledger before it is sent.

| | |
|---|---|
| From process start to the first page (sign-in), median of 4 | ${grouped(start)} ms |
${pages.map(({ cases, served, ms, rate }) => `| Case page at ${grouped(cases)} cases: server time, recording included, median of 200 | ${served.toFixed(2)} ms |\n| the same over HTTP on the loopback, the client's time included | ${ms.toFixed(2)} ms |\n| Case pages per second at ${grouped(cases)} cases, 16 at a time | ${grouped(rate)} |`).join('\n')}
| Load the largest protocol (${protocol.id} ${protocol.version}), try its conditions and find what comes next, median of 300 | ${protocol.ms.toFixed(2)} ms |

## Ledger

| | |
|---|---|
${ledger.map(([words, value]) => `| ${words} | ${value} |`).join('\n')}

## Weight

HTML before compression; the budget is 60 KB.

| page | KB |
|---|---|
${weights.map(({ name, bytes }) => `| ${name} | ${(bytes / 1024).toFixed(1)} |`).join('\n')}

Statements per page are held by \`test/desk/pages/statements.spec.ts\`.

## Tests

The last \`npm test\` took ${grouped(tests.seconds)} s. Seconds below are of one worker.

| | passed | failed | skipped | seconds |
|---|---|---|---|---|
${tests.rows.map(({ project, passed, failed, skipped, seconds }) => `| ${words[project]} | ${passed} | ${failed} | ${skipped} | ${seconds.toFixed(0)} |`).join('\n')}
`;
}
