import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { buildHouse } from './seeded-house.js';

const root = resolve(import.meta.dirname, '../..');

interface Report {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
}

/** "rule: from" for each violation under the folder's src. */
async function violationsIn(folder: string): Promise<string[]> {
  const { summary } = await cruise(folder);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${rule.name === 'no-orphans' ? to : from}`).sort();
}

function cruise(folder: string): Promise<Report> {
  const program = resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = resolve(import.meta.dirname, 'dependency-cruiser.cjs');
  return new Promise((done, failed) => {
    execFile(
      process.execPath,
      [program, 'src', '--config', config, '--output-type', 'json'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_, out, err) => (out.startsWith('{') ? done(JSON.parse(out) as Report) : failed(new Error(err || out))),
    );
  });
}

const nothing = 'export const nothing = 0;\n';
const type = 'export interface Thing { id: string }\n';

/** What stands soundly: the ground that the seeds below lean on. */
const sound = {
  'kernel/ids.ts': type,
  'platform/web/page.ts': "import '@nestjs/common';\nimport '../clock/index.js';\n",
  'platform/clock/clock.ts': "import '../../kernel/ids.js';\n",
  'platform/database/unit-of-work.ts': "import 'typeorm';\n",
  'people/rules/person.ts': "import '../../kernel/ids.js';\n",
  'people/queries/find-person.ts': type,
  'cases/rules/status.ts': "import '../../kernel/ids.js';\nimport './closing.js';\nimport type { Thing } from '../../people/index.js';\nexport type A = Thing;\n",
  'cases/rules/closing.ts': nothing,
  'cases/store/case.entity.ts': "import 'typeorm';\nimport '../rules/status.js';\nimport '../../platform/database/index.js';\n",
  'cases/commands/open-case.ts': "import '../store/case.entity.js';\nimport '../rules/status.js';\nimport '../../platform/database/index.js';\n",
  'cases/queries/my-cases.ts': "import '../store/case.entity.js';\nimport { type Work } from '../../platform/database/index.js';\nexport type W = Work;\n" + type,
  'cases/pages/cases.view.ts': "import '../rules/status.js';\nimport '../../platform/web/index.js';\nimport type { Thing } from '../queries/my-cases.js';\nexport type A = Thing;\n",
  'cases/pages/cases.controller.ts': "import '@nestjs/common';\nimport '../queries/my-cases.js';\nimport '../commands/open-case.js';\nimport './cases.view.js';\n",
  'desk/pages/home.controller.ts': "import '../../cases/index.js';\n",
};

/** One fault each: where it stands, what it says, and the rule that must name it (none: another seed needs the file). */
const seeds: [file: string, text: string, ...rules: string[]][] = [
  ['platform/web/upward.ts', "import '../../audit/index.js';\n", 'floors-platform'],
  ['audit/upward.ts', "import '../people/index.js';\n", 'floors-audit'],
  ['audit/upward-type.ts', "import type { Thing } from '../people/index.js';\nexport type A = Thing;\n", 'floors-audit'],
  ['directory/beside.ts', "import '../protocols/index.js';\n", 'floors-directory'],
  ['protocols/upward.ts', "import '../access/index.js';\n", 'floors-protocols'],
  ['access/upward.ts', "import '../insights/index.js';\n", 'floors-access'],
  ['people/upward.ts', "import '../desk/index.js';\n", 'floors-people'],
  ['training/beside.ts', "import '../people/index.js';\n", 'floors-training'],
  ['cases/upward.ts', "import '../management/index.js';\n", 'floors-cases'],
  ['tracks/upward.ts', "import '../intake/index.js';\n", 'floors-tracks'],
  ['stages/upward.ts', "import '../assessment/index.js';\n", 'floors-stages'],
  ['intake/beside.ts', "import '../assessment/index.js';\n", 'floors-intake'],
  ['assessment/beside.ts', "import '../documents/index.js';\n", 'floors-assessment'],
  ['documents/upward.ts', "import '../management/index.js';\n", 'floors-documents'],
  ['management/upward.ts', "import '../exports/index.js';\n", 'floors-management'],
  ['exports/beside.ts', "import '../notifications/index.js';\n", 'floors-exports'],
  ['insights/beside.ts', "import '../notifications/index.js';\n", 'floors-insights'],
  ['notifications/upward.ts', "import '../schema/index.js';\n", 'floors-notifications'],
  ['oversight/beside.ts', "import '../exports/index.js';\n", 'floors-oversight'],
  ['desk/outside.ts', "import '../demo/index.js';\n", 'floors-desk'],
  ['schema/first.ts', nothing],
  ['demo/cast.ts', nothing],
  ['desk/inside-another.ts', "import '../people/queries/find-person.js';\n", 'front-door-only'],
  ['cli/inside-a-module.ts', "import '../cases/commands/open-case.js';\n", 'front-door-only'],
  ['app.module.ts', "import './cases/store/case.entity.js';\n", 'front-door-only'],
  ['desk/past-the-door.ts', "import '../platform/web/page.js';\n", 'front-door-only'],
  ['platform/web/past-the-next-door.ts', "import '../clock/clock.js';\n", 'front-door-only'],
  ['kernel/framework.ts', "import 'reflect-metadata';\n", 'kernel-is-alone'],
  ['kernel/upward.ts', "import '../platform/clock/index.js';\n", 'floors-kernel'],
  ['people/rules/framework.ts', "import '@nestjs/common';\n", 'rules-are-pure'],
  ['people/rules/file.ts', "import 'node:fs';\n", 'rules-are-pure'],
  ['cases/rules/other-value.ts', "import '../../people/index.js';\n", 'rules-see-only-rules-next-door'],
  ['cases/rules/other-room-type.ts', "import type { Thing } from '../queries/my-cases.js';\nexport type A = Thing;\n", 'rules-see-only-rules-next-door'],
  ['cases/pages/framework.view.ts', "import '@nestjs/common';\n", 'views-are-pure'],
  ['cases/pages/value.view.ts', "import '../queries/my-cases.js';\n", 'views-are-pure'],
  ['cases/pages/controller.view.ts', "import './cases.controller.js';\n", 'views-are-pure'],
  ['cases/pages/clock.view.ts', "import '../../platform/clock/index.js';\n", 'views-are-pure'],
  ['cases/pages/store.controller.ts', "import '../store/case.entity.js';\n", 'pages-never-touch-the-store'],
  ['cases/pages/work.controller.ts', "import '../../platform/database/index.js';\n", 'one-door-to-the-database'],
  ['cases/queries/change.ts', "import '../commands/open-case.js';\n", 'queries-never-command'],
  ['cases/queries/work.ts', "import '../../platform/database/index.js';\n", 'one-door-to-the-database'],
  ['cases/commands/page.ts', "import '../pages/cases.controller.js';\n", 'commands-know-no-pages'],
  ['cases/store/above.ts', "import '../queries/find-case.js';\n", 'the-store-knows-nothing-above'],
  ['cases/queries/find-case.ts', nothing],
  ['cases/queries/sql.ts', "import 'typeorm';\n", 'typeorm-lives-in-the-store'],
  ['cases/pages/driver.ts', "import 'pg';\n", 'typeorm-lives-in-the-store'],
  ['people/store/ring-a.ts', "import type { B } from './ring-b.js';\nexport interface A { b: B }\n", 'no-circles'],
  ['people/store/ring-b.ts', "import type { A } from './ring-a.js';\nexport interface B { a: A }\n"], // one ring, named once
  ['people/unused.ts', nothing],
  ['people/lost.ts', "import './not-there.js';\n", 'everything-resolves'],
  ['people/tooling.ts', "import 'fast-check';\n", 'declared-dependencies-only'],
  ['people/undeclared.ts', "import 'semver';\n", 'declared-dependencies-only'],
];

test('every arrow in src points the right way', async () => {
  expect(await violationsIn(root)).toEqual([]);
}, 60_000);

test('each seeded fault is named by its rule, and nothing else is', async () => {
  const house = buildHouse(sound, Object.fromEntries(seeds.map(([file, text]) => [file, text])));
  try {
    // No start reaches a seed, so each is an orphan besides.
    const expected = seeds.flatMap(([file, , ...rules]) => [...rules, 'no-orphans'].map((rule) => `${rule}: src/${file}`));
    expect(await violationsIn(house.folder)).toEqual(expected.sort());
  } finally {
    house.remove();
  }
}, 60_000);

test('every rule has a seeded fault', async () => {
  const { default: config } = (await import('./dependency-cruiser.cjs')) as { default: { forbidden: { name: string }[] } };
  const seeded = new Set([...seeds.flatMap(([, , ...rules]) => rules), 'no-orphans']);
  expect([...new Set(config.forbidden.map(({ name }) => name))].filter((name) => !seeded.has(name))).toEqual([]);
});
