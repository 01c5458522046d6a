import { withEarlierWords } from '../../../src/protocols/rules/earlier-words.js';
import { aProtocol } from '../a-protocol.js';

test('a version’s own words stand, and beneath them those of earlier versions, the newest of these first', () => {
  const { wording } = aProtocol('ntac-general@2.0');
  const older = { ...wording, name: 'Old name', questions: { ...wording.questions, gone: { text: 'Asked in the first two', hint: '', lookFor: [] } } };
  const oldest = { ...older, questions: { ...older.questions, gone: { text: 'Asked first', hint: '', lookFor: [] }, 'long-gone': { text: 'Asked once', hint: '', lookFor: [] } } };
  const merged = withEarlierWords(wording, [oldest, older]);
  expect(merged.name).toBe(wording.name);
  expect(merged.themes).toEqual(wording.themes);
  expect(merged.questions).toEqual({ ...wording.questions, gone: older.questions.gone, 'long-gone': oldest.questions['long-gone'] });
  expect(withEarlierWords(wording, [])).toEqual(wording);
});
