import { TrainingCourseRow } from './course.entity.js';
import { TrainingRecordRow } from './record.entity.js';
import { TrainingRequirementRow } from './requirement.entity.js';

export const trainingEntities = [TrainingCourseRow, TrainingRecordRow, TrainingRequirementRow];
