import { noticeEntities } from './notice.entity.js';
import { planEntities } from './plan-entities.js';
import { RemovalRecordRow } from './removal-record.entity.js';
import { ReturnRecordRow } from './return-record.entity.js';
import { TaskRecordRow } from './task-record.entity.js';

export const managementEntities = [...noticeEntities, ...planEntities, TaskRecordRow, RemovalRecordRow, ReturnRecordRow];
