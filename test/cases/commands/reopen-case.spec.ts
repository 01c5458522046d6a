import { CaseClosings, ReopenCase, ReopeningListeners } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aClosedCase } from '../closed-case.js';

let w: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { w = await world(); });
afterAll(() => w.end());

const heard = { what: 'He asked a friend for a knife', reason: 'A new threat to a named person', report: null };

test('new information opens the case again; the closing stays and says when', async () => {
  const caseId = await aClosedCase(w);
  const before = await lastSeq(w);
  await w.app.get(ReopenCase).run(await keyFor(w, 'zoe', 'case.reopen', caseId), heard);
  expect((await actsAfter(w, before))[0]).toBe('case.reopened');
  const key = await keyFor(w, 'maria', 'case.read', caseId);
  expect(key.facts.closed).toBe(false);
  const { closures, information } = await w.app.get(CaseClosings).read(key);
  expect(closures).toMatchObject([{ closed_at: expect.any(String) as string, reopened_at: expect.any(String) as string }]);
  expect(information).toMatchObject([{ what: heard.what, reason: heard.reason, decision: 'reopened', by: 'Zoë Brânză' }]);
});

test('listeners run in the same unit: when one fails, the case stays closed', async () => {
  const caseId = await aClosedCase(w);
  const told: string[] = [];
  w.spoiled();
  w.app.get(ReopeningListeners).register({ onReopened: async (work, id) => { told.push(id, work.now); await Promise.reject(new Error('no room')); } });
  const key = await keyFor(w, 'maria', 'case.reopen', caseId);
  await expect(w.app.get(ReopenCase).run(key, heard)).rejects.toThrow('no room');
  expect(told[0]).toBe(caseId);
  expect((await keyFor(w, 'maria', 'case.read', caseId)).facts.closed).toBe(true);
});

test('an open case is not opened again', async () => {
  const caseId = await aCase(w);
  await expect(w.app.get(ReopenCase).run(await keyFor(w, 'maria', 'case.reopen', caseId), heard)).rejects.toThrow(/This case is open/);
});
