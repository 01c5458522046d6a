import { parseArgs } from 'node:util';
import { notStarted, readSettings } from '../platform/settings/index.js';
import { build, serve } from '../start.js';
import { castTable } from './cast-table.js';
import { DemoClock } from './demo-clock.js';
import { CannotStart, prepareGround } from './ground.js';
import { demoBegins, seed } from './seed.js';

try {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const settings = readSettings(process.env, 'var/demo');
  const lastAct = await prepareGround(settings, values.fresh);
  const clock = new DemoClock(lastAct ?? demoBegins);
  if (lastAct !== null) clock.run();
  const app = await build(settings, clock);
  if (lastAct === null) {
    process.stdout.write('Setting up an invented district …\n');
    await seed(app, clock);
    clock.run();
  }
  const { url } = await serve(app, settings);
  process.stdout.write(`\nWaypost is ready on ${url}\nThe district, its people and its cases are invented.\n\n${castTable()}\n`);
} catch (failure) {
  process.stderr.write(`${failure instanceof CannotStart ? failure.message : notStarted(failure, process.env)}\n`);
  process.exit(1);
}
