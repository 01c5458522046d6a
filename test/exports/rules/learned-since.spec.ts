import { learnedSince } from '../../../src/exports/rules/learned-since.js';
import { listOf, pairs, section, table, text } from '../../../src/exports/rules/summary-content.js';

const note = (label: string, body: string) => pairs(label, [['Happened', 'Nov 3'], ['Text', body]]);
const columns = [['Question', 1], ['Found', 1]] as const;

test('nothing is new in what is the same', () => {
  const record = [section('Notes', [note('Note by Maria', 'On Monday.')], ''), section('Assessment', [table('1. Motive', columns, [['Why?', 'Not yet known']])], '')];
  expect(learnedSince(record, structuredClone(record)).size).toBe(0);
});

test('what was added stands under its heading, whole', () => {
  const found = learnedSince([section('Notes', [note('Note by Maria', 'On Monday.')], '')], [section('Notes', [note('Note by Maria', 'On Monday.'), note('Note by Zoë', 'Called home.')], '')]);
  expect([...found]).toEqual([['Notes', [{ ...note('Learned later: Note by Zoë', 'Called home.'), later: true }]]]);
});

test('a table and a list give only their new lines, a record only the fields that changed, then and now', () => {
  const found = learnedSince(
    [section('One', [table(null, columns, [['Why?', 'Not yet known']]), listOf('Rests on', ['A'])], ''), section('Two', [pairs('Plan', [['Goals', 'Peace'], ['Part', 'His'], ['State', 'Active']])], '')],
    [section('One', [table(null, columns, [['Why?', 'A grievance'], ['Why? (earlier answer)', 'Not yet known']]), listOf('Rests on', ['A', 'B'])], ''), section('Two', [pairs('Plan', [['Goals', 'Peace'], ['State', 'Ended'], ['Outcome', 'Calm']])], '')]);
  expect(found.get('One')).toEqual([{ ...table('Learned later', columns, [['Why?', 'A grievance']]), later: true }, { ...listOf('Learned later: Rests on', ['B']), later: true }]);
  expect(found.get('Two')).toEqual([{ ...pairs('Learned later: Plan', [['State', 'Then: Active\nNow: Ended'], ['Outcome', 'Calm'], ['Part', 'Then: His\nNow: nothing']]), later: true }]);
});

test('a record that was corrected since says that, and what took its place is new', () => {
  const found = learnedSince([section('Notes', [note('Note by Maria', 'On Monday.')], '')], [section('Notes', [note('Note by Maria (corrected since)', 'On Monday.'), note('Correction by Maria', 'On Tuesday.')], '')]);
  expect(found.get('Notes')).toEqual([{ ...text('Learned later: Note by Maria', 'This was corrected.'), later: true }, { ...note('Learned later: Correction by Maria', 'On Tuesday.'), later: true }]);
});

test('a part that had nothing in it has something now', () => {
  expect(learnedSince([section('Reviews', [], 'None.')], [section('Reviews', [note('Review', 'Held.')], 'None.'), section('First reads', [text(null, 'Asked for.')], '')])).toEqual(new Map([
    ['Reviews', [{ ...note('Learned later: Review', 'Held.'), later: true }]], ['First reads', [{ ...text('Learned later', 'Asked for.'), later: true }]],
  ]));
});
