import { DeliveryRow, InterventionRow } from './intervention.entity.js';
import { PlanApprovalRow, SupportPlanRow } from './plan.entity.js';
import { ReferralHopRow, ReferralRow } from './referral.entity.js';
import { ReviewRow } from './review.entity.js';

export const planEntities = [DeliveryRow, InterventionRow, PlanApprovalRow, ReferralHopRow, ReferralRow, ReviewRow, SupportPlanRow];
