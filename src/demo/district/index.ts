export { agencies } from './agencies.js';
export { agreement } from './agreement.js';
export { calendars, schoolHours } from './calendars.js';
export { cast, type CastKey, demoPassword } from './cast.js';
export { district, schools } from './district.js';
export { guardianLinks, guardians } from './guardians.js';
export { staff } from './staff.js';
export { type StudentKey, students } from './students.js';
export type {
  DemoAgency, DemoCalendar, DemoCastMember, DemoGuardian, DemoGuardianLink, DemoName, DemoSchool, DemoSeat, DemoStaff, DemoStudent, Relation, SchoolKey,
} from './types.js';
