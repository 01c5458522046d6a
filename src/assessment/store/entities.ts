import { AnswerRow } from './answer.entity.js';
import { AssessmentRow } from './assessment.entity.js';
import { determinationEntities } from './determination-entities.js';
import { DisabilityReviewRow } from './disability-review.entity.js';
import { DraftRow } from './draft.entity.js';
import { firstReadEntities } from './first-read.entity.js';
import { FactRow } from './fact.entity.js';
import { FamilyContactRow } from './family-contact.entity.js';
import { InstrumentRow } from './instrument.entity.js';
import { InterviewRow } from './interview.entity.js';
import { ProtectiveFactorRow } from './protective-factor.entity.js';
import { SoughtSourceRow } from './sought-source.entity.js';
import { WarningRow } from './warning.entity.js';
import { WeaponsAnswerRow } from './weapons-answer.entity.js';

export const assessmentEntities = [AnswerRow, AssessmentRow, DisabilityReviewRow, DraftRow, FactRow, FamilyContactRow, InstrumentRow, InterviewRow, ProtectiveFactorRow, SoughtSourceRow, WarningRow, WeaponsAnswerRow, ...determinationEntities, ...firstReadEntities];
