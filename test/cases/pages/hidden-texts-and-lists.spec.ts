import { CaseNotes, ChangeTextClass, CorrectNote, EndTextShare } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { forgetCookies, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aNote, shareNote } from '../classed-notes.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const numberOf = async (id: Id) => (await the.reader.one<{ number: string }>('SELECT number FROM case_file WHERE id = ?', [id]))!.number;
const list = async () => {
  forgetCookies(the);
  return (await send(the, 'samuel', 'GET', '/cases')).text.replaceAll(/name="formId" value="[^"]*"/g, '');
};

test('a list of cases is the same, byte for byte, whatever is done with texts that its reader may not know of', async () => {
  const [first, second] = [await aCase(the), await aCase(the, { subject: 'jon-whitlock' })];
  const before = await list();
  expect(before.indexOf(await numberOf(second))).toBeLessThan(before.indexOf(await numberOf(first)));
  the.clock.moveTo('2026-11-17T16:00:00.000Z');
  const note = await aNote(the, first, 'maria', 'counselor-confidential', 'Nobody else knows');
  const share = await shareNote(the, first, 'maria', note, 'zoe');
  await the.app.get(EndTextShare).run(await keyFor(the, 'maria', 'case.text.share', first), { kind: 'note', id: note, share });
  const corrected = await the.app.get(CorrectNote).run(await keyFor(the, 'maria', 'case.note.add', first), note, 'Nobody else knows this');
  await the.app.get(ChangeTextClass).run(await keyFor(the, 'maria', 'case.text.reclassify', first), { kind: 'note', id: corrected, to: 'health', reason: 'It is about her medicine' });
  expect(await list()).toBe(before);
  expect(await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', first))).toHaveLength(2);
  await the.app.get(ChangeTextClass).run(await keyFor(the, 'maria', 'case.text.reclassify', first), { kind: 'note', id: corrected, to: 'team', reason: 'The team needs to know it' });
  const after = await list();
  expect(after.indexOf(await numberOf(first))).toBeLessThan(after.indexOf(await numberOf(second)));
});
