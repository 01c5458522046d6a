import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { actsAfter, lastSeq, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('a process that answers says so to anybody, and so does a database that takes writes', async () => {
  const before = await lastSeq(the);
  for (const [path, status] of [['/healthz', 'ok'], ['/readyz', 'ready']] as const) {
    const answer = await send(the, null, 'GET', path);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { status }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  expect(await actsAfter(the, before)).toEqual([]);
});

test('a database that takes no writes is not ready, and tells nothing else; the process still answers', async () => {
  const writer = the.app.get<DataSource>(getDataSourceToken('writer'));
  await writer.query('ALTER TABLE form_submission RENAME TO form_submission_away');
  const ready = await send(the, null, 'GET', '/readyz');
  expect(ready.status).toBe(503);
  expect(ready.text).not.toMatch(/form_submission|SELECT|Error/);
  expect((await send(the, null, 'GET', '/healthz')).status).toBe(200);
  await writer.query('ALTER TABLE form_submission_away RENAME TO form_submission');
  expect((await send(the, null, 'GET', '/readyz')).status).toBe(200);
});

test('a view that cannot be recorded is not shown', async () => {
  await send(the, 'maria', 'GET', '/account');
  const writer = the.app.get<DataSource>(getDataSourceToken('writer'));
  await writer.query('ALTER TABLE ledger_image RENAME TO ledger_image_away');
  await writer.query('ALTER TABLE ledger_entry RENAME TO ledger_entry_away');
  const { status, text } = await send(the, 'maria', 'GET', '/account');
  expect(status).toBeGreaterThanOrEqual(500);
  expect(text).not.toMatch(/Your seats|Counselor/);
  await writer.query('ALTER TABLE ledger_entry_away RENAME TO ledger_entry');
  await writer.query('ALTER TABLE ledger_image_away RENAME TO ledger_image');
  expect((await send(the, 'maria', 'GET', '/account')).status).toBe(200);
});
