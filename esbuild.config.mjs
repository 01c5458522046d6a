// Makes dist from src, file by file, and from that dist/run: the program and its libraries in a few files. Finding and
// reading some 2,400 files one by one is more than half of a start (docs/decisions/0010-one-bundle.md).
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';
import { build } from 'esbuild';
import { swc } from './swc.config.mjs';

const root = import.meta.dirname;
const source = join(root, 'src');
const dist = join(root, 'dist');
const outdir = join(dist, 'run');
/** Built for this machine, or read by path, or asked for by `import()` as what it is not (cookie); and what libraries ask for only where somebody else uses it. */
const apart = [
  'cookie', 'better-sqlite3', '@node-rs/argon2', '@myriaddreamin/*', '@nestjs/microservices', '@nestjs/microservices/*', '@nestjs/websockets', '@nestjs/websockets/*', '@nestjs/platform-express',
  '@fastify/view', '@fastify/multipart', 'pg-native', 'pg-query-stream', 'mysql', 'mysql2', 'sqlite3', 'sql.js', 'mssql', 'mongodb', 'oracledb', 'redis', 'ioredis', 'hdb-pool', '@sap/*',
  '@google-cloud/spanner', 'react-native-sqlite-storage', 'typeorm-aurora-data-api-driver',
];

/** @nestjs/typeorm asks for two names of older TypeORMs by a `require` that no bundler sees: a second TypeORM would be read at every start. */
const oneTypeorm = {
  name: 'one-typeorm',
  setup: ({ onLoad }) => onLoad({ filter: /@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/ }, () => ({ contents: 'export const Connection = undefined;\nexport const AbstractRepository = undefined;\n' })),
};

const written = new Set();
for (const path of filesUnder(source)) if (path.endsWith('.ts')) compile(path); else if (!path.endsWith('.md')) write(path, readFileSync(join(source, path)));
for (const path of filesUnder(dist)) if (!/^(?:assets|fonts|run)\//.test(path) && !written.has(path)) rmSync(join(dist, path)); // its source is gone

const { metafile } = await build({
  entryPoints: Object.fromEntries([['main', 'main'], ['start', 'start'], ['waypost', 'cli/waypost'], ['demo', 'demo/main'], ['verify', 'cli/verify-thread']].map(([to, from]) => [to, join(dist, `${from}.js`)])),
  outdir, plugins: [oneTypeorm], metafile: true, chunkNames: 'part-[hash]', bundle: true, splitting: true, platform: 'node', target: 'node20', format: 'esm', external: apart, logLevel: 'warning',
  banner: { js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);" }, // for libraries that are not modules
});

const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(outdir)) if (!made.has(name)) rmSync(join(outdir, name));

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function compile(path) {
  const [filename, to] = [join(source, path), path.replace(/\.ts$/, '.js')];
  const { code, map } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename, sourceFileName: relative(dirname(join(dist, to)), filename), configFile: false, swcrc: false, sourceMaps: true });
  write(to, `${code}//# sourceMappingURL=${basename(to)}.map\n`);
  write(`${to}.map`, map);
}

function write(path, contents) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), contents);
  written.add(path);
}
