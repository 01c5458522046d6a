import { Global, Module } from '@nestjs/common';
import { AddNextStep } from './commands/add-next-step.js';
import { AddNote } from './commands/add-note.js';
import { AddParticipant } from './commands/add-participant.js';
import { AddTeamMember } from './commands/add-team-member.js';
import { BeginClosure } from './commands/begin-closure.js';
import { CorrectNote } from './commands/correct-note.js';
import { DismissInformation } from './commands/dismiss-information.js';
import { OpenCase } from './commands/open-case.js';
import { ReopenCase } from './commands/reopen-case.js';
import { SettleNextStep } from './commands/settle-next-step.js';
import { SignClosure } from './commands/sign-closure.js';
import { WithdrawClosure } from './commands/withdraw-closure.js';
import { ClosuresController } from './pages/closures.controller.js';
import { NotesController } from './pages/notes.controller.js';
import { ReopeningsController } from './pages/reopenings.controller.js';
import { StepsController } from './pages/steps.controller.js';
import { TeamController } from './pages/team.controller.js';
import { ClosureChecks } from './ports/closure-check.js';
import { ReopeningListeners } from './ports/reopening.js';
import { CaseClosings } from './queries/case-closings.js';
import { CaseDoor, CaseKeyPipe } from './queries/case-door.js';
import { CaseNotes } from './queries/case-notes.js';
import { CaseOverview } from './queries/case-overview.js';
import { MyCases } from './queries/my-cases.js';
import { OpenNextSteps } from './queries/open-next-steps.js';
import { CaseReads } from './store/case-reads.js';
import { ClosureReads } from './store/closure-reads.js';
import { NoteReads } from './store/note-reads.js';
import { ParticipantReads } from './store/participant-reads.js';

const commands = [AddNextStep, AddNote, AddParticipant, AddTeamMember, BeginClosure, CorrectNote, DismissInformation, OpenCase, ReopenCase, SettleNextStep, SignClosure, WithdrawClosure];
const queries = [CaseClosings, CaseDoor, CaseKeyPipe, CaseNotes, CaseOverview, MyCases];
const ports = [ClosureChecks, ReopeningListeners];

@Global()
@Module({
  controllers: [ClosuresController, NotesController, ReopeningsController, StepsController, TeamController],
  providers: [...commands, ...queries, ...ports, OpenNextSteps, CaseReads, ClosureReads, NoteReads, ParticipantReads],
  exports: [...commands, ...queries, ...ports],
})
export class CasesModule {}
