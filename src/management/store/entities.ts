import { noticeEntities } from './notice.entity.js';
import { planEntities } from './plan-entities.js';
import { TaskRecordRow } from './task-record.entity.js';

export const managementEntities = [...noticeEntities, ...planEntities, TaskRecordRow];
