/** What the ledger calls the acts around first reads, and how the history says them. */
export const firstReadActs = {
  'assessment.first-reads.viewed': 'looked at the first reads',
  'assessment.first-reads.asked': 'asked disciplines of the team for first reads',
  'assessment.first-read.started': 'began a first read',
  'assessment.first-read.given': 'gave a sealed first read',
  'assessment.first-read.replaced': 'replaced an own sealed first read',
  'assessment.first-read.withdrawn': 'withdrew an own sealed first read',
  'assessment.first-reads.opening.viewed': 'looked at what is sealed, to open it',
  'assessment.first-reads.opened': 'opened the first reads before all were in, with a reason',
  'assessment.first-reads.ending.viewed': 'looked at a round of first reads, to end it unopened',
  'assessment.first-reads.ended': 'ended a round of first reads that was never opened, with a reason',
  'assessment.first-reads.all-in': 'gave the last first read; all were opened',
} as const;
