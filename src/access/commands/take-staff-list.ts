import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { StaffPlan } from '../queries/staff-plan.js';
import { searchKeyOf } from '../rules/folded-name.js';
import { countsOf, handedBack, type StaffCounts } from '../rules/staff-counts.js';
import { planImport, type ImportFacts, type KnownAccount, type PlannedLine } from '../rules/staff-import.js';
import type { StaffLine } from '../rules/staff-list.js';
import { AccountRow, SeatRow } from '../store/account.entity.js';
import { knownAccounts, StaffImportReads } from '../store/known-accounts.js';
import { StaffImportRow } from '../store/staff.entity.js';
import { CreateAccount } from './create-account.js';
import { GiveSeat } from './give-seat.js';

const together = 25; // lines of one unit: others who write wait no longer than for a page

/**
 * Takes the good lines of a checked list, and keeps the bad ones to hand back. Each part of the list is looked at again
 * in its unit, so what changed since the dry run is seen, and a list taken twice changes nothing. Throws `Refusal` for one that was taken.
 */
@Injectable()
export class TakeStaffList {
  constructor(private readonly plan: StaffPlan, private readonly imports: StaffImportReads, private readonly create: CreateAccount, private readonly give: GiveSeat, private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, id: Id): Promise<StaffCounts> {
    const kept = await this.imports.one(id);
    if (kept === null || kept.state === 'taken') throw new Refusal('This list was taken already. Reload the page to see what became of it.');
    const [facts, before] = await Promise.all([this.plan.facts(acting.actor.id), this.plan.of(kept.file, acting.actor.id)]);
    if (typeof before === 'string') throw new Refusal('This list cannot be read any more.');
    const good = before.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').map(({ read }) => read as StaffLine);
    const lost: PlannedLine[] = [];
    for (let from = 0; from < good.length; from += together) lost.push(...await this.part({ ...acting, actor: { ...acting.actor, submission: null } }, good.slice(from, from + together), facts));
    const plans = before.map((plan) => lost.find(({ read }) => read.line === plan.read.line) ?? plan);
    const counts = countsOf(plans);
    return this.unitOfWork.run(acting, async (work) => {
      await work.revise(StaffImportRow, id, kept.version, { state: 'taken', handedBack: handedBack(plans), ...counts });
      work.record('staff.import.taken', { items: [id], detail: { ...counts } });
      return counts;
    });
  }

  /** Takes some lines; gives those that meanwhile cannot be taken. */
  private async part(acting: Acting, lines: readonly StaffLine[], facts: ImportFacts): Promise<PlannedLine[]> {
    let lost: PlannedLine[] = [];
    await this.unitOfWork.run(acting, async (work) => {
      const known = await knownAccounts(work.read, work.now, { usernames: lines.map(({ person }) => person.username), numbers: lines.flatMap(({ person }) => person.externalId ?? []) });
      const made = new Map<string, Id>();
      const plans = planImport(lines, known, { ...facts, now: work.now });
      lost = plans.filter(({ outcome }) => outcome === 'problem');
      for (const plan of plans) if (plan.outcome === 'new' || plan.outcome === 'changed') await this.take(work, plan, known, made);
      work.record('staff.imported', { detail: { lines: lines.length } });
    });
    return lost;
  }

  private async take(work: Work, { read, account, person, seat }: PlannedLine, known: readonly KnownAccount[], made: Map<string, Id>): Promise<void> {
    const { username, fullName, nameUsed, externalId } = (read as StaffLine).person;
    let id = account ?? made.get(username);
    if (id === undefined) made.set(username, id = await this.create.within(work, { username, name: nameUsed ?? fullName!, fullName: fullName!, externalId, password: null, person: null }, '', true));
    if (person !== null) await this.correct(work, known.find((one) => one.id === account)!, person);
    if (seat === null) return;
    const there = known.find((one) => one.id === id)?.seats.some((one) => one.role === seat.role && one.school === seat.school) ?? false;
    const held = !there ? [] : await work.read<{ id: Id; version: number }>("SELECT id, version FROM seat WHERE account_id = ? AND role = ? AND coalesce(school_id, '') = ? AND charter_id IS NULL AND covers_id IS NULL AND (held_until IS NULL OR held_until > ?)", [id, seat.role, seat.school ?? '', work.now]);
    if (held[0] === undefined) await this.give.within(work, { account: id, ...seat });
    else {
      await work.revise(SeatRow, held[0].id, held[0].version, { heldUntil: seat.until });
      work.record('seat.shortened', { items: [held[0].id, id] });
    }
  }

  private async correct(work: Work, known: KnownAccount, changes: NonNullable<PlannedLine['person']>): Promise<void> {
    const [row] = await work.read<{ version: number }>('SELECT version FROM account WHERE id = ?', [known.id]);
    const { fullName, name } = { ...known, ...changes };
    await work.revise(AccountRow, known.id, row!.version, { ...changes, searchKey: searchKeyOf({ name, fullName, username: known.username }) });
    work.record('account.changed', { items: [known.id] });
  }
}
