import { CaseNumberRow, CaseRow, TeamMemberRow } from './case.entity.js';
import { ClosureRow, ClosureSignatureRow, NewInformationRow } from './closure.entity.js';
import { NextStepRow } from './next-step.entity.js';
import { NoteRow } from './note.entity.js';
import { LinkedCaseRow, ParticipantRow } from './participant.entity.js';
import { InterimMeasureRow, SafetyRecordRow } from './safety.entity.js';

export const caseEntities = [CaseNumberRow, CaseRow, ClosureRow, ClosureSignatureRow, InterimMeasureRow, LinkedCaseRow, NewInformationRow, NextStepRow, NoteRow, ParticipantRow, SafetyRecordRow, TeamMemberRow];
