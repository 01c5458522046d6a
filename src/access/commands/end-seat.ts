import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { SeatEndings } from '../ports/seat-endings.js';
import { SeatRow } from '../store/account.entity.js';

interface Open { id: Id; account_id: Id; role: string; school_id: Id | null; charter_id: Id | null; covers_id: Id | null; version: number }

const open = 'SELECT id, account_id, role, school_id, charter_id, covers_id, version FROM seat WHERE (held_until IS NULL OR held_until > ?)';

/**
 * Ends a seat now, and the seats that only covered it: the next request of its holder is without it. Then what they cannot reach any more
 * goes into other hands, case by case. Throws `Refusal` for a seat of somebody else or one that has ended.
 */
@Injectable()
export class EndSeat {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly endings: SeatEndings) {}

  /** Gives how many cases, reports and tracks nobody could take yet. */
  async run(acting: Acting, account: Id, seat: Id): Promise<number> {
    const ended = await this.unitOfWork.run(acting, async (work) => {
      const [row] = await work.read<Open>(`${open} AND id = ? AND account_id = ?`, [work.now, seat, account]);
      if (row === undefined) throw new Refusal('That seat has ended already. Reload the page to see the seats as they are.');
      return this.end(work, row);
    });
    return this.endings.after(acting, ended);
  }

  /** Every seat of somebody who leaves, inside the unit that says so. Gives whose seats ended, once for each seat. */
  async allWithin(work: Work, account: Id): Promise<Id[]> {
    const ended: Id[] = [];
    for (let [row] = await work.read<Open>(`${open} AND account_id = ? LIMIT 1`, [work.now, account]); row !== undefined; [row] = await work.read<Open>(`${open} AND account_id = ? LIMIT 1`, [work.now, account])) ended.push(...await this.end(work, row));
    return ended;
  }

  private async end(work: Work, { id, account_id, role, school_id, charter_id, covers_id, version }: Open): Promise<Id[]> {
    await work.revise(SeatRow, id, version, { heldUntil: work.now });
    work.record('seat.ended', { items: [id, account_id] });
    if (covers_id !== null) return [account_id];
    const backups = await work.read<Open>(`${open} AND covers_id = ? AND role = ? AND coalesce(school_id, '') = ? AND coalesce(charter_id, '') = ?`, [work.now, account_id, role, school_id ?? '', charter_id ?? '']);
    const ended = [account_id];
    for (const backup of backups) ended.push(...await this.end(work, backup));
    return ended;
  }
}
