import { resolve } from 'node:path';
import { swc } from '../swc.config.mjs';
import { allSpecs, writeTogether } from './support/together.mjs';

const rootDir = resolve(import.meta.dirname, '..');

/** Needs neither a database nor a browser: runs once. */
const pure = [
  'test/architecture/',
  'test/kernel/',
  'test/[^/]+/rules/',
  'test/[^/]+/pages/[^/]+\\.view\\.',
  'test/platform/(?!database/)',
  'test/protocols/(?!commands/|store/|pages/)',
  'test/demo/district',
  'test/exports/(?:typst/|queries/summary-pdf)', // needs Typst, no database
  'test/support/',
  'test/verify/(?!real)', // the two programs of tools/verify
].map(fromRoot);

/** Needs a browser: runs once, on SQLite. */
const browser = ['test/journeys/', 'test/browser/'].map(fromRoot);

const engines = (process.env.ENGINES ?? 'sqlite,postgres').split(',');
const unknown = engines.filter((engine) => !['sqlite', 'postgres'].includes(engine));
if (unknown.length > 0) throw new Error(`ENGINES names ${unknown.join(', ')}; it may hold sqlite and postgres.`);

// A page test fails on a view model key that its template misspells (src/platform/web/templates.ts).
process.env.WAYPOST_SEALED_VIEWS = '1';

// `npm test` runs everything: specs then share a module registry with others (test/support/together.mjs).
const together = process.env.WAYPOST_TOGETHER === '1';
const halls = 'var/specs';
if (together) gatherSpecs();

// `npm test` also gives V8 more room for what lives shortly, and lets it optimize later: a spec runs most code too rarely for that to pay.
export default {
  rootDir,
  maxWorkers: 4, // two cores: some specs wait for other processes most of the time
  testSequencer: '<rootDir>/test/support/order.mjs',
  workerIdleMemoryLimit: '1200MB',
  testTimeout: 60_000, // Jest heeds it here only, not in a project
  reporters: ['default', '<rootDir>/test/support/tally.mjs'],
  projects: [
    project('pure', together ? { roots: ['<rootDir>/var/specs/pure'], testRegex: ['\\.spec\\.mjs$'] } : { testRegex: pure.map(specsUnder) }),
    // Whatever is not named above is proven on each engine.
    ...engines.map((engine) => onEngine(engine)),
    ...(engines.includes('sqlite') ? [inBrowser()] : []),
  ],
};

function onEngine(engine) {
  return project(engine, {
    globals: { engine },
    ...(together ? { roots: ['<rootDir>/var/specs/engines'], testRegex: ['\\.spec\\.mjs$'] } : { testRegex: [specsUnder(fromRoot('test/'))], testPathIgnorePatterns: [...pure, ...browser] }),
    // Jest runs a project's set-up only when one of its specs was chosen: no spec on PostgreSQL, no server.
    ...(engine === 'postgres' ? { globalSetup: '<rootDir>/test/support/postgres/before-all.mjs', globalTeardown: '<rootDir>/test/support/postgres/after-all.mjs' } : {}),
  });
}

function inBrowser() {
  return project('browser', {
    globals: { engine: 'sqlite' },
    ...(together ? { roots: ['<rootDir>/var/specs/browser'], testRegex: ['\\.spec\\.mjs$'] } : { testRegex: browser.map(specsUnder) }),
    testEnvironment: '<rootDir>/test/support/chromium/environment.mjs',
    globalSetup: '<rootDir>/test/support/chromium/before-all.mjs',
  });
}

function project(displayName, options) {
  return {
    displayName,
    rootDir,
    roots: ['<rootDir>/src', '<rootDir>/test'],
    testEnvironment: '<rootDir>/test/support/environment.mjs',
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, sourceMaps: 'inline' }] },
    ...options,
  };
}

function gatherSpecs() {
  const fits = (patterns) => (spec) => patterns.some((pattern) => new RegExp(pattern).test(`${rootDir}/${spec}`));
  const specs = allSpecs(rootDir);
  const moduleOf = (spec) => spec.split('/')[1];
  const few = { architecture: 'architecture', protocols: 'data', demo: 'data', people: 'data', directory: 'data' };
  const sweeps = ['access', 'assessment', 'bad-input', 'canaries', 'desk', 'directory', 'matrix'];
  writeTogether(rootDir, `${halls}/pure`, specs.filter(fits(pure)), (spec) => few[moduleOf(spec)] ?? 'rules');
  // Names for statements are given in the order in which they come, so engine.spec stands where few come before it.
  writeTogether(rootDir, `${halls}/engines`, specs.filter((spec) => !fits([...pure, ...browser])(spec)), (spec) => (/\/(?:crash|engine)\.spec/.test(spec) ? 'crash' : sweeps.includes(moduleOf(spec)) ? 'sweeping' : 'working'));
  writeTogether(rootDir, `${halls}/browser`, specs.filter(fits(browser)), () => 'browser');
}

function fromRoot(pattern) {
  return `^${rootDir.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}/${pattern}`;
}

function specsUnder(pattern) {
  return `${pattern}.*\\.spec\\.ts$`;
}
