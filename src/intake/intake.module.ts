import { Global, Module } from '@nestjs/common';
import { AcknowledgeRepeat } from './commands/acknowledge-repeat.js';
import { RepeatsController } from './pages/repeats.controller.js';
import { RepeatCalls } from './queries/repeat-calls.js';
import { RepeatReads } from './store/repeat-reads.js';
import { AcknowledgeRouting } from './commands/acknowledge-routing.js';
import { AddReportToCase } from './commands/add-report-to-case.js';
import { AskForIdentity } from './commands/ask-for-identity.js';
import { ConfirmSubject } from './commands/confirm-subject.js';
import { ConfirmTriage } from './commands/confirm-triage.js';
import { DecideIdentityRequest } from './commands/decide-identity-request.js';
import { HandOverDuties } from './commands/hand-over-duties.js';
import { OpenCaseFromReport } from './commands/open-case-from-report.js';
import { ReceiveReport } from './commands/receive-report.js';
import { ReopenCaseWithReport } from './commands/reopen-case-with-report.js';
import { TriageReport } from './commands/triage-report.js';
import { AcknowledgementsController } from './pages/acknowledgements.controller.js';
import { CaseLinksController } from './pages/case-links.controller.js';
import { CaseReopeningsController } from './pages/case-reopenings.controller.js';
import { CaseReportsController } from './pages/case-reports.controller.js';
import { FilingController } from './pages/filing.controller.js';
import { IdentityLogController } from './pages/identity-log.controller.js';
import { IdentityRequestsController } from './pages/identity-requests.controller.js';
import { NewCasesController } from './pages/new-cases.controller.js';
import { OwnReportsController } from './pages/own-reports.controller.js';
import { ReportsController } from './pages/reports.controller.js';
import { SecondReadingsController } from './pages/second-readings.controller.js';
import { TriageController } from './pages/triage.controller.js';
import { CaseReports } from './queries/case-reports.js';
import { EarlierRecords } from './queries/earlier-records.js';
import { IdentityLog } from './queries/identity-log.js';
import { IdentityRequests } from './queries/identity-requests.js';
import { IntakeDesk } from './queries/intake-desk.js';
import { IntakePanel } from './queries/intake-panel.js';
import { LeavingTriager } from './queries/leaving-triager.js';
import { OwnReports } from './queries/own-reports.js';
import { ReportDoor, ReportKeyPipe } from './queries/report-door.js';
import { ReportFile } from './queries/report-file.js';
import { ReportQueue } from './queries/report-queue.js';
import { Reporters } from './queries/reporters.js';
import { TriageChoices } from './queries/triage-choices.js';
import { EarlierReads } from './store/earlier-reads.js';
import { IdentityRequestReads } from './store/identity-request-reads.js';
import { OpenReportsCheck } from './queries/open-reports-check.js';
import { OpenReportReads } from './store/open-report-reads.js';
import { ReporterSource } from './queries/reporter-source.js';
import { ReportReads } from './store/report-reads.js';
import { ReporterReads } from './store/reporter-reads.js';
import { TriageDuties } from './store/triage-duties.js';
import { TriageReads } from './store/triage-reads.js';

const commands = [AcknowledgeRepeat, AcknowledgeRouting, AddReportToCase, AskForIdentity, DecideIdentityRequest, ConfirmSubject, ConfirmTriage, OpenCaseFromReport, ReceiveReport, ReopenCaseWithReport, TriageReport];
const queries = [CaseReports, EarlierRecords, IdentityLog, IdentityRequests, IntakeDesk, IntakePanel, OwnReports, RepeatCalls, ReportDoor, ReportFile, ReportKeyPipe, ReportQueue, Reporters, TriageChoices];
const pages = [
  FilingController, OwnReportsController, IdentityLogController, IdentityRequestsController, ReportsController, TriageController, NewCasesController, CaseLinksController, CaseReopeningsController, SecondReadingsController, AcknowledgementsController, RepeatsController, CaseReportsController,
];

@Global()
@Module({ controllers: pages, providers: [...commands, ...queries, EarlierReads, IdentityRequestReads, OpenReportReads, OpenReportsCheck, RepeatReads, ReportReads, ReporterReads, ReporterSource, HandOverDuties, LeavingTriager, TriageDuties, TriageReads], exports: [...commands, ...queries] })
export class IntakeModule {}
