import { copyFileSync, readFileSync } from 'node:fs';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Checkpointer, Checkpoints, Verification } from '../../../src/audit/index.js';
import { DeclareRollback } from '../../../src/audit/commands/declare-rollback.js';
import { notesIn } from '../../../src/audit/rules/anchors.js';
import { casePaths } from '../../../src/cases/index.js';
import { oversightPaths } from '../../../src/oversight/index.js';
import { LedgerPort, Standstill, UnitOfWork } from '../../../src/platform/database/index.js';
import { CreateAccount } from '../../../src/access/index.js';
import { asOperator } from '../../platform/database/ground.js';
import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';

declare const engine: 'sqlite' | 'postgres';

let the: SignedWorld;
let caseId: string;
beforeEach(async () => {
  the = await signedWorld();
  caseId = await aCase(the);
  await the.look(256);
  await the.checkpointer.round();
});
afterEach(() => the.end());

const source = () => the.app.get<DataSource>(getDataSourceToken('writer'));
const look = () => the.app.get(DeclareRollback).run({ withAnchor: true });
const verified = () => the.app.get(Verification).run();
const rollbackId = async () => (await the.reader.one<{ id: string }>('SELECT id FROM ledger_rollback ORDER BY at DESC LIMIT 1'))!.id;

/** What is entered and signed now is lost with the database of that moment: only the anchor and the signer know of it. */
async function putBack(): Promise<void> {
  const { entries } = await verified();
  await the.look(300);
  await the.checkpointer.round();
  const tables = ['ledger_image', 'ledger_entry', 'ledger_checkpoint', 'ledger_subtree'];
  if (engine === 'postgres') for (const table of tables) await source().query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const triggers = engine === 'postgres' ? [] : await source().query<{ name: string; sql: string }[]>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  for (const { name } of triggers) await source().query(`DROP TRIGGER ${name}`);
  await source().query(`DELETE FROM ledger_entry WHERE seq > ${entries}`);
  await source().query(`DELETE FROM ledger_checkpoint WHERE size > ${entries}`);
  await source().query(`DELETE FROM ledger_subtree WHERE (n + 1) * 256 > ${entries}`);
  for (const { sql } of triggers) await source().query(sql);
  if (engine === 'postgres') for (const table of tables) await source().query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

test('a database that was put back can only be read until two people have acknowledged it; then a checkpoint says so', async () => {
  await putBack();
  expect((await verified()).breaks.join('\n')).toMatch(/anchor 3 was signed for \d+ entries; the ledger ends at entry/);
  await look();
  const id = await rollbackId();
  const note = { body: 'A note', happened: 'unknown' };

  await scenario(the, { as: 'maria', get: casePaths.show(caseId), expect: 200, ledger: ['case.viewed'] });
  const refused = await send(the, 'maria', 'POST', `${casePaths.show(caseId)}/notes`, note);
  expect([refused.status, refused.text.includes('Waypost can only be read now')]).toEqual([400, false]); // a form that is not in order is told first
  await expect(the.app.get(CreateAccount).run(asOperator, { username: 'x.y', name: 'X', password: 'juniper lantern river', person: null })).rejects.toThrow(Standstill);
  expect(await the.checkpointer.round()).toBeNull();

  await scenario(the, { as: 'irene', get: oversightPaths.ledger, expect: 200, ledger: ['ledger.viewed'], shows: ['The database was put back', '0 of 2 acknowledged', '300 entries at least', 'Waypost can only be read now'] });
  await scenario(the, { as: 'irene', post: oversightPaths.rollbackAcknowledgments(id), with: {}, expect: 422, ledger: ['form.returned'], shows: ['Say that you know what is missing'] });
  await scenario(the, { as: 'irene', post: oversightPaths.rollbackAcknowledgments(id), with: { known: 'yes' }, expect: 303, ledger: ['ledger.rollback.acknowledged'] });
  await scenario(the, { as: 'irene', post: oversightPaths.rollbackAcknowledgments(id), with: { known: 'yes' }, expect: 409, ledger: [] });
  await expect(the.app.get(CreateAccount).run(asOperator, { username: 'x.y', name: 'X', password: 'juniper lantern river', person: null })).rejects.toThrow(Standstill);
  await scenario(the, { as: 'irene', get: oversightPaths.ledger, expect: 200, shows: ['1 of 2 acknowledged', 'Irene'], hides: ['I know that what was entered'] });
  await scenario(the, { as: 'theo', post: oversightPaths.rollbackAcknowledgments(id), with: { known: 'yes' }, expect: 303, ledger: ['ledger.rollback.acknowledged'] });

  expect(the.app.get(LedgerPort).standstill).toBeNull();
  await the.checkpointer.round();
  const latest = (await the.app.get(Checkpoints).latest())!;
  expect(latest.reason).toBe('rollback');
  expect(notesIn(readFileSync(the.settings.anchor!, 'utf8')).at(-1)).toBe(latest.note);
  const { breaks, said } = await verified();
  expect(breaks).toEqual([]);
  expect(said.join('\n')).toMatch(/^anchor 3 was signed for \d+ entries; the database was put back to \d+ on 2026-11-16, and two people acknowledged it$/);
  await the.app.get(CreateAccount).run(asOperator, { username: 'x.y', name: 'X', password: 'juniper lantern river', person: null });
  await scenario(the, { as: 'irene', get: oversightPaths.ledger, expect: 200, hides: ['Waypost can only be read now'] });
});

test('it is declared once, and stands until the second acknowledgment, whoever starts Waypost again', async () => {
  await putBack();
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
  await putBack();
  await the.look(300);
  expect(await the.checkpointer.round()).toBeNull();
  expect(the.app.get(LedgerPort).standstill).not.toBeNull();
});

test('what needs no row of its own goes on: signing in, looking, upkeep', async () => {
  await putBack();
  await look();
  await the.app.get(UnitOfWork).run(asOperator, async (work) => work.record('administration.viewed'));
  const page = await send(the, null, 'GET', '/sign-in');
  expect(page.status).toBe(200);
});

test('an anchor of another ledger, or one that nobody signed, keeps Waypost from starting, with a sentence', async () => {
  const anchor = the.settings.anchor!;
  copyFileSync(anchor, `${anchor}.own`);
  const wrong = async (change: (text: string) => string) => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(anchor, change(readFileSync(`${anchor}.own`, 'utf8')));
    return look().then(() => '', (failure: Error) => failure.message);
  };
  expect(await wrong((text) => text.replaceAll('waypost/', 'other/'))).toContain('holds checkpoints of another ledger');
  expect(await wrong((text) => text.replaceAll(/(— \S+ .{12})./g, (_, before: string) => `${before}!`))).toBe(''); // torn lines are passed over
  expect(await wrong((text) => text.replaceAll(/\n\d+\n/g, '\n7\n'))).toContain('was not signed with a key of this ledger');
  expect(await wrong((text) => text)).toBe('');
});
