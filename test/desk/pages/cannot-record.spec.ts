import type { DataSource } from 'typeorm';
import { getDataSourceToken } from '@nestjs/typeorm';
import { casePaths } from '../../../src/cases/index.js';
import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('a ledger that cannot be written', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test('nothing is shown and nothing is saved: 503 with a sentence; afterwards all goes on', async () => {
    const id = await aCase(the);
    const writer = the.app.get<DataSource>(getDataSourceToken('writer'));
    const notes = () => the.reader.all('SELECT id FROM note WHERE case_id = ?', [id]);
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200 }); // signed in while it could still be recorded
    const form = { body: 'He talked to me after lunch.', happenedPrecision: 'unknown', recordClass: 'team' };
    await writer.query('ALTER TABLE ledger_entry RENAME TO ledger_away');
    try {
      for (const answer of [await send(the, 'maria', 'GET', casePaths.show(id)), await send(the, 'maria', 'POST', casePaths.notes(id), form)]) {
        expect(answer.status).toBe(503);
        expect(answer.text).toContain('Waypost cannot record right now');
        expect(answer.text).not.toMatch(/Jordan|Ellis|lunch/);
      }
      expect(await notes()).toEqual([]);
    } finally {
      await writer.query('ALTER TABLE ledger_away RENAME TO ledger_entry');
    }
    await scenario(the, { as: 'maria', post: casePaths.notes(id), with: form, expect: 303, ledger: ['case.note.added'] });
    expect(await notes()).toHaveLength(1);
  });
});
