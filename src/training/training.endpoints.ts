import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const trainingPaths = {
  own: '/training',
  ownRecords: '/training/records',
  newOwnRecord: '/training/records/new',
  /** `place` is a school's id, or `district`. */
  expiring: (place?: string) => (place === undefined ? '/training/expiring' : `/training/expiring?${new URLSearchParams({ place }).toString()}`),
  person: (account: Id) => `/training/people/${account}`,
  personRecords: (account: Id) => `/training/people/${account}/records`,
  newPersonRecord: (account: Id) => `/training/people/${account}/records/new`,
  record: (id: Id) => `/training/records/${id}`,
  confirmations: (id: Id) => `/training/records/${id}/confirmations`,
  settingAside: (id: Id) => `/training/records/${id}/set-aside`,
  requirements: '/training/requirements',
  requirementEnding: (id: Id) => `/training/requirements/${id}/endings`,
  courses: '/training/courses',
  newCourse: '/training/courses/new',
  course: (id: Id) => `/training/courses/${id}`,
  courseRetirements: (id: Id) => `/training/courses/${id}/retirements`,
  courseReturns: (id: Id) => `/training/courses/${id}/returns`,
  examples: '/training/courses/examples',
};
