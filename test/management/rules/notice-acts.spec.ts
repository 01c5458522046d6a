import { noticeActs } from '../../../src/management/rules/notice-acts.js';

it('each act has words that follow a name in the history', () => {
  for (const [act, words] of Object.entries(noticeActs)) {
    expect(act).toMatch(/^case\.notices?\.[a-z-]+$/);
    expect(words).toMatch(/^[a-z].*[a-z]$/);
  }
});
