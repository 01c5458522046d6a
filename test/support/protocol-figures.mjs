// How long it takes to load the largest protocol from its texts, try every condition, and find what comes next: the median of 300.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { disabledLevels } from '../../dist/protocols/rules/floors.js';
import { requiredGates, requiredSources, requiredTasks } from '../../dist/protocols/rules/gates.js';
import { requiredNotices } from '../../dist/protocols/rules/notices.js';
import { pathOf } from '../../dist/protocols/rules/path.js';
import { progress } from '../../dist/protocols/rules/progress.js';
import { protocolFrom } from '../../dist/protocols/queries/published-protocol.js';

const library = resolve(import.meta.dirname, '../../src/protocols/library');

/** `{ id, version, ms }` of the version with the longest texts. */
export function protocolFigures() {
  const folders = readdirSync(library, { withFileTypes: true }).filter((one) => one.isDirectory()).flatMap(({ name }) => readdirSync(join(library, name)).filter((version) => /^\d/.test(version)).map((version) => join(library, name, version)));
  const all = folders.map((folder) => Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')])));
  const files = all.toSorted((a, b) => size(b) - size(a))[0];
  const times = Array.from({ length: 300 }, () => once(files)).toSorted((a, b) => a - b);
  const { id, version } = JSON.parse(files['protocol.json']);
  return { id, version, ms: times[150] };
}

const size = (files) => Object.values(files).join('').length;

function once(files) {
  const begun = performance.now();
  const { definition } = protocolFrom(files);
  const answers = definition.themes.map(({ questions }) => ({ question: questions[0].id, answer: 'supported', ended: false }));
  const known = { levels: definition.levels.map(({ id }) => id), level: definition.levels[1].id, facts: new Set(definition.facts.map(({ id }) => id)), person: 'student', answers: new Map(answers.map(({ question, answer }) => [question, answer])) };
  for (const rule of [requiredGates, requiredTasks, requiredSources, requiredNotices, disabledLevels]) rule(definition, known);
  if (progress(definition, answers).next === null) throw new Error('nothing comes next');
  pathOf(definition, known, new Map(definition.stages.map((stage) => [stage.id, { records: new Set(stage.doneWhen), option: null }])));
  return performance.now() - begun;
}
