import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Whether one account may give another a seat: nobody extends their own rights. */
export function mayGiveSeat(giver: Id, receiver: Id): Verdict {
  return giver === receiver ? refused('Nobody gives themself a seat. Ask another administrator.') : fine;
}
