import { Global, Module } from '@nestjs/common';
import { AddNextStep } from './commands/add-next-step.js';
import { AddNote } from './commands/add-note.js';
import { AddParticipant } from './commands/add-participant.js';
import { AddSafetyMeasure } from './commands/add-safety-measure.js';
import { AddTeamMember } from './commands/add-team-member.js';
import { BeginClosure } from './commands/begin-closure.js';
import { CorrectNote } from './commands/correct-note.js';
import { DismissInformation } from './commands/dismiss-information.js';
import { EndSafetyMeasure } from './commands/end-safety-measure.js';
import { EndTeamMembership } from './commands/end-team-membership.js';
import { LinkCase } from './commands/link-case.js';
import { OpenCase } from './commands/open-case.js';
import { RecordSafety } from './commands/record-safety.js';
import { ReopenCase } from './commands/reopen-case.js';
import { SettleNextStep } from './commands/settle-next-step.js';
import { SignClosure } from './commands/sign-closure.js';
import { WithdrawClosure } from './commands/withdraw-closure.js';
import { ClosuresController } from './pages/closures.controller.js';
import { NotesController } from './pages/notes.controller.js';
import { ReopeningsController } from './pages/reopenings.controller.js';
import { SafetyMeasuresController } from './pages/safety-measures.controller.js';
import { SafetyController } from './pages/safety.controller.js';
import { StepsController } from './pages/steps.controller.js';
import { TeamController } from './pages/team.controller.js';
import { ClosureChecks } from './ports/closure-check.js';
import { LevelSource } from './ports/level-source.js';
import { ReopeningListeners } from './ports/reopening.js';
import { CaseClosings } from './queries/case-closings.js';
import { CaseDoor, CaseKeyPipe } from './queries/case-door.js';
import { CaseNotes } from './queries/case-notes.js';
import { CaseOverview } from './queries/case-overview.js';
import { LinkedCases } from './queries/linked-cases.js';
import { MyCases } from './queries/my-cases.js';
import { OpenMeasures } from './queries/open-measures.js';
import { OpenNextSteps } from './queries/open-next-steps.js';
import { SafetyPanel } from './queries/safety-panel.js';
import { SafetyRecords } from './queries/safety-records.js';
import { CaseReads } from './store/case-reads.js';
import { ClosureReads } from './store/closure-reads.js';
import { LinkReads } from './store/link-reads.js';
import { NoteReads } from './store/note-reads.js';
import { ParticipantReads } from './store/participant-reads.js';
import { SafetyReads } from './store/safety-reads.js';

const commands = [AddNextStep, AddNote, AddParticipant, AddSafetyMeasure, AddTeamMember, BeginClosure, CorrectNote, DismissInformation, EndSafetyMeasure, EndTeamMembership, LinkCase, OpenCase, RecordSafety, ReopenCase, SettleNextStep, SignClosure, WithdrawClosure];
const queries = [CaseClosings, CaseDoor, CaseKeyPipe, CaseNotes, CaseOverview, LinkedCases, MyCases, SafetyPanel, SafetyRecords];
const ports = [ClosureChecks, LevelSource, ReopeningListeners];

@Global()
@Module({
  controllers: [ClosuresController, NotesController, ReopeningsController, SafetyController, SafetyMeasuresController, StepsController, TeamController],
  providers: [...commands, ...queries, ...ports, OpenMeasures, OpenNextSteps, CaseReads, ClosureReads, LinkReads, NoteReads, ParticipantReads, SafetyReads],
  exports: [...commands, ...queries, ...ports],
})
export class CasesModule {}
