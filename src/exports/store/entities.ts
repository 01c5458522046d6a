import { EvidencePackRow } from './evidence-pack.entity.js';
import { SummaryCopyRow } from './summary-copy.entity.js';

export const exportEntities = [SummaryCopyRow, EvidencePackRow];
