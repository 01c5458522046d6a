import { IdentityDecisionRow, IdentityRequestRow } from './identity-request.entity.js';
import { RepeatReportRow, ReporterIdentityRow, ReportNameKeyRow, ReportRow } from './report.entity.js';
import { RoutingAcknowledgementRow, SecondReadingRow, TriageHandoverRow, TriageRow } from './triage.entity.js';

export const intakeEntities = [IdentityDecisionRow, IdentityRequestRow, RepeatReportRow, ReporterIdentityRow, ReportNameKeyRow, ReportRow, RoutingAcknowledgementRow, SecondReadingRow, TriageHandoverRow, TriageRow];
