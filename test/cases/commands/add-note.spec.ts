import { AddNote, CaseNotes } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('adding a note', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
  });
  afterAll(() => the.end());

  const happened = { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const;
  const changedAt = async () => (await the.reader.one<{ updated_at: string }>('SELECT updated_at FROM case_file WHERE id = ?', [id]))!.updated_at;

  test('keeps the words as typed, the writer, the class and both times, and moves the case up unless some may not know of it', async () => {
    const before = await lastSeq(the);
    const key = await keyFor(the, 'zoe', 'case.note.add', id);
    const note = await the.app.get(AddNote).run(key, { body: 'Ǻ e\u0301 \r\t‮right-to-left', happened, recordClass: 'health' });
    const [line] = await the.app.get(CaseNotes).read(key);
    expect(line).toMatchObject({ id: note, body: 'Ǻ e\u0301 \r\t‮right-to-left', author_id: the.district.viewers.zoe.account, record_class: 'health' });
    expect(await actsAfter(the, before)).toEqual(['case.note.added']);
    expect(await changedAt() < line!.entered_at).toBe(true);
    const common = await the.app.get(AddNote).run(key, { body: 'For the team', happened, recordClass: 'team' });
    expect((await the.app.get(CaseNotes).read(key)).find((one) => one.id === common)!.entered_at).toBe(await changedAt());
  });

  test('sixteen people at the same instant: none lost, none doubled, in the order of their entries', async () => {
    const key = await keyFor(the, 'maria', 'case.note.add', id);
    const ids = await Promise.all(Array.from({ length: 16 }, (_, n) => the.app.get(AddNote).run(key, { body: `At once ${n}`, happened, recordClass: 'team' })));
    const kept = (await the.app.get(CaseNotes).read(key)).filter(({ body }) => body.startsWith('At once'));
    expect(kept).toHaveLength(16);
    expect(new Set(kept.map((note) => note.id))).toEqual(new Set(ids));
  });
});
