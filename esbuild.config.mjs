// Makes dist/run from what the compiler left in dist: the program and its libraries in a few files. Finding and reading
// some 2,400 files one by one is more than half of a start (docs/decisions/0010-one-bundle.md).
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const root = import.meta.dirname;
const outdir = join(root, 'dist/run');
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

const { metafile } = await build({
  entryPoints: Object.fromEntries([['main', 'main'], ['start', 'start'], ['waypost', 'cli/waypost'], ['demo', 'demo/main'], ['verify', 'cli/verify-thread']].map(([to, from]) => [to, join(root, 'dist', `${from}.js`)])),
  outdir, plugins: [oneTypeorm], metafile: true, chunkNames: 'part-[hash]', bundle: true, splitting: true, platform: 'node', target: 'node20', format: 'esm', external: apart, logLevel: 'warning',
  banner: { js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);" }, // for libraries that are not modules
});

const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(outdir)) if (!made.has(name)) rmSync(join(outdir, name));
