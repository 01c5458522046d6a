import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const directoryPaths = {
  district: '/district',
  schools: '/district/schools',
  newSchool: '/district/schools/new',
  school: (id: Id) => `/district/schools/${id}`,
  calendars: '/district/calendars',
  newCalendar: (school: Id | null) => (school === null ? '/district/calendars/new' : `/district/calendars/new?school=${school}`),
  calendar: (id: Id) => `/district/calendars/${id}`,
  agencies: '/agencies',
  newAgency: '/agencies/new',
  agency: (id: Id) => `/agencies/${id}`,
  agreements: '/agencies/agreements',
  newAgreement: (agency: Id | null) => (agency === null ? '/agencies/agreements/new' : `/agencies/agreements/new?agency=${agency}`),
  agreement: (id: Id) => `/agencies/agreements/${id}`,
};
