import { Controller, Get, Post } from '@nestjs/common';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { CaseTracks, trackPaths } from '../../tracks/index.js';
import { AcknowledgeRouting } from '../commands/acknowledge-routing.js';
import { ReportChanged } from '../commands/triage-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile } from '../queries/report-file.js';
import { acknowledgementView } from './acknowledgements.view.js';
import { AcknowledgementForm } from './triage.forms.js';

@Controller('reports/:reportId/acknowledgement')
export class AcknowledgementsController {
  constructor(private readonly file: ReportFile, private readonly acknowledge: AcknowledgeRouting, private readonly reminder: ArrestReminder, private readonly clock: Clock, private readonly tracks: CaseTracks) {}

  @Get() @Endpoint({ needs: 'report.routing.acknowledge', records: 'report.routing.viewed', renders: 'intake/triage/acknowledgement' })
  async ask(@TheReport() key: ReportKey) {
    return new Shown(await this.page(key, []), [key.reportId]);
  }

  @Post() @Endpoint({ needs: 'report.routing.acknowledge', records: 'report.routing.acknowledged', renders: 'intake/triage/acknowledgement' })
  async take(@TheReport() key: ReportKey, @Form(AcknowledgementForm) form: Filled<AcknowledgementForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, form.problems));
    try {
      await this.acknowledge.run(key, form.value.triage);
    } catch (changed) {
      if (!(changed instanceof ReportChanged)) throw changed;
      const [latest] = await this.file.decisions(key);
      if (latest!.id !== form.value.triage) return new Conflict(await this.page(key, [{ field: '', text: 'The decision has changed since you opened this page. Read it as it stands now' }]));
    }
    return new SeeOther(intakePaths.acknowledgement(key.reportId), 'You have acknowledged this concern.');
  }

  private async page(key: ReportKey, problems: Problem[]) {
    const [report, repeats, triages, track] = await Promise.all([this.file.record(key), this.file.repeats(key), this.file.decisions(key), this.tracks.ofReportFor(key.reportId, key.viewer.account)]);
    const clauses = triages[0]!.route === 'discipline' ? await this.reminder.read(dayIn(report.zone, this.clock.now())) : null;
    return { ...acknowledgementView(report, repeats, triages[0]!, problems), trackHref: triages[0]!.route !== 'suicide' || track === null ? null : trackPaths.show(track), reminder: arrestReminderView(clauses) };
  }
}
