import { CaseNumberRow, CaseRow, TeamMemberRow } from './case.entity.js';
import { TextClassChangeRow, TextShareRow } from './classed-text.entity.js';
import { ClosureRow, ClosureSignatureRow, NewInformationRow } from './closure.entity.js';
import { ConflictAnswerRow, ConflictFoundRow, ConflictStatementRow, RecusalRow } from './conflict.entity.js';
import { HistoryCheckRow } from './history-check.entity.js';
import { NextStepRow } from './next-step.entity.js';
import { NoteRow } from './note.entity.js';
import { LinkedCaseRow, ParticipantRow } from './participant.entity.js';
import { RestrictionRow } from './restriction.entity.js';
import { clockEntities } from './clock.entity.js';
import { ProtocolMoveRow } from './protocol-move.entity.js';
import { TransferRow } from './transfer.entity.js';
import { InterimMeasureRow, SafetyRecordRow } from './safety.entity.js';

export const caseEntities = [...clockEntities, CaseNumberRow, CaseRow, ClosureRow, ClosureSignatureRow, ConflictAnswerRow, ConflictStatementRow, HistoryCheckRow, InterimMeasureRow, LinkedCaseRow, NewInformationRow, NextStepRow, NoteRow, ParticipantRow, ProtocolMoveRow, RecusalRow, RestrictionRow, SafetyRecordRow, TeamMemberRow, TextClassChangeRow, TextShareRow, TransferRow, ConflictFoundRow];
