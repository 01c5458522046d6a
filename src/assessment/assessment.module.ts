import { Global, Module } from '@nestjs/common';
import { AskForFirstReads } from './commands/ask-for-first-reads.js';
import { EndFirstReads } from './commands/end-first-reads.js';
import { GiveFirstRead } from './commands/give-first-read.js';
import { OpenFirstReads } from './commands/open-first-reads.js';
import { WithdrawFirstRead } from './commands/withdraw-first-read.js';
import { FirstReadsController } from './pages/first-reads.controller.js';
import { FirstReads } from './queries/first-reads.js';
import { FirstReadReads } from './store/first-read-reads.js';
import { AddFact } from './commands/add-fact.js';
import { AddFamilyContact } from './commands/add-family-contact.js';
import { AddInterview } from './commands/add-interview.js';
import { BeginAssessment } from './commands/begin-assessment.js';
import { RecordAnswers } from './commands/record-answers.js';
import { RecordDetermination } from './commands/record-determination.js';
import { RecordDisability } from './commands/record-disability.js';
import { RecordInstrument } from './commands/record-instrument.js';
import { RecordWarning } from './commands/record-warning.js';
import { RecordWeapons } from './commands/record-weapons.js';
import { RecordProtective } from './commands/record-protective.js';
import { RecordSource } from './commands/record-source.js';
import { MoveProtocol } from './commands/move-protocol.js';
import { SaveDraft } from './commands/save-draft.js';
import { SignDetermination } from './commands/sign-determination.js';
import { AssessmentsController } from './pages/assessments.controller.js';
import { DeterminationController } from './pages/determination.controller.js';
import { DisabilityController } from './pages/disability.controller.js';
import { FactReadersController } from './pages/fact-readers.controller.js';
import { FactsController } from './pages/facts.controller.js';
import { FamilyContactsController } from './pages/family-contacts.controller.js';
import { ContactReadersController } from './pages/contact-readers.controller.js';
import { GuidesController } from './pages/guides.controller.js';
import { InstrumentsController } from './pages/instruments.controller.js';
import { InterviewReadersController } from './pages/interview-readers.controller.js';
import { InterviewsController } from './pages/interviews.controller.js';
import { ProtocolMoveController } from './pages/protocol-move.controller.js';
import { ProtectiveController } from './pages/protective.controller.js';
import { SourcesController } from './pages/sources.controller.js';
import { SignaturesController } from './pages/signatures.controller.js';
import { ThemesController } from './pages/themes.controller.js';
import { WarningsController } from './pages/warnings.controller.js';
import { WeaponsController } from './pages/weapons.controller.js';
import { RecordFactSources } from './ports/record-facts.js';
import { AskedFor } from './queries/asked-for.js';
import { AssessmentOverview } from './queries/assessment-overview.js';
import { AssessmentPanel } from './queries/assessment-panel.js';
import { AssessmentReadiness } from './queries/assessment-readiness.js';
import { AssessmentRecord } from './queries/assessment-record.js';
import { CurrentAssessment } from './queries/current-assessment.js';
import { DeterminationCheck } from './queries/determination-check.js';
import { DeterminationFacts } from './queries/determination-facts.js';
import { DeterminationPanel } from './queries/determination-panel.js';
import { DeterminationTeam } from './queries/determination-team.js';
import { Determinations } from './queries/determinations.js';
import { DisabilityBlock } from './queries/disability-block.js';
import { Facts } from './queries/facts.js';
import { FamilyContacts } from './queries/family-contacts.js';
import { InstrumentsUsed } from './queries/instruments-used.js';
import { InterviewGuides } from './queries/interview-guides.js';
import { Interviews } from './queries/interviews.js';
import { GateRecordLines } from './queries/gate-records.js';
import { KnownCase } from './queries/known-case.js';
import { LevelOfConcern } from './queries/level-of-concern.js';
import { NewerProtocol } from './queries/newer-protocol.js';
import { OpenUnknowns } from './queries/open-unknowns.js';
import { PackGates } from './queries/pack-gates.js';
import { StageFacts } from './queries/stage-facts.js';
import { ProvisionalClocks } from './queries/provisional-clocks.js';
import { TeamChoices } from './queries/team-choices.js';
import { TextTables } from './queries/text-tables.js';
import { ThemeSheet } from './queries/theme-sheet.js';
import { UnknownsCheck } from './queries/unknowns-check.js';
import { WarningSheet } from './queries/warning-sheet.js';
import { WeaponsBlock } from './queries/weapons-block.js';
import { AssessmentReads } from './store/assessment-reads.js';
import { CaseRecordReads } from './store/case-records.js';
import { DeterminationGrounds } from './store/determination-grounds.js';
import { DeterminationReads } from './store/determination-reads.js';
import { DisabilityReads } from './store/disability-reads.js';
import { DraftReads } from './store/draft-reads.js';
import { FactReads } from './store/fact-reads.js';
import { FamilyContactReads } from './store/family-contact-reads.js';
import { GateReads } from './store/gate-reads.js';
import { InstrumentReads } from './store/instrument-reads.js';
import { InterviewReads } from './store/interview-reads.js';
import { MoveReads } from './store/move-reads.js';
import { WarningReads } from './store/warning-reads.js';
import { WeaponsReads } from './store/weapons-reads.js';

const commands = [AddFamilyContact, AddInterview, BeginAssessment, RecordAnswers, RecordDetermination, RecordDisability, RecordProtective, RecordSource, RecordWeapons, SaveDraft, SignDetermination];
const queries = [
  AssessmentOverview, AssessmentPanel, AssessmentReadiness, AssessmentRecord, CurrentAssessment, DeterminationCheck, DeterminationFacts, DeterminationPanel, DeterminationTeam,
  Determinations, DisabilityBlock, FamilyContacts, GateRecordLines, Interviews, KnownCase, LevelOfConcern, OpenUnknowns, PackGates, TeamChoices, ThemeSheet, UnknownsCheck, WeaponsBlock,
];
const store = [AssessmentReads, CaseRecordReads, DeterminationGrounds, DeterminationReads, DisabilityReads, DraftReads, FamilyContactReads, GateReads, InterviewReads, WeaponsReads];

/** Facts one by one, and what is made of them without a number. */
const facts = { controllers: [FactReadersController, FactsController, GuidesController, InstrumentsController, WarningsController], open: [AddFact, Facts, InstrumentsUsed, InterviewGuides, RecordInstrument, RecordWarning, WarningSheet], store: [FactReads, InstrumentReads, WarningReads] };

/** Which version of its protocol a case works with. */
const versions = { controllers: [ProtocolMoveController], open: [AskedFor, MoveProtocol, NewerProtocol], store: [MoveReads] };

/** What each thinks before they know what the others think. */
const firstReads = { controllers: [FirstReadsController], open: [AskForFirstReads, FirstReads, GiveFirstRead, EndFirstReads, OpenFirstReads, WithdrawFirstRead], store: [FirstReadReads] };

@Global()
@Module({
  controllers: [AssessmentsController, ContactReadersController, DeterminationController, DisabilityController, FamilyContactsController, InterviewReadersController, InterviewsController, ProtectiveController, SignaturesController, SourcesController, ThemesController, WeaponsController, ...facts.controllers, ...versions.controllers, ...firstReads.controllers],
  providers: [...commands, ...queries, ...store, RecordFactSources, ProvisionalClocks, StageFacts, TextTables, ...facts.open, ...versions.open, ...versions.store, ...facts.store, ...firstReads.open, ...firstReads.store],
  exports: [...commands, ...queries, RecordFactSources, ...facts.open, ...versions.open, ...firstReads.open],
})
export class AssessmentModule {}
