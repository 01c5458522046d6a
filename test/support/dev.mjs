// npm run dev: the demo district on SQLite under var/dev. A change in src or in the assets builds anew and starts again;
// templates are read anew at each page anyway (NODE_ENV=development).
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const env = { ...process.env, NODE_ENV: 'development', WAYPOST_DATA: process.env.WAYPOST_DATA ?? resolve(root, 'var/dev') };

let running = null;
let stopping = false;
let timer;
for (const folder of ['src', 'templates/assets']) {
  watch(resolve(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(buildAndStart, 200); // an editor writes several files at once
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(() => process.exit()));
buildAndStart();

function buildAndStart() {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, env, stdio: 'inherit' });
  if (status === 0) stop(start);
  else console.log('The build failed; waiting for the next change.');
}

function start() {
  running = spawn(process.execPath, ['dist/run/demo.js'], { cwd: root, env, stdio: 'inherit' });
  running.once('exit', () => (running = null));
}

function stop(then) {
  if (stopping) return;
  if (running === null) return then();
  stopping = true;
  running.once('exit', () => {
    stopping = false;
    then();
  });
  running.kill('SIGTERM');
}
