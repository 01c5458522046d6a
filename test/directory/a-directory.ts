import { AddAgency, AddAgreement, AddSchool } from '../../src/directory/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { operator } from '../../src/kernel/viewer.js';
import type { World } from '../support/world.js';

export const byOperator = { actor: operator, basis: 'operator', caseId: null } as const;

export const aSchool = (the: World, code: string, name: string): Promise<Id> => the.app.get(AddSchool).run(byOperator, { code, name, level: 'other', grades: ['K', '1'], zone: 'America/Denver' });

export const anAgency = (the: World, name: string, kind = 'law-enforcement'): Promise<Id> => the.app.get(AddAgency).run(byOperator, { name, kind, offers: 'Comes when called', phone: null, hours: null, languages: ['en'] });

export const anAgreement = (the: World, agency: Id, clause = 'Discipline is for administrators.', days: { startsOn?: string; endsOn?: string } = {}): Promise<Id> =>
  the.app.get(AddAgreement).run(byOperator, { agency, title: 'Officers at school', clause, startsOn: localDate(days.startsOn ?? '2026-07-01'), endsOn: days.endsOn === undefined ? null : localDate(days.endsOn), keptAt: 'Binder 7' });
