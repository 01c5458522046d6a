/** What the ledger calls the acts of this module, and how the history says them. */
export const protocolActs = { 'protocol.published': 'put a protocol into this database' } as const;
