/** What the ledger calls the acts of this module, and how the history says them. */
export const exportActs = {
  'case.summary.started': 'began to take a summary',
  'case.summary.taken': 'took a summary of the case',
  'case.summary.viewed': 'looked at a summary that was taken',
  'case.summary.downloaded': 'downloaded a summary as a PDF file',
  'case.pack.started': 'began to take an evidence pack',
  'case.pack.taken': 'took an evidence pack of the case',
  'case.pack.viewed': 'looked at an evidence pack that was taken',
  'case.pack.downloaded': 'downloaded an evidence pack',
} as const;
