import { Controller, Get, Post } from '@nestjs/common';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { ConfirmTriage } from '../commands/confirm-triage.js';
import { ReportChanged } from '../commands/triage-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile, type TriageLine } from '../queries/report-file.js';
import { TriageChoices } from '../queries/triage-choices.js';
import { secondReader } from '../rules/second-reading.js';
import { secondReadingView } from './second-readings.view.js';
import { SecondReadingForm } from './triage.forms.js';

@Controller('reports/:reportId/second-reading')
export class SecondReadingsController {
  constructor(private readonly file: ReportFile, private readonly choices: TriageChoices, private readonly confirm: ConfirmTriage) {}

  @Get() @Endpoint({ needs: 'report.second-read', records: 'report.second-reading.viewed', renders: 'intake/triage/second-reading' })
  async ask(@TheReport() key: ReportKey) {
    return new Shown(await this.page(key, {}, []), [key.reportId]);
  }

  @Post() @Endpoint({ needs: 'report.second-read', records: 'report.second-read', renders: 'intake/triage/second-reading' })
  async read(@TheReport() key: ReportKey, @Form(SecondReadingForm) form: Filled<SecondReadingForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, form.typed, form.problems));
    const { triage, agrees, reason } = form.value;
    try {
      await this.confirm.run(key, { triage, agrees: agrees === 'yes', reason });
    } catch (changed) {
      if (!(changed instanceof ReportChanged)) throw changed;
      return new Conflict(await this.page(key, { ...form.typed, triage: undefined }, [], (await this.file.decisions(key))[0] ?? null));
    }
    return new SeeOther(intakePaths.show(key.reportId), agrees === 'yes' ? 'The decision is confirmed.' : 'The report is back in triage.');
  }

  private async page(key: ReportKey, typed: Typed, problems: Problem[], first: TriageLine | null = null) {
    const [report, repeats, triages, readers] = await Promise.all([this.file.record(key), this.file.repeats(key), this.file.decisions(key), this.choices.secondReaders(key)]);
    return secondReadingView({ report, repeats, triages, whyNot: whyNot(key), readers: readers.map(({ name }) => name), first }, typed, problems);
  }
}

function whyNot({ facts: { state, triager, discipline }, viewer, disciplines }: ReportKey): string | null {
  if (state !== 'confirming' || triager === null || discipline === null) return 'No decision about this report waits for a second reader.';
  const reader = secondReader({ account: triager, discipline }, { account: viewer.account, disciplines });
  return reader.ok ? null : reader.why;
}
