/** What the ledger calls the acts of this module, and how the history says them. */
export const exportActs = {
  'case.summary.started': 'began to take a summary',
  'case.summary.taken': 'took a summary of the case',
  'case.summary.viewed': 'looked at a summary that was taken',
  'case.summary.downloaded': 'downloaded a summary as a PDF file',
} as const;
