import { notesIn } from '../../../src/audit/rules/anchors.js';
import { checkpointText } from '../../../src/audit/rules/checkpoint.js';
import { noteText } from '../../../src/audit/rules/note.js';

const note = (size: number) => noteText({ text: checkpointText({ origin: 'waypost/x', size, root: `${'A'.repeat(43)}=` }), signatures: [{ name: 'waypost/x', keyId: '01020304', signature: 'AAAA' }] });

test.each([
  ['nothing', '', []], ['one', note(1), [1]], ['three, with an empty line or more between them', `${note(1)}\n${note(2)}\n\n${note(3)}`, [1, 2, 3]],
  ['one behind another that was torn in its text', `${note(1)}\n\nwaypost/x\n2\nAA\n\n${note(3)}`, [1, 3]],
  ['one behind another that was torn in its signature', `${note(1)}\n\n${note(2).slice(0, -12)}\n\n${note(3)}`, [1, 3]],
  ['what an editor on Windows saved', `${note(1)}\n\n${note(2)}`.replaceAll('\n', '\r\n'), [1, 2]],
])('an anchor file with %s', (_, file, sizes) => expect(notesIn(file)).toEqual(sizes.map(note)));
