/** What the ledger calls the acts of this module, and how the history says them. */
export const oversightActs = {
  'audit.sample.listed': 'looked at the samples drawn for auditors',
  'audit.sample.started': 'began to draw a sample for an auditor',
  'audit.sample.drawn': 'drew a sample of cases for an auditor',
  'audit.sample.viewed': 'looked at a sample drawn for an auditor',
  'audit.sample.ended': 'ended a sample before its time',
  'audit.own.listed': 'looked at the samples for the own audit',
  'audit.own.viewed': 'looked at a sample for the own audit',
  'audit.sample.downloaded': 'took a sample’s dates, kinds and counts as a file',
  'case.audit.drawn': 'drew this case for an audit',
  'case.audit.viewed': 'looked at the audit sheet of the case',
  'case.audit.downloaded': 'took the case’s dates, kinds and counts in an audit file',
  'checkpoints.viewed': 'looked at how far the ledger is signed',
  'checkpoint.paper.viewed': 'opened the ledger’s last checkpoint for printing',
} as const;
