import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { standstillSentence } from '../../src/audit/rules/rollback.js';
import { commands } from '../../src/cli/commands.js';
import type { Command } from '../../src/cli/command.js';
import { amongCode } from '../../src/platform/settings/index.js';
import { signedWorld, type SignedWorld } from '../audit/a-signed-ledger.js';
import { putBack } from '../audit/put-back.js';
import { actsAfter, lastSeq } from '../support/scenario.js';

/** How each command is called rightly, and what it does on a database that was put back. */
const called: Record<string, { values?: Record<string, string | boolean>; words?: string[]; then: 'refuses' | 'only reads' | 'reads, and leaves an entry' | 'asks for no database' }> = {
  migrate: { then: 'only reads' },
  seed: { values: { cases: '1' }, then: 'refuses' },
  'verify-ledger': { then: 'only reads' },
  'ledger-key': { then: 'only reads' },
  'rotate-key': { then: 'refuses' },
  'replace-lost-key': { values: { lost: '00000000' }, then: 'refuses' },
  'create-admin': { values: { username: 'new.admin', name: 'New Admin' }, then: 'refuses' },
  'confirm-seats': { values: { username: 'sofia' }, then: 'refuses' },
  'sweep-clocks': { then: 'refuses' },
  'dump-ledger': { words: ['dump'], then: 'reads, and leaves an entry' },
  'destroy-texts': { values: { case: 'x', again: 'x', reason: 'x', first: 'irene', second: 'ingrid' }, then: 'refuses' },
  endpoints: { then: 'asks for no database' },
  'protocol-check': { then: 'asks for no database' },
  'protocol-preview': { words: ['', 'preview'], then: 'asks for no database' },
};

let the: SignedWorld;
beforeAll(async () => {
  the = await signedWorld();
  await putBack(the);
});
afterAll(() => the.end());

const images = async () => Number((await the.reader.one<{ n: number | string }>('SELECT count(*) AS n FROM ledger_image'))!.n);

async function ran(command: Command, values: Record<string, string | boolean>, words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const listening = (['stdout', 'stderr'] as const).map((stream) => jest.spyOn(process[stream], 'write').mockImplementation((text) => (said.push(String(text)), true)));
  try {
    return { code: await command.run(values, () => the.settings, words), said: said.join('') };
  } finally {
    for (const one of listening) one.mockRestore();
  }
}

test('every command is here', () => expect(commands.map(({ name }) => name).sort()).toEqual(Object.keys(called).sort()));

test('a command comes to the application by with-app alone, which looks for a rollback or lets nothing be changed', () => {
  const others = readdirSync(amongCode('cli')).filter((file) => file !== 'with-app.ts' && /start\.js|NestFactory|UnitOfWork/.test(readFileSync(join(amongCode('cli'), file), 'utf8')));
  expect(others).toEqual([]);
});

test('a database that was put back: whatever would change it is refused with the sentence that everybody reads, and the rest leaves it as it is', async () => {
  process.env.WAYPOST_PASSWORD = 'juniper lantern river';
  const inOrder = commands.filter(({ name }) => called[name]!.then !== 'asks for no database').sort((one, other) => Number(called[one.name]!.then !== 'only reads') - Number(called[other.name]!.then !== 'only reads'));
  let isDeclared = false;
  for (const command of inOrder) {
    const { values = {}, words = [], then } = called[command.name]!;
    const [seq, kept] = [await lastSeq(the), await images()];
    const { code, said } = await ran(command, values, words.map((word) => join(the.settings.keys, '..', word)));
    const declares: boolean = then !== 'only reads' && !isDeclared;
    isDeclared ||= declares;
    const acts = [...(declares ? ['ledger.rollback.declared'] : []), ...(then === 'reads, and leaves an entry' ? ['ledger.dumped'] : [])];
    expect([command.name, await actsAfter(the, seq), await images() - kept]).toEqual([command.name, acts, declares ? 1 : 0]);
    if (then === 'refuses') expect([command.name, code, said]).toEqual([command.name, 1, `${standstillSentence}\n`]);
    else expect([command.name, said.includes(standstillSentence)]).toEqual([command.name, false]);
  }
  delete process.env.WAYPOST_PASSWORD;
});
