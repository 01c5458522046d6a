import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const assessmentPaths = {
  overview: (id: Id) => `/cases/${id}/assessment`,
  begin: (id: Id) => `/cases/${id}/assessments`,
  record: (id: Id, assessment: Id) => `/cases/${id}/assessments/${assessment}`,
  theme: (id: Id, theme: string) => `/cases/${id}/assessment/themes/${theme}`,
  interviews: (id: Id) => `/cases/${id}/assessment/interviews`,
  newInterview: (id: Id) => `/cases/${id}/assessment/interviews/new`,
  interviewCorrection: (id: Id, interview: Id) => `/cases/${id}/assessment/interviews/${interview}/corrections`,
  contacts: (id: Id) => `/cases/${id}/assessment/family-contacts`,
  newContact: (id: Id) => `/cases/${id}/assessment/family-contacts/new`,
  contactCorrection: (id: Id, contact: Id) => `/cases/${id}/assessment/family-contacts/${contact}/corrections`,
  interviewReaders: (id: Id, text: Id) => `/cases/${id}/assessment/interviews/${text}/class`,
  interviewShares: (id: Id, text: Id) => `/cases/${id}/assessment/interviews/${text}/shares`,
  interviewShareEnding: (id: Id, text: Id, share: Id) => `/cases/${id}/assessment/interviews/${text}/shares/${share}/endings`,
  contactReaders: (id: Id, text: Id) => `/cases/${id}/assessment/family-contacts/${text}/class`,
  contactShares: (id: Id, text: Id) => `/cases/${id}/assessment/family-contacts/${text}/shares`,
  contactShareEnding: (id: Id, text: Id, share: Id) => `/cases/${id}/assessment/family-contacts/${text}/shares/${share}/endings`,
  weapons: (id: Id) => `/cases/${id}/assessment/weapons`,
  newWeapons: (id: Id) => `/cases/${id}/assessment/weapons/new`,
  weaponsCorrection: (id: Id, answer: Id) => `/cases/${id}/assessment/weapons/${answer}/corrections`,
  disability: (id: Id) => `/cases/${id}/assessment/disability`,
  protective: (id: Id) => `/cases/${id}/assessment/protective-factors`,
  sources: (id: Id) => `/cases/${id}/assessment/sources`,
};
