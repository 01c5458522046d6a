import type { VerbId } from '../../access/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';

/** What a triage can leave in one person's hands, with the verb that lets somebody have it, as triage itself offers it. */
export const dutyVerbs = { acknowledge: 'report.routing.acknowledge', gather: 'report.triage' } as const satisfies Record<string, VerbId>;
export type DutyKind = keyof typeof dutyVerbs;

export const dutyWords: Readonly<Record<DutyKind, string>> = { acknowledge: 'acknowledge a routed concern', gather: 'find out more about a report' };

interface Duty { school_id: Id; excluded: ReadonlySet<Id> }
interface Taker { account: Id; role: Role; school: Id | null }

/** Who may have it: by a seat that holds the verb at the report's school or for the district, and nobody who must not see the report. */
export function takersFor<T extends Taker>(duty: Duty, takers: readonly T[], reach: Partial<Record<Role, string>>): T[] {
  const able = takers.filter(({ account, role, school }) => !duty.excluded.has(account) && ((reach[role] === 'school' && school === duty.school_id) || (reach[role] === 'district' && school === null)));
  return able.filter(({ account }, at) => able.findIndex((one) => one.account === account) === at);
}

/** Who takes it when nobody is named: whoever triaged the report, else the first who may; null where nobody may. */
export function nextTaker(able: readonly Taker[], triager: Id): Id | null {
  return (able.find(({ account }) => account === triager) ?? able[0])?.account ?? null;
}
