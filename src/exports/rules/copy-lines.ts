import { disclosureBases, type DisclosureBasis } from './recipients.js';
import { pairs, section, type Section } from './summary-content.js';

export interface CopyFacts { id: string; recipient: string; purpose: string; basis: DisclosureBasis; ledger_seq: number; ledger_leaf: string }

/** What stands on a copy about itself: for whom it is, and which entry of the ledger it rests on. The entry about the copy comes after that one. */
export function copyLines({ id, recipient, purpose, basis, ledger_seq: seq, ledger_leaf: leaf }: CopyFacts): Section[] {
  return [section('This copy', [pairs(null, [
    ['Copy', id], ['For', recipient], ['Purpose', purpose], ['Ground', disclosureBases[basis]],
    ['Record', `Everything recorded up to entry ${seq} of the ledger, SHA-256 ${leaf}`],
  ])], '')];
}
