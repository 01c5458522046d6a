import { Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Download, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { RecordDownload } from '../commands/record-download.js';
import { TakeSummary } from '../commands/take-summary.js';
import { exportPaths } from '../exports.endpoints.js';
import { Recipients } from '../queries/recipients.js';
import { SummaryCopies } from '../queries/summary-copies.js';
import { SummaryPdf } from '../queries/summary-pdf.js';
import { copyLines } from '../rules/copy-lines.js';
import { partsOf } from '../rules/summary-parts.js';
import { NewCopyForm } from './summaries.forms.js';
import { askView, copyView } from './summaries.view.js';

@Controller('cases/:caseId')
export class SummariesController {
  constructor(
    private readonly overview: CaseOverview, private readonly recipients: Recipients, private readonly copies: SummaryCopies,
    private readonly pdf: SummaryPdf, private readonly take: TakeSummary, private readonly recordDownload: RecordDownload,
  ) {}

  @Get('summary') @Endpoint({ needs: 'case.summary.take', records: 'case.summary.started', renders: 'exports/summaries/new' })
  ask(@TheCase() key: CaseKey) {
    return this.page(key, {}, []);
  }

  @Post('summaries') @Endpoint({ needs: 'case.summary.take', records: 'case.summary.taken', renders: 'exports/summaries/new' })
  async append(@TheCase() key: CaseKey, @Form(NewCopyForm) form: Filled<NewCopyForm>) {
    const { recipient, problems } = await this.recipients.chosen(key, form.typed.kind, form.typed.official);
    if (!form.ok || recipient === null) return new Unprocessable(await this.page(key, form.typed, [...form.problems, ...problems]));
    const id = await this.take.run(key, { recipient, purpose: form.value.purpose, basis: form.value.basis });
    return new SeeOther(exportPaths.copy(key.caseId, id));
  }

  @Get('summaries/:copyId') @Endpoint({ needs: 'case.summary.take', records: 'case.summary.viewed', renders: 'exports/summaries/copy' })
  async show(@TheCase() key: CaseKey, @Param('copyId') copyId: Id, @Query('part') part = '1') {
    const copy = await this.copy(key, copyId);
    const parts = partsOf([...copyLines(copy), ...copy.content.sections]);
    if (!/^[1-9]\d{0,4}$/.test(part) || Number(part) > parts.length) throw new NotFoundException();
    return new Shown(copyView(await this.overview.head(key), copy, { parts, now: Number(part) }, this.pdf.unavailable), [copyId]);
  }

  @Get('summaries/:copyId/file') @Endpoint({ needs: 'case.summary.take', records: 'case.summary.downloaded' })
  async file(@TheCase() key: CaseKey, @Param('copyId') copyId: Id) {
    const copy = await this.copy(key, copyId);
    if (this.pdf.unavailable !== null) throw new Refusal(this.pdf.unavailable);
    const bytes = await this.pdf.make(copy).catch(() => { throw new Refusal('The PDF file could not be made. Open the print page instead; it has the same content.'); });
    await this.recordDownload.run(key, copyId, bytes);
    return new Download(bytes, 'application/pdf', `case-summary-${copy.content.caseNumber}-${copyId.slice(0, 8)}.pdf`);
  }

  private async page(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, colleagues, copies] = await Promise.all([this.overview.head(key), this.recipients.offered(key), this.copies.list(key)]);
    return askView({ head, colleagues, copies, unavailable: this.pdf.unavailable }, typed, problems);
  }

  private async copy(key: CaseKey, id: Id) {
    const copy = await this.copies.one(key, id);
    if (copy === null) throw new NotFoundException();
    return copy;
  }
}
