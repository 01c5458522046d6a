import { casePaths } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('who looked this week', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => { the = await world(); id = await aCase(the, { team: ['maria', 'samuel', 'zoe'] }); });
  afterAll(() => the.end());

  test('nobody outside the case learns of it', async () => {
    await scenario(the, { as: null, get: casePaths.looks(id), expect: 303 });
    for (const as of ['ruth', 'grant', 'theo'] as const) await scenario(the, { as, get: casePaths.looks(id), expect: 404, ledger: ['access.refused'] });
  });

  test('counts each person’s pages, marks who is not on the team, and names who of the team did not look', async () => {
    for (let n = 0; n < 3; n += 1) await send(the, 'maria', 'GET', casePaths.show(id));
    await send(the, 'irene', 'GET', casePaths.show(id));
    const { text } = await scenario(the, { as: 'samuel', get: casePaths.looks(id), expect: 200, ledger: ['case.looks.viewed'], shows: ['Who looked this week', 'Not on the team'] });
    const rows = [...text.matchAll(/<tr>(?!<th scope="col">)(.*?)<\/tr>/gs)].map(([, row]) => row!.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim());
    expect(rows.some((row) => /Maria.* 3 /.test(row) && row.includes('On the team'))).toBe(true);
    expect(rows.some((row) => /Irene.* 1 /.test(row) && row.includes('Not on the team'))).toBe(true);
    expect(text.slice(text.indexOf('and did not look'))).toContain('Zoë');
  });

  test('what was longer ago is not counted', async () => {
    the.clock.pass(8 * 24 * 60);
    const { text } = await scenario(the, { as: 'zoe', get: casePaths.looks(id), expect: 200 });
    expect(text).not.toMatch(/Irene/);
  });
});
