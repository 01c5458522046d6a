import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Seat, Viewer } from '../../kernel/viewer.js';
import type { Work } from '../../platform/database/index.js';
import type { HeldSeat } from '../rules/seats.js';

interface Row { id: Id; role: Role; discipline: Discipline; school: Id | null; charter: Id | null; covers: Id | null; until: HeldSeat['until'] }

const counting = 'seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)';

/** The seats that count for an account now, as this unit sees them. */
export function seatsWithin(work: Work, account: Id): Promise<Row[]> {
  return work.read<Row>(`
    SELECT seat.id, seat.role, seat.discipline, seat.school_id AS school, seat.charter_id AS charter, seat.covers_id AS covers, seat.held_until AS until
    FROM seat WHERE seat.account_id = ? AND ${counting}`, [account, work.now, work.now]);
}

/** Who acts, with the rights they hold at this moment: a page may have been open for a while. Charter seats stand for no school here. */
export async function actorWithin(work: Work): Promise<Viewer> {
  const [account] = await work.read<{ status: string }>('SELECT status FROM account WHERE id = ?', [work.actor.id]);
  const seats: Seat[] = (await seatsWithin(work, work.actor.id)).filter(({ charter }) => charter === null).map(({ id, role, discipline, school, covers }) => ({ id, role, discipline, school, covers }));
  return { account: work.actor.id, active: account?.status === 'active', person: null, name: '', seats, submission: null };
}

/** Whether anybody but `receiver` was ever given oversight of the district: before that there is nobody who could be a second person. */
export async function anyCoordinator(work: Work, receiver: Id): Promise<boolean> {
  return (await work.read("SELECT id FROM seat WHERE role = 'district-coordinator' AND school_id IS NULL AND charter_id IS NULL AND account_id <> ? LIMIT 1", [receiver])).length > 0;
}
