import { Controller, Get, Param } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import { CaseDoor } from '../../cases/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { asSelf, Download, Endpoint, Shown } from '../../platform/web/index.js';
import { RecordSampleFile } from '../commands/record-sample-file.js';
import { AuditSheet, type AuditSheetFacts } from '../queries/audit-sheet.js';
import { SampleDoor } from '../queries/sample-door.js';
import { Samples } from '../queries/samples.js';
import { csvText } from '../rules/csv.js';
import { fileRow, fileHeadings } from './audit-file.view.js';
import { auditsView, auditView } from './audits.view.js';

const mostSamples = 100;

@Controller('audits')
export class AuditsController {
  constructor(
    private readonly door: SampleDoor, private readonly samples: Samples, private readonly cases: CaseDoor, private readonly sheet: AuditSheet, private readonly recordFile: RecordSampleFile,
    private readonly directory: SchoolDirectory, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'audit.sample.read', records: 'audit.own.listed', renders: 'oversight/audits/list' })
  async list(@TheViewer() viewer: Viewer) {
    const samples = await this.samples.own(viewer, mostSamples);
    return new Shown(auditsView(samples, { zone: await this.zone(), now: this.clock.now() }), samples.map(({ id }) => id));
  }

  @Get(':sampleId') @Endpoint({ needs: 'audit.sample.read', records: 'audit.own.viewed', renders: 'oversight/audits/show' })
  async show(@TheViewer() viewer: Viewer, @Param('sampleId') id: Id) {
    const sample = await this.door.ofAuditor(viewer, 'audit.sample.read', id);
    const [cases, schools, zone] = await Promise.all([this.samples.casesOf(sample), this.directory.schools(), this.zone()]);
    return new Shown(auditView(sample, cases, { schools, zone, now: this.clock.now() }), [id, ...cases.map((one) => one.id)]);
  }

  @Get(':sampleId/file') @Endpoint({ needs: 'audit.sample.export', records: 'audit.sample.downloaded' })
  async file(@TheViewer() viewer: Viewer, @Param('sampleId') id: Id) {
    const sample = await this.door.ofAuditor(viewer, 'audit.sample.export', id);
    const cases = await this.samples.casesOf(sample);
    const sheets: AuditSheetFacts[] = [];
    for (const one of cases) sheets.push(await this.sheet.read(await this.cases.open(viewer, 'case.audit.read', one.id, true)));
    const bytes = Buffer.from(`\ufeff${csvText([fileHeadings, ...sheets.map(fileRow)])}`, 'utf8');
    await this.recordFile.run({ ...asSelf(viewer), basis: 'audit' }, id, cases.map((one) => one.id), bytes);
    return new Download(bytes, 'text/csv; charset=utf-8', `audit-sample-${id.slice(0, 8)}.csv`);
  }

  private async zone(): Promise<string> {
    return (await this.directory.district())?.zone ?? 'UTC';
  }
}
