import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Standstill } from '../platform/database/index.js';
import { notStarted, readSettings } from '../platform/settings/index.js';
import { Refusal } from '../platform/web/index.js';
import { commands } from './commands.js';

const [name = '--help', ...rest] = process.argv.slice(2);
const command = commands.find((one) => one.name === name);

try {
  if (command === undefined) {
    const wanted = name === '--help' || name === '-h' || name === 'help';
    (wanted ? process.stdout : process.stderr).write(`${wanted ? '' : `There is no command "${name}".\n\n`}Usage: npm run -s waypost -- <command> [options]\n\n${commands.map((one) => `  ${one.usage.length < 38 ? one.usage.padEnd(38) : `${one.usage}\n${' '.repeat(40)}`}${one.help}`).join('\n')}\n\nThe database is named by DATABASE_URL (postgres://…) or WAYPOST_DATA (a folder, var by default).\n`);
    process.exitCode = wanted ? 0 : 2;
  } else if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`Usage: npm run -s waypost -- ${command.usage}\n${command.help}\n`);
  } else {
    const { values, positionals } = parseArgs({ args: rest, options: command.options, strict: true, allowPositionals: (command.words ?? 0) > 0 });
    const [unasked] = positionals.slice(command.words ?? 0);
    if (unasked !== undefined) process.stderr.write(`Nothing is asked for by "${unasked}". Usage: npm run -s waypost -- ${command.usage}\n`);
    process.exitCode = unasked === undefined ? await command.run(values, () => readSettings(process.env), positionals) : 2;
  }
} catch (failure) {
  const own = failure instanceof Standstill || failure instanceof Refusal;
  process.stderr.write(`${own ? failure.message : notStarted(failure, process.env)}\n`);
  process.exitCode = 2;
}
