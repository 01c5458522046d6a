import { Injectable } from '@nestjs/common';
import { ClassedTexts, MyCases } from '../../cases/index.js';
import { addSchoolDays, SchoolDirectory, type Calendar } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import { managementPaths } from '../management.endpoints.js';
import { duesOf, type Due } from '../rules/deliveries.js';
import { waitingReferrals } from '../rules/referrals.js';
import { OwnedReads, type OwnedItem, type OwnedReferral } from '../store/owned-reads.js';

/** Something that one person has to do by a day. `href` is null where they own it but may not read it: then `of` says only whom to ask. */
export interface OwnedDuty { what: string; of: string; href: string | null; dueOn: LocalDate }

const mostOwned = 100;
const verbs: Readonly<Record<Due['kind'], string>> = { start: 'Start', delivery: 'Deliver', review: 'Review' };

/** What interventions and referrals ask of their owner: read from the records themselves, so that it is always what the plan says. */
@Injectable()
export class OwnedWork {
  constructor(private readonly owned: OwnedReads, private readonly myCases: MyCases, private readonly texts: ClassedTexts, private readonly directory: SchoolDirectory) {}

  /** The earliest first. */
  async of(viewer: Viewer, limit: number): Promise<OwnedDuty[]> {
    const asker = this.myCases.scopeOf(viewer);
    const [items, referrals] = await Promise.all([this.owned.interventions(asker, mostOwned), this.owned.referrals(asker, waitingReferrals, mostOwned)]);
    const [calendars, closed] = await Promise.all([this.calendarsOf(items.map(({ school_id }) => school_id)), this.texts.closedTo(viewer, referrals)]);
    return [...items.flatMap((item) => duties(item, calendars.get(item.school_id)!)), ...referrals.map((referral) => followUp(referral, closed.has(referral)))].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0)).slice(0, limit);
  }

  private async calendarsOf(schools: readonly Id[]): Promise<Map<Id, Calendar[]>> {
    return new Map(await Promise.all([...new Set(schools)].map(async (school) => [school, await this.directory.calendars(school)] as const)));
  }
}

function duties(item: OwnedItem, calendars: Calendar[]): OwnedDuty[] {
  const { id, case_id, what, state, starts_on: startsOn, rhythm, review_on: reviewOn, last_delivered: lastDelivered, mine } = item;
  const dues = duesOf({ state, startsOn, rhythm, reviewOn, lastDelivered }, (date) => addSchoolDays(calendars, date, 1).date);
  return dues.map(({ kind, by }) => ({
    what: mine === 1 ? `${verbs[kind]}: ${what}` : `${verbs[kind]} an intervention that you own`, of: about(item), dueOn: by,
    href: mine === 0 ? null : kind === 'delivery' ? managementPaths.deliveries(case_id, id) : `${managementPaths.plan(case_id)}#item-${id}`,
  }));
}

/** Whoever follows up a referral that went to other readers, or that they cannot read any more, learns whom to ask, and not what it is about. */
function followUp(referral: OwnedReferral, closed: boolean): OwnedDuty {
  const { id, caseId, to_whom, follow_up_on, mine, writer, subject, number } = referral;
  if (mine === 0 || closed) return { what: 'Follow up a referral that you own', of: mine === 0 ? about(referral) : `${subject}, case ${number}. You may not read it: ask ${writer}`, href: null, dueOn: follow_up_on };
  return { what: `Follow up the referral to ${to_whom}`, of: about(referral), dueOn: follow_up_on, href: managementPaths.referral(caseId, id) };
}

const about = ({ mine, subject, number, manager, school }: OwnedItem | OwnedReferral): string => (mine === 1 ? `${subject}, case ${number}` : `You are not on the team of this case. Ask ${manager}, case manager, ${school}`);
