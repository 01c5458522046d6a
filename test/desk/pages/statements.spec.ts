import { AddNote, casePaths } from '../../../src/cases/index.js';
import { assessmentPaths, determinationPaths } from '../../../src/assessment/index.js';
import { managementPaths } from '../../../src/management/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

/** Statements a page may send to the reader, the session and the surroundings of the page included. */
const most: Record<string, (id: Id) => [string, number]> = {
  'my work': () => ['/', 17],
  cases: () => ['/cases', 8],
  'case file': (id) => [casePaths.show(id), 60],
  notes: (id) => [casePaths.notes(id), 8],
  history: (id) => [casePaths.history(id), 12],
  team: (id) => [casePaths.team(id), 16],
  readers: (id) => [casePaths.readers(id), 14],
  conflicts: (id) => [casePaths.conflicts(id), 16],
  safety: (id) => [casePaths.safety(id), 10],
  assessment: (id) => [assessmentPaths.overview(id), 20],
  determination: (id) => [determinationPaths.show(id), 20],
  notices: (id) => [managementPaths.notices(id), 30],
  plan: (id) => [managementPaths.plan(id), 20],
};

describe('statements per page', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let small: Id;
  let large: Id;
  beforeAll(async () => {
    the = await world();
    [small, large] = [await aCase(the), await aCase(the, { subject: 'jon-whitlock' })];
    const key = await keyFor(the, 'maria', 'case.note.add', large);
    const happened = { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const;
    await Promise.all(Array.from({ length: 60 }, (_, n) => the.app.get(AddNote).run(key, { body: `Note ${n}`, happened, recordClass: 'team' })));
  });
  afterAll(() => the.end());

  async function statements(url: string): Promise<number> {
    await send(the, 'maria', 'GET', url);
    const before = the.reader.statements;
    const answer = await send(the, 'maria', 'GET', url);
    expect([url, answer.status]).toEqual([url, 200]);
    return the.reader.statements - before;
  }

  test.each(Object.keys(most))('%s: within its number, and no more for a case with sixty notes', async (name) => {
    const [url, number] = most[name]!(small);
    const few = await statements(url);
    const many = await statements(most[name]!(large)[0]);
    expect({ name, few: few <= number, few_: few }).toEqual({ name, few: true, few_: few });
    expect({ name, many }).toEqual({ name, many: few });
  });

  test('each stays under 60 KB before compression', async () => {
    for (const name of Object.keys(most)) expect({ name, ok: Buffer.byteLength((await send(the, 'maria', 'GET', most[name]!(large)[0])).text) < 60 * 1024 }).toEqual({ name, ok: true });
  });
});
