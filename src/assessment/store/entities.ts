import { AnswerRow } from './answer.entity.js';
import { AssessmentRow } from './assessment.entity.js';
import { determinationEntities } from './determination-entities.js';
import { DisabilityReviewRow } from './disability-review.entity.js';
import { DraftRow } from './draft.entity.js';
import { FamilyContactRow } from './family-contact.entity.js';
import { InterviewRow } from './interview.entity.js';
import { ProtectiveFactorRow } from './protective-factor.entity.js';
import { SoughtSourceRow } from './sought-source.entity.js';
import { WeaponsAnswerRow } from './weapons-answer.entity.js';

export const assessmentEntities = [AnswerRow, AssessmentRow, DisabilityReviewRow, DraftRow, FamilyContactRow, InterviewRow, ProtectiveFactorRow, SoughtSourceRow, WeaponsAnswerRow, ...determinationEntities];
