import { SummaryCopyRow } from './summary-copy.entity.js';

export const exportEntities = [SummaryCopyRow];
