import { Global, Module } from '@nestjs/common';
import { AddNextStep } from './commands/add-next-step.js';
import { AddNote } from './commands/add-note.js';
import { AddParticipant } from './commands/add-participant.js';
import { AddTeamMember } from './commands/add-team-member.js';
import { CorrectNote } from './commands/correct-note.js';
import { OpenCase } from './commands/open-case.js';
import { SettleNextStep } from './commands/settle-next-step.js';
import { NotesController } from './pages/notes.controller.js';
import { StepsController } from './pages/steps.controller.js';
import { TeamController } from './pages/team.controller.js';
import { CaseDoor, CaseKeyPipe } from './queries/case-door.js';
import { CaseNotes } from './queries/case-notes.js';
import { CaseOverview } from './queries/case-overview.js';
import { MyCases } from './queries/my-cases.js';
import { CaseReads } from './store/case-reads.js';
import { NoteReads } from './store/note-reads.js';
import { ParticipantReads } from './store/participant-reads.js';

const commands = [AddNextStep, AddNote, AddParticipant, AddTeamMember, CorrectNote, OpenCase, SettleNextStep];
const queries = [CaseDoor, CaseKeyPipe, CaseNotes, CaseOverview, MyCases];

@Global()
@Module({
  controllers: [NotesController, StepsController, TeamController],
  providers: [...commands, ...queries, CaseReads, NoteReads, ParticipantReads],
  exports: [...commands, ...queries],
})
export class CasesModule {}
