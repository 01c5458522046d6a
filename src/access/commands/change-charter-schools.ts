import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { SeatEndings } from '../ports/seat-endings.js';
import { mayServe } from '../rules/charter-schools.js';
import { CharterSchoolRow } from '../store/account.entity.js';

/** Sets which schools a charter team serves, from the next request on; then what its people cannot reach any more goes into other hands. Throws `Refusal` when the rule says no. */
@Injectable()
export class ChangeCharterSchools {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly endings: SeatEndings) {}

  /** Gives how many cases, reports and tracks nobody could take yet. */
  async run(acting: Acting, charter: Id, schools: readonly Id[]): Promise<number> {
    const lost = await this.unitOfWork.run(acting, async (work) => {
      const now = await work.read<{ id: Id; school_id: Id; version: number }>('SELECT id, school_id, version FROM charter_school WHERE charter_id = ? AND held_until IS NULL', [charter]);
      const seats = await work.read<{ role: Role; account_id: Id }>('SELECT DISTINCT role, account_id FROM seat WHERE charter_id = ? AND (held_until IS NULL OR held_until > ?)', [charter, work.now]);
      const verdict = mayServe(now.map(({ school_id }) => school_id), schools, seats.map(({ role }) => role));
      if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
      const added = [...new Set(schools)].filter((school) => !now.some(({ school_id }) => school_id === school));
      const left = now.filter(({ school_id }) => !schools.includes(school_id));
      if (added.length + left.length === 0) throw new Refusal('These are the schools of the team already.');
      for (const { id, version } of left) await work.revise(CharterSchoolRow, id, version, { heldUntil: work.now });
      for (const schoolId of added) await work.insert(CharterSchoolRow, { id: newId(), charterId: charter, schoolId, heldUntil: null, givenBy: work.actor.id, givenAt: work.now, version: 1 });
      work.record('charter.schools.changed', { items: [charter, ...added, ...left.map(({ school_id }) => school_id)], detail: { added: added.length, left: left.length } });
      return left.length === 0 ? [] : seats.map(({ account_id }) => account_id);
    });
    return this.endings.after(acting, lost);
  }
}
