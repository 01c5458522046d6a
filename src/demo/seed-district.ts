import type { INestApplicationContext } from '@nestjs/common';
import { AddAgency, AddAgreement, AddCalendar, AddDistrict, AddSchool } from '../directory/index.js';
import type { Id } from '../kernel/ids.js';
import { operator, type Viewer } from '../kernel/viewer.js';
import type { Acting } from '../platform/database/index.js';
import type { DistrictIds } from './district-ids.js';
import { agencies, agreement, calendars, cast, district, schoolHours, schools, type CastKey, type SchoolKey } from './district/index.js';
import { seedAccount } from './seed-accounts.js';
import { addStaff, seedPeople } from './seed-people.js';

/**
 * Sets up the invented district as a real one is: an operator names the district and its schools and makes the first
 * administrator, who does the rest; the coordinator, the first who could, is second person for every seat that takes two. Expects a database without a district.
 */
export async function seedDistrict(app: INestApplicationContext): Promise<DistrictIds> {
  const byOperator: Acting = { actor: operator, basis: 'operator', caseId: null };
  await app.get(AddDistrict).run(byOperator, district);
  const schoolIds = await seedSchools(app, byOperator);

  const people = new Map<string, Id>([[cast.theo.key, await addStaff(app, byOperator, schoolIds, cast.theo)]]);
  const theo = await seedAccount(app, byOperator, null, schoolIds, people.get(cast.theo.key)!, cast.theo);
  const byTheo: Acting = { actor: { id: theo.account, submission: null }, basis: 'office', caseId: null };

  const agencyIds = await seedAgencies(app, byTheo);
  await seedPeople(app, byTheo, schoolIds, people);
  const others = Object.values(cast).filter(({ key }) => key !== cast.theo.key && key !== cast.irene.key);
  const irene = await seedAccount(app, byTheo, null, schoolIds, people.get(cast.irene.key)!, cast.irene);
  const byIrene: Acting = { actor: { id: irene.account, submission: null }, basis: 'oversight', caseId: null };
  const made = await Promise.all(others.map(async (member) => [member.key, await seedAccount(app, byTheo, byIrene, schoolIds, people.get(member.key)!, member)] as const));
  const viewers = Object.fromEntries([[cast.theo.key, theo], [cast.irene.key, irene], ...made]) as Record<CastKey, Viewer>;
  await seedAgreement(app, viewers, idIn(agencyIds, 'an agency'));
  return { schools: schoolIds, viewers, person: idIn(people, 'a person'), agency: idIn(agencyIds, 'an agency') };
}

async function seedSchools(app: INestApplicationContext, acting: Acting): Promise<Record<SchoolKey, Id>> {
  const ids = {} as Record<SchoolKey, Id>;
  for (const { key, name, code, grades } of schools) ids[key] = await app.get(AddSchool).run(acting, { code, name, level: key, grades, zone: district.zone });
  for (const { school, firstDay, lastDay, closed, closures, earlyRelease } of calendars) {
    await app.get(AddCalendar).run(acting, { school: ids[school], firstDay, lastDay, closed, early: earlyRelease, hours: schoolHours[school],
      names: Object.fromEntries(closed.map((day) => [day, closures.find(({ first, last }) => first <= day && day <= last)!.name])) });
  }
  return ids;
}

async function seedAgencies(app: INestApplicationContext, acting: Acting): Promise<Map<string, Id>> {
  const ids = new Map<string, Id>();
  for (const { key, name, kind, serves, phone, hours, languages } of agencies) {
    ids.set(key, await app.get(AddAgency).run(acting, { name, kind, offers: serves, phone, hours, languages }));
  }
  return ids;
}

async function seedAgreement(app: INestApplicationContext, viewers: Record<CastKey, Viewer>, agencyId: (key: string) => Id): Promise<void> {
  const { agency, ...words } = agreement;
  await app.get(AddAgreement).run({ actor: { id: viewers.irene.account, submission: null }, basis: 'office', caseId: null }, { ...words, agency: agencyId(agency) });
}

const idIn = (ids: ReadonlyMap<string, Id>, what: string) => (key: string): Id => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`"${key}" is not the key of ${what} in the invented district`);
  return id;
};
