import { CaseNotes, CorrectNote, ShareText } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aNote, everyDiscipline, shareNote } from '../classed-notes.js';

test('a confidential text is shared by its writer with a colleague who has such texts, with versions to come, to read alone', async () => {
  const the = await world();
  const id = await aCase(the, { team: everyDiscipline });
  const note = await aNote(the, id, 'maria', 'counselor-confidential', 'First');
  const read = async (one: string) => the.app.get(CaseNotes).one(await keyFor(the, 'zoe', 'case.read', id), one);
  expect(await read(note)).toBeNull();
  await expect(shareNote(the, id, 'zoe', note, 'zoe')).rejects.toThrow('Only whoever wrote it');
  for (const colleague of ['samuel', 'sofia', 'dana', 'maria', 'thandiwe'] as const) await expect(shareNote(the, id, 'maria', note, colleague)).rejects.toThrow('Choose a counselor or a psychologist');
  await shareNote(the, id, 'maria', note, 'zoe');
  await expect(shareNote(the, id, 'maria', note, 'zoe')).rejects.toThrow('already');
  expect((await read(note))!.body).toBe('First');
  await expect(the.app.get(CorrectNote).run(await keyFor(the, 'zoe', 'case.note.add', id), note, 'Mine now')).rejects.toThrow('Only somebody who writes');
  const second = await the.app.get(CorrectNote).run(await keyFor(the, 'maria', 'case.note.add', id), note, 'Second');
  expect((await read(second))!.body).toBe('Second');
  await expect(shareNote(the, id, 'maria', await aNote(the, id, 'maria', 'team', 'For all'), 'zoe')).rejects.toThrow('nobody else reads');
  const other = await keyFor(the, 'maria', 'case.text.share', await aCase(the, { subject: 'jon-whitlock' }));
  await expect(the.app.get(ShareText).run(other, { kind: 'note', id: note, colleague: the.district.viewers.zoe.account })).rejects.toThrow('not in this case');
  await the.end();
});
