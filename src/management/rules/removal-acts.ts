/** What the ledger calls the acts around removal days, and how the history says them. */
export const removalActs = {
  'removal.viewed': 'looked at the removal days',
  'removal.entered': 'entered a removal, a decision to change placement, a review of it, or that an entry was a mistake',
} as const;
