/** What the ledger calls the acts around notices, and how the history says them. */
export const noticeActs = {
  'case.notices.viewed': 'looked at the notices',
  'case.notice.started': 'began to log a notice',
  'case.notice.attempted': 'logged an attempt to notify somebody',
  'case.notice.corrected': 'corrected a logged attempt',
  'case.notice.withholding-asked': 'asked to withhold a notice',
  'case.notice.withholding-approved': 'approved withholding a notice',
  'case.notice.withholding-declined': 'declined to withhold a notice',
} as const;
