import { parseArgs } from 'node:util';
import { notStarted, readSettings } from './platform/settings/index.js';
import { build, serve } from './start.js';
import { FirstAdministrator } from './desk/index.js';

try {
  parseArgs({ options: {} }); // there is none: what is typed here by mistake is not passed over
  const settings = readSettings(process.env);
  const app = await build(settings);
  const { url, newKey } = await serve(app, settings);
  process.stdout.write(`Waypost is ready on ${url}\n`);
  if (newKey !== null) process.stdout.write(`The ledger is signed from now on. Its public key (print it, and keep it where nobody who runs Waypost can change it):\n${newKey}\n`);
  const invitation = await app.get(FirstAdministrator).invite();
  if (invitation !== null) process.stdout.write(`Nobody can sign in yet. Make the first administrator here (once, until this process ends):\n${settings.baseUrl}${invitation}\n`);
} catch (failure) {
  process.stderr.write(`${notStarted(failure, process.env)}\n`);
  process.exitCode = 1;
}
