// npm run check: what the compiler, the linter and the map of arrows can say without running the product.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

const steps = [
  { sentence: 'The types agree, and the linter finds nothing.', run: ['oxlint/bin/oxlint', 'src', 'test'] },
  { sentence: 'Every arrow in src points down.', run: ['dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', 'test/architecture/dependency-cruiser.cjs'] },
  {
    sentence: 'Names, words, templates and mirrored tests keep the house rules.',
    run: ['jest/bin/jest.js', '--config', 'test/jest.config.mjs', '--runInBand', '--selectProjects', 'pure', '--testPathPatterns', 'test/architecture/(?!dependencies|types)'],
    node: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  },
];

const began = Date.now();
const waiting = [...steps];
let failures = 0;
await Promise.all([work(), work()]); // two at a time: a small machine has two cores
console.log(failures === 0 ? `All well, in ${seconds(began)}.` : `${failures} of ${steps.length} checks failed, in ${seconds(began)}.`);
process.exitCode = failures === 0 ? 0 : 1;

async function work() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const since = Date.now();
    const { code, said } = await run(step);
    if (code !== 0) failures += 1;
    console.log(`${code === 0 ? 'ok  ' : 'NO  '} ${step.sentence} (${seconds(since)})`);
    if (code !== 0) console.log(`\n${said.trim()}\n`);
  }
}

function run({ run: [program, ...words], node = [] }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...node, resolve(root, 'node_modules', program), ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('close', (code) => done({ code, said }));
  });
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
