import { performance } from 'node:perf_hooks';
import { protocolFrom } from '../../../src/protocols/queries/published-protocol.js';
import { clocksStartedBy } from '../../../src/protocols/rules/clocks.js';
import { disabledLevels } from '../../../src/protocols/rules/floors.js';
import { requiredGates, requiredSources, requiredTasks } from '../../../src/protocols/rules/gates.js';
import { requiredNotices } from '../../../src/protocols/rules/notices.js';
import { pathOf } from '../../../src/protocols/rules/path.js';
import { progress } from '../../../src/protocols/rules/progress.js';
import { everyProtocol, knownIn } from '../a-protocol.js';

const largest = [...everyProtocol].sort((a, b) => size(b.files) - size(a.files))[0]!;
function size(files: object): number { return Object.values(files).join('').length; }

/** Load from the texts of the database, try every condition, and find what comes next. */
function once(): number {
  const begun = performance.now();
  const { definition } = protocolFrom(largest.files);
  const answers = definition.themes.flatMap(({ questions }) => questions.slice(0, 1).map(({ id }) => ({ question: id, answer: 'supported' as const, ended: false })));
  const known = knownIn(definition, { facts: definition.facts.map(({ id }) => id), level: 'moderate', answers: answers.map(({ question, answer }) => [question, answer]), person: 'student' });
  [requiredGates, requiredTasks, requiredSources, requiredNotices, disabledLevels].forEach((rule) => rule(definition, known));
  clocksStartedBy(definition, known, 'level-agreed');
  const next = progress(definition, answers).next;
  pathOf(definition, known, new Map(definition.stages.map((stage) => [stage.id, { records: new Set(stage.doneWhen), option: null }])));
  expect(next).not.toBeNull();
  return performance.now() - begun;
}

it('loads the largest protocol, tries its conditions and finds the next question: median under 2 ms', () => {
  // The quietest of three rounds: this machine may be busy with something else for a while.
  const medians = Array.from({ length: 3 }, () => Array.from({ length: 100 }, once).sort((a, b) => a - b)[50]!);
  const median = Math.min(...medians);
  if (process.env.WAYPOST_FIGURES === '1') process.stdout.write(`${largest.id}: ${median.toFixed(2)} ms\n`);
  expect(median).toBeLessThan(2);
});
