const { beside, entries, floors } = require('./floors.cjs');

const anyOf = (names) => `(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`;
const packages = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown', 'core'] };
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floorRules = floors.flatMap((floor, level) =>
  floor.map((module) => {
    const closed = floors.slice(level).flat().filter((other) => other !== module);
    return error(
      `floors-${module}`,
      `${module} may import only the floors below it. To go up: a port, a panel, an event, or a lowered word.`,
      { path: `^src/${module}/` },
      { path: [`^src/${anyOf(closed)}/`, `^src/${anyOf(beside)}(?:/|$)`] },
    );
  }),
).filter(({ to }) => to.path.length > 0);

const doors = [
  error(
    'front-door-only',
    "Another module is entered by its index.ts; kernel's words lie open to all.",
    { path: '^src/([^/]+)/' },
    { path: '^src/(?!kernel/|platform/)[^/]+/(?!index\\.ts$)', pathNot: '^src/$1/' },
  ),
  error(
    'front-door-only',
    'The start of the application, too, enters modules by their index.ts.',
    { path: '^src/[^/]+\\.ts$' },
    { path: '^src/(?!kernel/|platform/)[^/]+/(?!index\\.ts$)' },
  ),
  error(
    'front-door-only',
    'Each room of platform has a door of its own: a single one would let a page open a unit of work unseen.',
    { path: '^src/', pathNot: '^src/platform/' },
    { path: ['^src/platform/[^/]+/(?!index\\.ts$)', '^src/platform/index\\.ts$'] },
  ),
  error(
    'front-door-only',
    "The rooms of platform, too, enter each other by their doors.",
    { path: '^src/platform/([^/]+)/' },
    { path: ['^src/platform/[^/]+/(?!index\\.ts$)', '^src/platform/index\\.ts$'], pathNot: '^src/platform/$1/' },
  ),
];

const purity = [
  error('kernel-is-alone', 'kernel is plain TypeScript: it imports nothing but itself.', { path: '^src/kernel/' }, packages),
  error(
    'rules-are-pure',
    'A rule is a function or a table: no framework, no clock, no file. Facts come in as arguments.',
    { path: '^src/[^/]+/rules/' },
    packages,
  ),
  error(
    'rules-see-only-rules-next-door',
    'A rule imports kernel and its neighbours; from other modules, types alone.',
    { path: '^src/([^/]+)/rules/' },
    { path: '^src/', pathNot: ['^src/kernel/', '^src/$1/rules/'], dependencyTypesNot: ['type-only'] },
  ),
  error(
    'rules-see-only-rules-next-door',
    'What a rule speaks of is described in rules/, not in another room of its module.',
    { path: '^src/([^/]+)/rules/' },
    { path: '^src/$1/(?!rules/)' },
  ),
  error(
    'views-are-pure',
    'A view turns records into finished words: no framework, no file.',
    { path: '\\.view\\.ts$' },
    packages,
  ),
  error(
    'views-are-pure',
    'From commands, queries and controllers a view takes types alone, and of platform it knows only web.',
    { path: '\\.view\\.ts$' },
    {
      path: ['^src/[^/]+/(?:commands|queries|ports)/', '\\.(?:controller|module)\\.ts$', '^src/platform/(?!web/)'],
      dependencyTypesNot: ['type-only'],
    },
  ),
];

const rooms = [
  error('pages-never-touch-the-store', 'Pages ask queries and run commands.', { path: '^src/[^/]+/pages/' }, { path: '^src/[^/]+/store/' }),
  error('queries-never-command', 'A question changes nothing and knows no page.', { path: '^src/[^/]+/queries/' }, { path: '^src/[^/]+/(?:commands|pages)/' }),
  error('commands-know-no-pages', 'A change is the same whoever asks for it.', { path: '^src/[^/]+/commands/' }, { path: '^src/[^/]+/pages/' }),
  error('the-store-knows-nothing-above', 'The store keeps; it does not decide, ask or show.', { path: '^src/[^/]+/store/' }, { path: '^src/[^/]+/(?:commands|queries|pages)/' }),
  error(
    'typeorm-lives-in-the-store',
    'SQL and TypeORM are known to store/, to platform/database and to the schema.',
    { path: '^src/', pathNot: ['^src/[^/]+/store/', '^src/platform/database/', '^src/schema/'] },
    { path: 'node_modules/(?:typeorm|@nestjs/typeorm|better-sqlite3|pg)/' },
  ),
  error(
    'one-door-to-the-database',
    'A unit of work is opened by commands; everybody else reads through queries and the store. (A type opens nothing.)',
    { path: '^src/[^/]+/(?:rules|queries|pages|ports)/' },
    { path: '^src/platform/database/', dependencyTypesNot: ['type-only'] },
  ),
];

const tidiness = [
  error('no-circles', 'A ring of imports, type-only included, has no floor; as ES modules it may not even start.', {}, { circular: true }),
  error('no-orphans', 'A file that no start reaches is a file nobody uses.', { path: `^${anyOf(entries)}$` }, { path: '^src/', pathNot: `^${anyOf(entries)}$`, reachable: false }),
  error('everything-resolves', 'An import that is not found would pass every other rule unseen.', { path: '^src/' }, { couldNotResolve: true }),
  error(
    'declared-dependencies-only',
    'The product runs on "dependencies" (and "optionalDependencies") of package.json alone.',
    { path: '^src/' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...floorRules, ...doors, ...purity, ...rooms, ...tidiness],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      cachedInputFileSystem: { cacheDuration: 600_000 },
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
