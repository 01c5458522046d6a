import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedProtocols, shippedLibrary } from '../../../src/protocols/queries/checked-protocol.js';
import { libraryWith } from '../a-library.js';
import { library } from '../a-protocol.js';

it('finds that the library that is shipped holds, each version with its source beside it', () => {
  expect(shippedLibrary()).toBe(library);
  const all = checkedProtocols(library);
  expect(all.map(({ wrong, protocol }) => [`${protocol?.id}@${protocol?.version}`, wrong])).toEqual([['ntac-general@1.0', []], ['ntac-general@2.0', []], ['transient-substantive@1.0', []], ['transient-substantive@1.1', []], ['virginia-shape@1.0', []], ['virginia-shape@1.1', []]]);
  for (const { folder } of all) expect(readFileSync(join(folder, '../SOURCE.md'), 'utf8')).toMatch(/What a district must/);
});

it('reads one folder as well, and says what is wrong in it', () => {
  const folder = libraryWith('3.0', (protocol) => { protocol.levels = 'four'; });
  const one = join(folder, 'ntac-general/3.0');
  expect(checkedProtocols(one)).toEqual([{ folder: one, protocol: null, wrong: ['levels: must be a list, and is "four".'] }]);
  writeFileSync(join(one, 'protocol.json'), Buffer.from([0xff]));
  expect(checkedProtocols(one)[0]!.wrong.join()).toContain('not valid');
  expect(checkedProtocols(folder).filter(({ protocol }) => protocol === null).map(({ folder: place }) => place)).toEqual([one]);
  rmSync(folder, { recursive: true });
});

it('sees a published version that was changed, and a folder that says it is another', () => {
  const folder = libraryWith('3.0', () => undefined);
  const [one, file] = [join(folder, 'ntac-general/3.0'), join(folder, 'ntac-general/3.0/protocol.json')];
  writeFileSync(file, readFileSync(file, 'utf8').replace('"3.0"', '"3.1"'));
  expect(checkedProtocols(folder).find(({ folder: place }) => place === one)!.wrong).toEqual(['The folder is for ntac-general@3.0, and its protocol says that it is ntac-general@3.1.', expect.stringContaining('It was changed after it was published')]);
  rmSync(folder, { recursive: true });
});
