import { Module } from '@nestjs/common';
import { RecordDownload } from './commands/record-download.js';
import { TakePack } from './commands/take-pack.js';
import { TakeSummary } from './commands/take-summary.js';
import { PacksController } from './pages/packs.controller.js';
import { SummariesController } from './pages/summaries.controller.js';
import { ActWords } from './ports/act-words.js';
import { CaseSummary } from './queries/case-summary.js';
import { EvidencePacks } from './queries/evidence-packs.js';
import { PackContents } from './queries/pack-contents.js';
import { Recipients } from './queries/recipients.js';
import { SummaryCopies } from './queries/summary-copies.js';
import { SummaryPdf } from './queries/summary-pdf.js';
import { CopyReads } from './store/copy-reads.js';
import { PackReads } from './store/pack-reads.js';

const packs = [EvidencePacks, PackContents, PackReads, TakePack];

@Module({
  controllers: [SummariesController, PacksController],
  providers: [ActWords, CaseSummary, CopyReads, Recipients, RecordDownload, SummaryCopies, SummaryPdf, TakeSummary, ...packs],
  exports: [ActWords, CaseSummary, SummaryCopies, TakeSummary, EvidencePacks, TakePack],
})
export class ExportsModule {}
