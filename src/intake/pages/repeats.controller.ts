import { Controller, Get, Post } from '@nestjs/common';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { AcknowledgeRepeat } from '../commands/acknowledge-repeat.js';
import { ReportChanged } from '../commands/triage-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { RepeatCalls } from '../queries/repeat-calls.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile } from '../queries/report-file.js';
import { repeatsView } from './repeats.view.js';
import { RepeatForm } from './triage.forms.js';

@Controller('reports/:reportId/repeats')
export class RepeatsController {
  constructor(private readonly file: ReportFile, private readonly calls: RepeatCalls, private readonly acknowledge: AcknowledgeRepeat) {}

  @Get() @Endpoint({ needs: 'report.repeat.acknowledge', records: 'report.repeat.viewed', renders: 'intake/reports/repeats' })
  async ask(@TheReport() key: ReportKey) {
    return new Shown(await this.page(key, []), [key.reportId]);
  }

  @Post() @Endpoint({ needs: 'report.repeat.acknowledge', records: 'report.repeat.acknowledged', renders: 'intake/reports/repeats' })
  async take(@TheReport() key: ReportKey, @Form(RepeatForm) form: Filled<RepeatForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, form.problems));
    try {
      await this.acknowledge.run(key, form.value.seen);
    } catch (changed) {
      if (!(changed instanceof ReportChanged)) throw changed;
      return new Conflict(await this.page(key, [{ field: '', text: 'Another report has come, or somebody has acknowledged these, since you opened this page. Read it as it stands now' }]));
    }
    return new SeeOther(intakePaths.repeats(key.reportId), 'You have acknowledged these reports.');
  }

  private async page(key: ReportKey, problems: Problem[]) {
    const [report, repeats, calls] = await Promise.all([this.file.record(key), this.file.repeats(key), this.calls.of(key)]);
    return repeatsView({ report, repeats, calls, viewer: key.viewer.account }, problems);
  }
}
