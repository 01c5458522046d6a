import { Controller, Get, Post } from '@nestjs/common';
import { Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled } from '../../platform/web/index.js';
import { AcknowledgeRouting } from '../commands/acknowledge-routing.js';
import { ReportChanged } from '../commands/triage-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile } from '../queries/report-file.js';
import { acknowledgementView } from './acknowledgements.view.js';
import { AcknowledgementForm } from './triage.forms.js';

@Controller('reports/:reportId/acknowledgement')
export class AcknowledgementsController {
  constructor(private readonly file: ReportFile, private readonly acknowledge: AcknowledgeRouting) {}

  @Get() @Endpoint({ needs: 'report.routing.acknowledge', records: 'report.routing.viewed', renders: 'intake/triage/acknowledgement' })
  async ask(@TheReport() key: ReportKey) {
    return new Shown(await this.page(key), [key.reportId]);
  }

  @Post() @Endpoint({ needs: 'report.routing.acknowledge', records: 'report.routing.acknowledged', renders: 'intake/triage/acknowledgement' })
  async take(@TheReport() key: ReportKey, @Form(AcknowledgementForm) form: Filled<AcknowledgementForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key));
    try {
      await this.acknowledge.run(key, form.value.triage);
    } catch (changed) {
      if (!(changed instanceof ReportChanged)) throw changed;
    }
    return new SeeOther(intakePaths.acknowledgement(key.reportId), 'You have acknowledged this concern.');
  }

  private async page(key: ReportKey) {
    const [report, repeats, triages] = await Promise.all([this.file.record(key), this.file.repeats(key), this.file.decisions(key)]);
    return acknowledgementView(report, repeats, triages[0]!);
  }
}
