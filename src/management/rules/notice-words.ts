import type { NoticeState } from './notice-standing.js';
export { methods, recordChecks, results } from './notice-attempt.js';
export { withholdingReasons } from './notice-withholding.js';

export const noticeStateWords: Readonly<Record<NoticeState, string>> = {
  reached: 'Done', withheld: 'Withheld, approved', asked: 'Withholding waits for a second person', tried: 'Tried, nobody reached yet', before: 'Settled before the case was reopened, not since', none: 'Not yet done',
};

/** The state in words, with how pressing it is: an open notice that the protocol requires is amber wherever it stands. */
export function noticeStatus(state: NoticeState, required: boolean): { kind: 'done' | 'wait' | 'todo'; icon: string; text: string } {
  if (state === 'reached' || state === 'withheld') return { kind: 'done', icon: state === 'reached' ? 'check' : 'verified_user', text: noticeStateWords[state] };
  if (required) return { kind: 'wait', icon: 'warning', text: state === 'none' ? 'Required: not yet done' : `Required: ${noticeStateWords[state].toLowerCase()}` };
  return { kind: 'todo', icon: 'radio_button_unchecked', text: state === 'none' ? 'Not required now' : noticeStateWords[state] };
}
