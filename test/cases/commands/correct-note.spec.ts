import { AddNote, CaseNotes, CorrectNote } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('of two corrections at once one stands and the other is told so', async () => {
  const the = await world();
  const key = await keyFor(the, 'maria', 'case.note.add', await aCase(the));
  const note = await the.app.get(AddNote).run(key, { body: 'Wrong', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, recordClass: 'team' });
  const both = await Promise.allSettled(['One', 'Two'].map((body) => the.app.get(CorrectNote).run(key, note, body)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const notes = await the.app.get(CaseNotes).read(key);
  expect(notes).toHaveLength(2);
  expect(notes.find(({ id }) => id === note)).toMatchObject({ body: 'Wrong', corrected_by: notes.find(({ id }) => id !== note)!.id });
  await the.end();
});
