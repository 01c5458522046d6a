import type { INestApplicationContext } from '@nestjs/common';
import type { Id } from '../kernel/ids.js';
import { AddPerson, LinkGuardian } from '../people/index.js';
import type { Acting } from '../platform/database/index.js';
import { guardianLinks, guardians, staff, students, type DemoStaff, type DemoStudent, type SchoolKey } from './district/index.js';

type Schools = Readonly<Record<SchoolKey, Id>>;

export function addStaff(app: INestApplicationContext, acting: Acting, schools: Schools, { name, school }: DemoStaff): Promise<Id> {
  return app.get(AddPerson).run(acting, { kind: 'staff', ...name, school: school === null ? null : schools[school] });
}

/** Adds everybody but those in `people` already, and who answers for whom; puts their ids into `people` by key. */
export async function seedPeople(app: INestApplicationContext, acting: Acting, schools: Schools, people: Map<string, Id>): Promise<void> {
  const add = async (key: string, adding: Promise<Id>): Promise<void> => void people.set(key, await adding);
  await Promise.all([
    ...staff.filter(({ key }) => !people.has(key)).map((person) => add(person.key, addStaff(app, acting, schools, person))),
    ...students.map((student) => add(student.key, addStudent(app, acting, schools, student))),
    ...guardians.map(({ key, name }) => add(key, app.get(AddPerson).run(acting, { kind: 'guardian', ...name }))),
  ]);
  await Promise.all(guardianLinks.map(({ student, guardian, relation, language, interpreterNeeded, custodyNote, contactLimit, mayBeCalledAt }) =>
    app.get(LinkGuardian).run(acting, {
      guardian: people.get(guardian)!, student: people.get(student)!, relation, language, interpreter: interpreterNeeded, custody: custodyNote, contactLimit, phone: mayBeCalledAt,
    })));
}

function addStudent(app: INestApplicationContext, acting: Acting, schools: Schools, student: DemoStudent): Promise<Id> {
  const { name, school, grade, dateOfBirth, externalId, iep, plan504, el, homeLanguage } = student;
  return app.get(AddPerson).run(acting, {
    kind: 'student', ...name, bornOn: dateOfBirth, school: schools[school], grade, homeLanguage, iep, section504: plan504, englishLearner: el, externalIds: [externalId],
  });
}
