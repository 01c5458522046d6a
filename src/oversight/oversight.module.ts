import { Module } from '@nestjs/common';
import { DrawSample } from './commands/draw-sample.js';
import { EndSample } from './commands/end-sample.js';
import { RecordSampleFile } from './commands/record-sample-file.js';
import { AuditsController } from './pages/audits.controller.js';
import { CheckpointsController } from './pages/checkpoints.controller.js';
import { SamplesController } from './pages/samples.controller.js';
import { SheetsController } from './pages/sheets.controller.js';
import { AuditSheet } from './queries/audit-sheet.js';
import { SampleDoor } from './queries/sample-door.js';
import { Samples } from './queries/samples.js';
import { SampleReads } from './store/sample-reads.js';
import { SheetReads } from './store/sheet-reads.js';

@Module({
  controllers: [AuditsController, CheckpointsController, SamplesController, SheetsController],
  providers: [AuditSheet, DrawSample, EndSample, RecordSampleFile, SampleDoor, SampleReads, Samples, SheetReads],
  exports: [AuditSheet, DrawSample, EndSample, SampleDoor, Samples],
})
export class OversightModule {}
