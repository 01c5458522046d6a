import { CaseNumberRow, CaseRow, TeamMemberRow } from './case.entity.js';
import { NextStepRow } from './next-step.entity.js';
import { NoteRow } from './note.entity.js';
import { LinkedCaseRow, ParticipantRow } from './participant.entity.js';

export const caseEntities = [CaseNumberRow, CaseRow, LinkedCaseRow, NextStepRow, NoteRow, ParticipantRow, TeamMemberRow];
