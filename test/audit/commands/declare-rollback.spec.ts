import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { Checkpointer } from '../../../src/audit/index.js';
import { DeclareRollback } from '../../../src/audit/commands/declare-rollback.js';
import { LedgerPort, UnitOfWork } from '../../../src/platform/database/index.js';
import { asOperator } from '../../platform/database/ground.js';
import { send } from '../../support/scenario.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';
import { putBack } from '../put-back.js';

let the: SignedWorld;
beforeEach(async () => {
  the = await signedWorld();
  await the.look(256);
  await the.checkpointer.round();
});
afterEach(() => the.end());

const look = () => the.app.get(DeclareRollback).run({ withAnchor: true });

test('it is declared once, and stands until the second acknowledgment, whoever starts Waypost again', async () => {
  await putBack(the);
  for (let n = 0; n < 3; n += 1) await look();
  const rows = await the.reader.all("SELECT seq FROM ledger_entry WHERE act = 'ledger.rollback.declared'");
  expect(rows).toHaveLength(1);
  the.app.get(LedgerPort).standstill = null; // as in a process that starts anew
  const said: string[] = [];
  await the.app.get(Checkpointer).begin((sentence) => said.push(sentence));
  await the.checkpointer.beforeApplicationShutdown();
  expect(said.join('\n')).toContain('was put back to an earlier state');
});

test('a running Waypost finds it out when it signs next', async () => {
  await putBack(the);
  await the.look(300);
  expect(await the.checkpointer.round()).toBeNull();
  expect(the.app.get(LedgerPort).standstill).not.toBeNull();
});

test('what needs no row of its own goes on: signing in, looking, upkeep', async () => {
  await putBack(the);
  await look();
  await the.app.get(UnitOfWork).run(asOperator, async (work) => work.record('administration.viewed'));
  const page = await send(the, null, 'GET', '/sign-in');
  expect(page.status).toBe(200);
});

test('an anchor of another ledger, or one that nobody signed, keeps Waypost from starting, with a sentence', async () => {
  const anchor = the.settings.anchor!;
  copyFileSync(anchor, `${anchor}.own`);
  const wrong = async (change: (text: string) => string) => {
    writeFileSync(anchor, change(readFileSync(`${anchor}.own`, 'utf8')));
    return look().then(() => '', (failure: Error) => failure.message);
  };
  expect(await wrong((text) => text.replaceAll('waypost/', 'other/'))).toContain('holds checkpoints of another ledger');
  expect(await wrong((text) => text.replaceAll(/(— \S+ .{12})./g, (_, before: string) => `${before}!`))).toBe(''); // torn lines are passed over
  expect(await wrong((text) => text.replaceAll(/\n\d+\n/g, '\n7\n'))).toContain('was not signed with a key of this ledger');
  expect(await wrong((text) => text)).toBe('');
});
