import { CaseNotes, EndTextShare } from '../../../src/cases/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aNote, everyDiscipline, shareNote } from '../classed-notes.js';

test('its writer ends it, once; then the colleague knows again only that it exists', async () => {
  const the = await world();
  const id = await aCase(the, { team: everyDiscipline });
  const note = await aNote(the, id, 'maria', 'counselor-confidential', 'Quiet');
  const share = await shareNote(the, id, 'maria', note, 'zoe');
  const end = async (as: 'maria' | 'zoe', one = share) => the.app.get(EndTextShare).run(await keyFor(the, as, 'case.text.share', id), { kind: 'note', id: note, share: one });
  await expect(end('zoe')).rejects.toThrow('Only whoever wrote it');
  await expect(end('maria', newId())).rejects.toThrow('not shared any more');
  await end('maria');
  await expect(end('maria')).rejects.toThrow('not shared any more');
  expect(await the.app.get(CaseNotes).one(await keyFor(the, 'zoe', 'case.read', id), note)).toBeNull();
  await shareNote(the, id, 'maria', note, 'zoe'); // and again
  expect(await the.app.get(CaseNotes).one(await keyFor(the, 'zoe', 'case.read', id), note)).not.toBeNull();
  await the.end();
});
