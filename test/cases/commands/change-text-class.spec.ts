import { CaseNotes, ChangeTextClass, CorrectNote } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import type { RecordClass } from '../../../src/kernel/record-class.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aNote, everyDiscipline, shareNote } from '../classed-notes.js';

describe('giving a text to other readers', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the, { team: everyDiscipline });
  });
  afterAll(() => the.end());

  const reason = 'It is about her family';
  const change = async (as: CastKey, note: Id, to: RecordClass) => the.app.get(ChangeTextClass).run(await keyFor(the, as, 'case.text.reclassify', id), { kind: 'note', id: note, to, reason });
  const reads = async (as: CastKey, note: Id) => (await the.app.get(CaseNotes).one(await keyFor(the, as, 'case.read', id), note)) !== null;

  test('it takes all versions along, ends what was shared, and keeps both classes and no text in the ledger', async () => {
    const first = await aNote(the, id, 'maria', 'counselor-confidential', 'First');
    const second = await the.app.get(CorrectNote).run(await keyFor(the, 'maria', 'case.note.add', id), first, 'Second');
    await shareNote(the, id, 'maria', second, 'zoe');
    expect(await Promise.all([first, second].flatMap((note) => (['zoe', 'sofia', 'samuel'] as const).map((as) => reads(as, note))))).toEqual([true, false, false, true, false, false]);
    await change('maria', first, 'team');
    expect(await reads('sofia', second)).toBe(true);
    await change('maria', second, 'counselor-confidential');
    expect([await reads('maria', first), await reads('zoe', first), await reads('sofia', second)]).toEqual([true, false, false]); // the share has ended
    const { body } = (await the.reader.one<{ body: string }>("SELECT body FROM ledger_entry WHERE act = 'text.class.changed' ORDER BY seq DESC LIMIT 1"))!;
    expect(JSON.parse(body)).toMatchObject({ detail: { kind: 'note', from: 'team', to: 'counselor-confidential' }, items: expect.arrayContaining([first, second]) });
    expect(body).not.toContain('family');
  });

  test('nobody but its writer opens a confidential text, not even who reads and writes its class', async () => {
    const note = await aNote(the, id, 'zoe', 'health', 'A medicine');
    expect(await reads('maria', note)).toBe(true);
    await expect(change('maria', note, 'team')).rejects.toThrow('Only whoever wrote it');
    await expect(change('samuel', note, 'team')).rejects.toThrow('may not write');
    await change('zoe', note, 'team');
  });

  test('nobody writes where they may not, nor takes a text from its writer', async () => {
    const note = await aNote(the, id, 'sofia', 'team', 'She said it twice');
    await expect(change('maria', note, 'counselor-confidential')).rejects.toThrow('Only whoever wrote all of it');
    await expect(change('maria', note, 'health')).rejects.toThrow('could not read it any more');
    await expect(change('dana', note, 'law-enforcement')).rejects.toThrow('could not read it any more');
    await expect(change('dana', note, 'health')).rejects.toThrow('may not write');
    await expect(change('samuel', note, 'counselor-confidential')).rejects.toThrow('may not write');
    await expect(change('ingrid', note, 'legal')).rejects.toThrow('may not write');
    expect((await the.app.get(CaseNotes).one(await keyFor(the, 'sofia', 'case.read', id), note))!.record_class).toBe('team');
  });

  test('only by its own right, in its own case', async () => {
    const note = await aNote(the, id, 'maria', 'team', 'Here');
    const other = await aCase(the, { subject: 'jon-whitlock' });
    const elsewhere = await keyFor(the, 'maria', 'case.text.reclassify', other);
    await expect(the.app.get(ChangeTextClass).run(elsewhere, { kind: 'note', id: note, to: 'health', reason })).rejects.toThrow('not in this case');
    const reading = await keyFor(the, 'maria', 'case.read', id);
    await expect((async () => the.app.get(ChangeTextClass).run(reading, { kind: 'note', id: note, to: 'health', reason }))()).rejects.toThrow('only by the right');
  });
});
