import fc from 'fast-check';
import { capabilities, decide, holds, schoolsOf, StandingViewers } from '../../../src/access/index.js';
import { AccountRow, CharterSchoolRow, CharterTeamRow, SeatRow } from '../../../src/access/store/account.entity.js';
import { usualDiscipline } from '../../../src/access/rules/role-words.js';
import { LostOwners } from '../../../src/cases/queries/lost-owners.js';
import { CaseRow, TeamMemberRow } from '../../../src/cases/store/case.entity.js';
import { caseFacts } from '../../../src/cases/store/case-facts.js';
import { RecusalRow } from '../../../src/cases/store/conflict.entity.js';
import { NextStepRow } from '../../../src/cases/store/next-step.entity.js';
import { InterimMeasureRow } from '../../../src/cases/store/safety.entity.js';
import type { Role } from '../../../src/kernel/disciplines.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { later, type Instant } from '../../../src/kernel/instant.js';
import type { Viewer } from '../../../src/kernel/viewer.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, actingAs } from '../../support/makers.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let template: Record<string, unknown>;
let charter: Id;
beforeAll(async () => {
  the = await world({ tick: 1 });
  const id = await aCase(the);
  template = (await the.reader.one<Record<string, unknown>>('SELECT * FROM case_file WHERE id = ?', [id]))!;
  charter = newId();
  await the.app.get(UnitOfWork).run(actingAs(the, 'theo'), async (work) => {
    await work.insert(CharterTeamRow, { id: charter, name: 'Two schools', enteredBy: work.actor.id, enteredAt: work.now, version: 1 });
    for (const schoolId of [the.district.schools.high, the.district.schools.middle]) await work.insert(CharterSchoolRow, { id: newId(), charterId: charter, schoolId, heldUntil: null, givenBy: work.actor.id, givenAt: work.now, version: 1 });
    work.record('charter.created', { items: [charter] });
  });
});
afterAll(() => the.end());

const staff = 6;
const who = fc.nat({ max: staff - 1 });
/** Hours before or after now; none for an open end. */
const span = fc.tuple(fc.constantFrom(-90, -90, -90, 1), fc.constantFrom(null, null, -1, 0, 1, 90));
const role = fc.constantFrom<Role>('counselor', 'chair', 'teacher', 'principal', 'sro', 'psychologist', 'district-coordinator', 'auditor');
const seat = fc.record({ role, at: fc.constantFrom('here', 'here', 'elsewhere', 'charter', 'district'), span, waits: fc.constantFrom<0 | 1>(0, 0, 0, 1), covers: fc.option(who, { freq: 3 }) });
const place = fc.record({ who, span, purpose: fc.constantFrom(null, ' ', 'Keeps the arrival safe') });
const drawn = fc.record({
  people: fc.array(fc.record({ active: fc.constantFrom(true, true, true, false), seats: fc.array(seat, { maxLength: 2 }) }), { minLength: staff, maxLength: staff }),
  manager: who, sealed: fc.constantFrom<0 | 1>(0, 0, 0, 0, 1), places: fc.array(place, { maxLength: 5 }), recused: fc.array(fc.tuple(who, fc.boolean()), { maxLength: 2 }),
  steps: fc.array(who, { maxLength: 4 }), measures: fc.array(who, { maxLength: 4 }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** Puts it into the database as it was drawn, whoever would never have let it come so far. Gives the accounts and the case. */
function put({ people, manager, sealed, places, recused, steps, measures }: Drawn): Promise<{ accounts: Id[]; caseId: Id }> {
  return the.app.get(UnitOfWork).run(actingAs(the, 'theo'), async (work) => {
    const at = (hours: number) => later(work.now, hours * 3_600_000);
    const [accounts, caseId, by] = [people.map(() => newId()), newId(), { enteredBy: work.actor.id, enteredAt: work.now, recordClass: 'team' as const }];
    for (const [n, { active }] of people.entries()) {
      const id = accounts[n]!;
      await work.insert(AccountRow, { id, personId: null, username: id, name: `Somebody ${n}`, fullName: '', externalId: null, searchKey: id, passwordHash: 'none', status: active ? 'active' : 'disabled', createdAt: work.now, version: 1 });
    }
    for (const [n, { seats }] of people.entries()) for (const one of seats) {
      const schoolId = one.at === 'here' ? the.district.schools.high : one.at === 'elsewhere' ? the.district.schools.middle : null;
      await work.insert(SeatRow, {
        id: newId(), accountId: accounts[n]!, schoolId, role: one.role, discipline: usualDiscipline[one.role], heldFrom: at(one.span[0]), heldUntil: one.span[1] === null ? null : at(one.span[1]), charterId: one.at === 'charter' ? charter : null,
        coversId: one.covers === null || one.covers === n ? null : accounts[one.covers]!, awaitsSecond: one.waits, secondBy: null, secondAt: null, givenBy: work.actor.id, givenAt: work.now, version: 1,
      });
    }
    await work.insert(CaseRow, { id: caseId, number: caseId, schoolId: String(template.school_id), subjectId: String(template.subject_id), protocolSha256: String(template.protocol_sha256), isOpen: 1, isSealed: sealed, isHeld: 0, managerId: accounts[manager]!, openedBy: work.actor.id, openedAt: work.now, updatedAt: work.now, version: 1 });
    for (const one of places) await work.insert(TeamMemberRow, { id: newId(), caseId, accountId: accounts[one.who]!, discipline: 'instruction', purpose: one.purpose, memberFrom: at(one.span[0]), memberUntil: one.span[1] === null ? null : at(one.span[1]), addedBy: work.actor.id, version: 1 });
    for (const [n, lifted] of recused) await work.insert(RecusalRow, { id: newId(), caseId, accountId: accounts[n]!, ground: 'other', foundBy: 'lead', reason: 'x', liftedBy: null, liftedAt: lifted ? work.now : null, liftedBecause: null, ...by, version: 1 });
    for (const n of steps) await work.insert(NextStepRow, { id: newId(), caseId, sourceKind: 'note', sourceId: null, what: 'x', ownerId: accounts[n]!, dueOn: '2026-12-01', state: 'open', outcome: null, settledBy: null, settledAt: null, ...by, version: 1 });
    for (const n of measures) await work.insert(InterimMeasureRow, { id: newId(), caseId, what: 'x', ownerId: accounts[n]!, endsOn: '2026-12-01', state: 'open', endReason: null, endedBy: null, endedAt: null, ...by, version: 1 });
    work.record('case.opened', { case: caseId, items: [caseId] });
    return { accounts, caseId };
  });
}

/** What `decide` says: who owns something here and could not open the case, whatever seals it, and was not given it by their work at the school. */
function lostOf({ steps, measures, manager, places }: Drawn, accounts: readonly Id[], people: readonly Viewer[], { about }: NonNullable<Awaited<ReturnType<typeof caseFacts>>>, now: Instant): Id[] {
  const [reach, unsealed] = [capabilities['case.read'].reach as Partial<Record<Role, string>>, { ...about, sealed: false, suspended: [] }];
  const reads = (person: Viewer): boolean => decide(person, 'case.read', unsealed, now).allow;
  const worksHere = (person: Viewer): boolean => person.active && !about.exclusions.includes(person.account) && !places.some(({ who: n }) => accounts[n] === person.account)
    && person.seats.some((one) => reach[one.role] === 'team' && (one.school === null || one.school === about.school));
  return people.filter((person) => {
    const n = accounts.indexOf(person.account);
    const asMember = steps.includes(n) || manager === n;
    return (asMember && !reads(person)) || (measures.includes(n) && !reads(person) && !worksHere(person));
  }).map(({ account }) => account).sort();
}

test('who cannot open a case any more is who decide() would not let in, for each viewer what they may hear of', async () => {
  let [found, heard] = [0, 0];
  await fc.assert(fc.asyncProperty(drawn, async (given) => {
    const { accounts, caseId } = await put(given);
    const now = the.clock.now();
    const people = (await the.app.get(StandingViewers).beside(accounts, [], now)).filter(({ account }) => accounts.includes(account));
    const facts = (await caseFacts((sql, values) => the.reader.all(sql, values), caseId))!;
    const lost = lostOf(given, accounts, people, facts, now);
    found += lost.length;
    for (const viewer of [the.district.viewers.irene, ...people]) {
      const runs = given.places.some(({ who: n, span: [from, until] }) => accounts[n] === viewer.account && from <= 0 && (until === null || until > 0));
      const leads = holds(viewer, 'handover.make') && (facts.about.manager === viewer.account || (runs && viewer.seats.some((one) => one.role === 'chair')));
      const covered = viewer.seats.flatMap(({ covers }) => covers ?? []);
      const reads = decide(viewer, 'case.read', facts.about, now).allow;
      const hears = lost.filter((account) => reads && account !== viewer.account && (schoolsOf(viewer, 'case.team.change') === null || leads || covered.includes(account)));
      heard += hears.length;
      expect((await the.app.get(LostOwners).of(viewer)).filter(({ about }) => about === caseId).map(({ account }) => account).sort()).toEqual(hears);
    }
    await the.app.get(UnitOfWork).run(actingAs(the, 'theo'), async (work) => {
      await work.revise(CaseRow, caseId, 1, { isOpen: 0 });
      work.record('case.closed', { case: caseId, items: [caseId] });
    });
  }), { numRuns: 40 });
  expect(found).toBeGreaterThan(20);
  expect(heard).toBeGreaterThan(20);
});
