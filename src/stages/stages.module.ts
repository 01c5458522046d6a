import { Global, Module } from '@nestjs/common';
import { RecordStageDecision } from './commands/record-stage-decision.js';
import { StagesController } from './pages/stages.controller.js';
import { StageRecordSources } from './ports/stage-records.js';
import { CaseStages } from './queries/case-stages.js';
import { StageDecisions } from './queries/stage-decisions.js';
import { StageReads } from './store/stage-reads.js';

const open = [CaseStages, RecordStageDecision, StageDecisions, StageRecordSources];

@Global()
@Module({ controllers: [StagesController], providers: [...open, StageReads], exports: open })
export class StagesModule {}
