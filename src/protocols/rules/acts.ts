/** What the ledger calls the acts of this module, and how the history says them. */
export const protocolActs = {
  'protocol.published': 'put a protocol into this database',
  'protocol.listed': 'looked at the list of protocols',
  'protocol.viewed': 'read a protocol',
  'protocol.choice.started': 'opened the form for choosing a protocol',
  'protocol.chosen': 'chose a protocol for new cases',
} as const;
