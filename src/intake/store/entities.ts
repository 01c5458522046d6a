import { IdentityDecisionRow, IdentityRequestRow } from './identity-request.entity.js';
import { RepeatAcknowledgementRow, RepeatCallRow, RepeatReportRow, ReporterIdentityRow, ReportNameKeyRow, ReportRow } from './report.entity.js';
import { RoutingAcknowledgementRow, SecondReadingRow, TriageRow, TriageHandoverRow } from './triage.entity.js';

export const intakeEntities = [IdentityDecisionRow, IdentityRequestRow, RepeatAcknowledgementRow, RepeatCallRow, RepeatReportRow, ReporterIdentityRow, ReportNameKeyRow, ReportRow, RoutingAcknowledgementRow, SecondReadingRow, TriageRow, TriageHandoverRow];
