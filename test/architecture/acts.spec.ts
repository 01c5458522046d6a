import { actWords } from '../../src/desk/index.js';
import { actsIn, wrongActs } from './acts.js';
import { textsUnder } from './files.js';

describe('acts of the ledger', () => {
  test('each is worded for the history, and each wording is used', () => {
    expect(wrongActs(textsUnder('src', /^src\/(?!demo\/).*\.ts$/), Object.keys(actWords))).toEqual([]);
  });

  test('an act without words and words without an act are found', () => {
    const sources = new Map([['src/a/commands/x.ts', "work.record('a.done', {}); work.record(found ? 'a.left' : 'a.right');"], ['src/a/pages/x.ts', "@Endpoint({ needs: 'v', records: 'a.seen' })"]]);
    expect(actsIn([...sources.values()].join('\n'))).toEqual(['a.done', 'a.left', 'a.right', 'a.seen']);
    expect(wrongActs(sources, ['a.done', 'a.left', 'a.right', 'a.never'])).toEqual(['src/a/pages/x.ts records "a.seen", which no acts.ts words', '"a.never" has words but is never recorded']);
  });
});
