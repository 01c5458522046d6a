/** What the ledger calls the acts of this module, and how the history says them. */
export const stageActs = {
  'stages.viewed': 'looked at the stages of the protocol',
  'stage.decision.started': 'began a decision of a stage',
  'stage.decided': 'recorded a decision of a stage',
} as const;
