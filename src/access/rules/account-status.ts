import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Whether one account may switch another: nobody shuts themself out, so somebody is always left who can switch it on again. */
export function maySwitch(actor: Id, account: Id, now: 'active' | 'disabled' | null, to: 'active' | 'disabled'): Verdict {
  if (now === null) return refused('There is no such account.');
  if (actor === account) return refused('Nobody switches their own account. Ask another administrator.');
  return now === to ? refused(to === 'active' ? 'This account is on already.' : 'This account is off already.') : fine;
}
