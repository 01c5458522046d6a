import { Module } from '@nestjs/common';
import { RecordDownload } from './commands/record-download.js';
import { TakeSummary } from './commands/take-summary.js';
import { SummariesController } from './pages/summaries.controller.js';
import { ActWords } from './ports/act-words.js';
import { CaseSummary } from './queries/case-summary.js';
import { Recipients } from './queries/recipients.js';
import { SummaryCopies } from './queries/summary-copies.js';
import { SummaryPdf } from './queries/summary-pdf.js';
import { CopyReads } from './store/copy-reads.js';

@Module({
  controllers: [SummariesController],
  providers: [ActWords, CaseSummary, CopyReads, Recipients, RecordDownload, SummaryCopies, SummaryPdf, TakeSummary],
  exports: [ActWords, SummaryCopies, TakeSummary],
})
export class ExportsModule {}
