import { readFileSync } from 'node:fs';
import { CreateAccount } from '../../../src/access/index.js';
import { Checkpoints, Verification } from '../../../src/audit/index.js';
import { DeclareRollback } from '../../../src/audit/commands/declare-rollback.js';
import { notesIn } from '../../../src/audit/rules/anchors.js';
import { casePaths } from '../../../src/cases/index.js';
import { oversightPaths } from '../../../src/oversight/index.js';
import { LedgerPort, Standstill } from '../../../src/platform/database/index.js';
import { asOperator } from '../../platform/database/ground.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';
import { putBack } from '../put-back.js';

let the: SignedWorld;
let caseId: string;
beforeEach(async () => {
  the = await signedWorld();
  caseId = await aCase(the);
  await the.look(256);
  await the.checkpointer.round();
});
afterEach(() => the.end());

const look = () => the.app.get(DeclareRollback).run({ withAnchor: true });
const verified = () => the.app.get(Verification).run();
const rollbackId = async () => (await the.reader.one<{ id: string }>('SELECT id FROM ledger_rollback ORDER BY at DESC LIMIT 1'))!.id;

test('a database that was put back can only be read until two people have acknowledged it; then a checkpoint says so', async () => {
  await putBack(the);
  expect((await verified()).breaks.join('\n')).toMatch(/anchor 3 was signed for \d+ entries; the ledger ends at entry/);
  await look();
  const id = await rollbackId();
  const note = { body: 'Spoke with Jordan.', recordClass: 'team', happenedPrecision: 'about', happenedDate: '2026-11-16', happenedTime: '' };

  await scenario(the, { as: 'maria', get: casePaths.show(caseId), expect: 200, ledger: ['case.viewed'] });
  await scenario(the, { as: 'maria', post: casePaths.notes(caseId), with: note, expect: 503, ledger: [], shows: ['Waypost can only be read now', 'two people have acknowledged'] });
  await expect(the.app.get(CreateAccount).run(asOperator, { username: 'x.y', name: 'X', password: 'juniper lantern river', person: null })).rejects.toThrow(Standstill);
  expect(await the.checkpointer.round()).toBeNull();

  await scenario(the, { as: 'irene', get: oversightPaths.checkpoints, expect: 200, ledger: ['checkpoints.viewed'], shows: ['The database was put back', '0 of 2 acknowledged', '300 entries at least', 'Waypost can only be read now'] });
  await scenario(the, { as: 'irene', post: oversightPaths.rollbackAcknowledgments(id), with: {}, expect: 422, ledger: ['form.returned'], shows: ['Say that you know what is missing'] });
  await scenario(the, { as: 'irene', post: oversightPaths.rollbackAcknowledgments(id), with: { known: 'yes' }, expect: 303, ledger: ['ledger.rollback.acknowledged'] });
  await scenario(the, { as: 'irene', post: oversightPaths.rollbackAcknowledgments(id), with: { known: 'yes' }, expect: 409, ledger: [] });
  await expect(the.app.get(CreateAccount).run(asOperator, { username: 'x.y', name: 'X', password: 'juniper lantern river', person: null })).rejects.toThrow(Standstill);
  await scenario(the, { as: 'irene', get: oversightPaths.checkpoints, expect: 200, shows: ['1 of 2 acknowledged', 'Irene'], hides: ['I know that what was entered'] });
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
  await scenario(the, { as: 'irene', get: oversightPaths.checkpoints, expect: 200, hides: ['Waypost can only be read now'] });
});
