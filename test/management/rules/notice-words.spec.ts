import type { NoticeState } from '../../../src/management/rules/notice-standing.js';
import { noticeStateWords, noticeStatus } from '../../../src/management/rules/notice-words.js';

const states = Object.keys(noticeStateWords) as NoticeState[];

it.each(states)('"%s" is amber with words exactly when it is required and open', (state) => {
  const settled = state === 'reached' || state === 'withheld';
  expect(noticeStatus(state, true).kind).toBe(settled ? 'done' : 'wait');
  expect(noticeStatus(state, false).kind).toBe(settled ? 'done' : 'todo');
  expect(noticeStatus(state, true).text.startsWith('Required: ')).toBe(!settled);
});
