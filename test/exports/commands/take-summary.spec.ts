import { AddNote } from '../../../src/cases/index.js';
import { TakeSummary, SummaryCopies } from '../../../src/exports/index.js';
import { CaseTrail } from '../../../src/audit/index.js';
import { keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCopiedCase } from '../a-copied-case.js';

let the: Awaited<ReturnType<typeof world>>;
let caseId: string;
beforeAll(async () => { the = await world(); caseId = await aCopiedCase(the); });
afterAll(() => the.end());

const wanted = () => ({ recipient: the.district.viewers.ruth.account, purpose: 'Meeting on Friday', basis: 'oversight' as const });

test('a copy rests on the last entry before it, and its own entry follows', async () => {
  const key = await keyFor(the, 'maria', 'case.summary.take', caseId);
  const before = await the.app.get(CaseTrail).head();
  const id = await the.app.get(TakeSummary).run(key, wanted());
  const copy = await the.app.get(SummaryCopies).one(key, id);
  expect(copy).toMatchObject({ id, recipient: 'Ruth Abernethy-Vance', by: 'Maria Núñez', ledger_seq: before!.seq, ledger_leaf: before!.leaf });
  expect(await actsAfter(the, before!.seq)).toEqual(['case.summary.taken']);
  expect(await the.reader.one('SELECT seq FROM ledger_entry WHERE act = ? ORDER BY seq DESC LIMIT 1', ['case.summary.taken'])).toEqual({ seq: before!.seq + 1 });
});

test('what a copy says stays as it was when the case goes on', async () => {
  const key = await keyFor(the, 'maria', 'case.summary.take', caseId);
  const id = await the.app.get(TakeSummary).run(key, wanted());
  const before = await the.app.get(SummaryCopies).one(key, id);
  await the.app.get(AddNote).run(await keyFor(the, 'zoe', 'case.note.add', caseId), { body: 'Later', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, recordClass: 'team' });
  expect(await the.app.get(SummaryCopies).one(key, id)).toEqual(before);
  const again = await the.app.get(SummaryCopies).one(key, await the.app.get(TakeSummary).run(key, wanted()));
  expect(JSON.stringify(again!.content)).toContain('Later');
});

test('while others write, every copy holds exactly what its entry number says', async () => {
  const key = await keyFor(the, 'maria', 'case.summary.take', caseId);
  const noteKey = await keyFor(the, 'zoe', 'case.note.add', caseId);
  const note = (n: number) => the.app.get(AddNote).run(noteKey, { body: `written ${n} while copying`, happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, recordClass: 'team' });
  const answers = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? the.app.get(TakeSummary).run(key, wanted()) : note(n))));
  const ids = answers.flatMap((answer, n) => (n % 3 === 0 && answer.status === 'fulfilled' ? [answer.value] : []));
  for (const id of ids) {
    const copy = (await the.app.get(SummaryCopies).one(key, id))!;
    const known = await the.reader.all<{ image: string }>('SELECT i.image FROM ledger_image i WHERE i.seq <= ? AND i.table_name = ?', [copy.ledger_seq, 'note']);
    const written = known.filter(({ image }) => image.includes('while copying')).length;
    expect(new Set(JSON.stringify(copy.content.sections.find(({ heading }) => heading === 'Notes')).match(/written \d+ while copying/g) ?? []).size).toBe(written);
  }
  expect(await lastSeq(the)).toBeGreaterThan(0);
});
