import { noticeEntities } from './notice.entity.js';
import { planEntities } from './plan-entities.js';

export const managementEntities = [...noticeEntities, ...planEntities];
