import { AddNote, casePaths } from '../../../src/cases/index.js';
import { assessmentPaths, determinationPaths, firstReadPaths } from '../../../src/assessment/index.js';
import { exportPaths } from '../../../src/exports/index.js';
import { stagePaths } from '../../../src/stages/index.js';
import { trackPaths } from '../../../src/tracks/index.js';
import { managementPaths } from '../../../src/management/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { readyOn } from '../../assessment/pack-case.js';
import { send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

/** Statements a page may send to the reader, the session and the surroundings of the page included. */
const most: Record<string, (id: Id) => [string, number]> = {
  'my work': () => ['/', 20],
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

/** Rows that the frame of a page and a part of it may each look up for themselves. */
const tiny = /^SELECT id, name(, zone FROM district| FROM account WHERE id IN)/;

/** Pages of a case whose protocol asks for everything that a file can ask for. */
const packed: Record<string, (id: Id) => string> = {
  ...Object.fromEntries(Object.entries(most).map(([name, at]) => [name, (id: Id) => at(id)[0]])),
  'a level': determinationPaths.ask,
  facts: assessmentPaths.facts,
  warnings: assessmentPaths.warnings,
  weapons: assessmentPaths.weapons,
  disability: assessmentPaths.disability,
  sources: assessmentPaths.sources,
  instruments: assessmentPaths.instruments,
  interviews: assessmentPaths.interviews,
  guides: assessmentPaths.guides,
  'return to class': managementPaths.returns,
  tasks: managementPaths.tasks,
  referrals: managementPaths.referrals,
  reviews: managementPaths.reviews,
  removals: managementPaths.removals,
  'first reads': firstReadPaths.show,
  'protocol version': assessmentPaths.protocolMoves,
  theme: (id) => assessmentPaths.theme(id, 'motive'),
  meeting: casePaths.meeting,
  looks: casePaths.looks,
  summary: exportPaths.summary,
  pack: exportPaths.pack,
  'suicide protocol': trackPaths.ofCase,
  stages: stagePaths.path,
};

describe('statements per page', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let small: Id;
  let large: Id;
  let onPack: Id;
  beforeAll(async () => {
    the = await world();
    [small, large] = [await aCase(the), await aCase(the, { subject: 'jon-whitlock' })];
    onPack = await readyOn(the, ['virginia-shape', '1.0'], ['maria', 'samuel', 'zoe', 'anjali'], 'dandre');
    const key = await keyFor(the, 'maria', 'case.note.add', large);
    const happened = { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const;
    await Promise.all(Array.from({ length: 60 }, (_, n) => the.app.get(AddNote).run(key, { body: `Note ${n}`, happened, recordClass: 'team' })));
  });
  afterAll(() => the.end());

  let asked: string[] = [];
  beforeAll(() => {
    the.spoiled(); // it notes what it is asked
    const all = the.reader.all.bind(the.reader);
    the.reader.all = (sql, values) => {
      asked.push(`${sql.replace(/\s+/g, ' ')} ${JSON.stringify(values)}`);
      return all(sql, values);
    };
  });

  async function statements(url: string): Promise<number> {
    await send(the, 'maria', 'GET', url);
    asked = [];
    const answer = await send(the, 'maria', 'GET', url);
    expect([url, answer.status]).toEqual([url, 200]);
    return asked.length;
  }

  test.each(Object.keys(most))('%s: within its number, and no more for a case with sixty notes', async (name) => {
    const [url, number] = most[name]!(small);
    const few = await statements(url);
    const many = await statements(most[name]!(large)[0]);
    expect({ name, few: few <= number, few_: few }).toEqual({ name, few: true, few_: few });
    expect({ name, many }).toEqual({ name, many: few });
  });

  test.each(Object.keys(packed))('%s, of a case on a protocol that asks much, asks the database nothing twice', async (name) => {
    await statements(packed[name]!(onPack));
    const twice = asked.filter((one, n) => asked.indexOf(one) < n && !tiny.test(one));
    expect({ name, n: asked.length, twice }).toEqual({ name, n: asked.length, twice: [] });
  });

  test('each stays under 60 KB before compression', async () => {
    for (const name of Object.keys(most)) expect({ name, ok: Buffer.byteLength((await send(the, 'maria', 'GET', most[name]!(large)[0])).text) < 60 * 1024 }).toEqual({ name, ok: true });
  });
});
