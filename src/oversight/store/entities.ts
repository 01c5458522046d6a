import { AuditSampleCaseRow, AuditSampleRow } from './sample.entity.js';

export const oversightEntities = [AuditSampleRow, AuditSampleCaseRow];
