import { determinationActs } from './determination-acts.js';

/** What the ledger calls the acts of this module, and how the history says them. */
export const assessmentActs = {
  'assessment.viewed': 'looked at the assessment',
  'assessment.begun': 'began an assessment',
  'assessment.record.viewed': 'read a whole assessment',
  'assessment.theme.viewed': 'looked at a theme of the assessment',
  'assessment.draft.saved': 'saved a draft of a theme',
  'assessment.answers.recorded': 'recorded answers in the assessment',
  'assessment.interviews.viewed': 'looked at the interviews',
  'assessment.interview.started': 'began interview notes',
  'assessment.interview.added': 'added interview notes',
  'assessment.interview.corrected': 'corrected interview notes',
  'assessment.contacts.viewed': 'looked at the family contacts',
  'assessment.contact.started': 'began a family contact',
  'assessment.contact.added': 'added a family contact',
  'assessment.contact.corrected': 'corrected a family contact',
  'assessment.weapons.viewed': 'looked at the answers about weapons',
  'assessment.weapons.started': 'began an answer about weapons',
  'assessment.weapons.recorded': 'recorded who was asked about weapons',
  'assessment.weapons.corrected': 'corrected an answer about weapons',
  'assessment.disability.viewed': 'looked at disability and language',
  'assessment.disability.recorded': 'answered for disability and language',
  ...determinationActs,
} as const;
