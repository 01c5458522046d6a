import { Controller, Get, Query } from '@nestjs/common';
import { holds, TheViewer } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { EarlierRecords } from '../queries/earlier-records.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile } from '../queries/report-file.js';
import { ReportQueue } from '../queries/report-queue.js';
import { Reporters } from '../queries/reporters.js';
import { secondReader } from '../rules/second-reading.js';
import { placeIn, queueView, reporterView, reportView } from './reports.view.js';

const perPage = 25;

@Controller('reports')
export class ReportsController {
  constructor(private readonly queue: ReportQueue, private readonly file: ReportFile, private readonly reporters: Reporters, private readonly earlier: EarlierRecords, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'report.read', records: 'report.listed', renders: 'intake/reports/list' })
  async list(@TheViewer() viewer: Viewer, @Query('state') state?: string, @Query('after') place?: string) {
    const after = placeIn(place);
    const open = state !== 'settled';
    const lines = await this.queue.page(viewer, { open, after, limit: perPage + 1 });
    const shown = lines.slice(0, perPage);
    const view = queueView(shown, { open, now: this.clock.now(), next: lines.length > perPage ? shown.at(-1)! : null, first: after === null, identities: holds(viewer, 'report.identity.approve') });
    return new Shown(view, shown.map(({ id }) => id));
  }

  @Get(':reportId') @Endpoint({ needs: 'report.read', records: 'report.viewed', renders: 'intake/reports/show' })
  async show(@TheReport() key: ReportKey) {
    const [report, repeats, triages, openCase] = await Promise.all([this.file.record(key), this.file.repeats(key), this.file.decisions(key), this.earlier.mayOpenCase(key)]);
    const reporter = (await this.reporters.namesFor([report.reporter_id])).get(report.reporter_id) ?? 'Unknown';
    const may = { triage: key.may('report.triage'), readSecond: mayReadSecond(key), acknowledge: key.may('report.routing.acknowledge') && triages[0]?.acknowledged_at === null, identity: key.may('report.identity.read'), release: key.may('report.identity.release'), approve: key.may('report.identity.approve'), openCase };
    return new Shown(reportView({ report, repeats, triages, reporter, may }), [key.reportId]);
  }

  @Get(':reportId/reporter') @Endpoint({ needs: 'report.identity.read', records: 'report.identity.viewed', renders: 'intake/reports/reporter' })
  async reporter(@TheReport() key: ReportKey) {
    const [report, name] = await Promise.all([this.file.record(key), this.reporters.dangerouslyRevealReporter(key)]);
    return new Shown(reporterView(report, name), [key.reportId]);
  }
}

function mayReadSecond(key: ReportKey): boolean {
  const { state, triager, discipline } = key.facts;
  return state === 'confirming' && key.may('report.second-read') && secondReader({ account: triager!, discipline: discipline! }, { account: key.viewer.account, disciplines: key.disciplines }).ok;
}
