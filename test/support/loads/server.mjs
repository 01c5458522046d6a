// A server process that a spec may kill: the built product on a port, under a clock that a spec chose.
// It reads its modules at once and starts when a line comes in, so that the next one can stand ready while this one runs.
import { once } from 'node:events';
import { Clock, build, instant, readSettings, serve } from '../../../dist/run/start.js';

class AheadClock extends Clock {
  now() {
    return instant(Date.now() + Number(process.env.CLOCK_AHEAD_MS ?? 0));
  }
}

process.stdin.once('end', () => process.exit(1)); // never outlives the spec that started it
process.stdout.write('loaded\n');
await once(process.stdin, 'data');
const settings = readSettings(process.env);
const app = await build(settings, new AheadClock());
await serve(app, settings);
process.stdout.write('ready\n');
process.stdin.resume();
