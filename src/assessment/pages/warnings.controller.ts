import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Shown, textIn, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { RecordWarning } from '../commands/record-warning.js';
import { WarningSheet, type WarningLines } from '../queries/warning-sheet.js';
import { firstOf } from '../rules/facts.js';
import { meantByWarning, warningProblems } from '../rules/warnings.js';
import { WarningForm } from './warnings.forms.js';
import { warningsView } from './warnings.view.js';

@Controller('cases/:caseId/assessment/warnings')
export class WarningsController {
  constructor(private readonly overview: CaseOverview, private readonly sheet: WarningSheet, private readonly record: RecordWarning, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.warnings.viewed', renders: 'assessment/warnings/show' })
  async show(@TheCase() key: CaseKey) {
    const sheet = await this.sheet.read(key);
    return new Shown(await this.page(key, sheet, {}, []), sheet.entries.map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.warning.recorded', renders: 'assessment/warnings/show' })
  async append(@TheCase() key: CaseKey, @Form(WarningForm) form: Filled<WarningForm>) {
    const { typed } = form;
    const sheet = await this.sheet.read(key);
    if (!sheet.begun) throw new Refusal('Begin the assessment before recording warning behaviors.');
    if (sheet.definition.warnings.length === 0) throw new Refusal('The protocol of this case names no warning behaviors.');
    const text = textIn(typed);
    const given = meantByWarning({ warning: text('warning'), sighting: text('sighting'), firstSeen: text('firstSeen'), lastSeen: text('lastSeen'), trend: text('trend'), facts: [typed.facts ?? []].flat(), note: text('note') });
    const known = { named: sheet.definition.warnings.map(({ id }) => id), facts: new Set(sheet.facts.map(firstOf)), today: dayIn(key.facts.zone, this.clock.now()) };
    const said = new Set(form.problems.map(({ field }) => field));
    const problems = [...form.problems, ...warningProblems(given, known).filter(({ field }) => !said.has(field)).map((one) => (one.field === 'facts' && sheet.facts.length === 0 ? { ...one, field: '' } : one))];
    if (!form.ok || problems.length > 0) return new Unprocessable(await this.page(key, sheet, typed, problems));
    await this.record.run(key, given);
    return new SeeOther(assessmentPaths.warnings(key.caseId), 'It is recorded.');
  }

  private async page(key: CaseKey, sheet: WarningLines, typed: Typed, problems: readonly Problem[]) {
    return warningsView(await this.overview.head(key), sheet, { mayRecord: key.may('case.assess'), typed, problems, today: dayIn(key.facts.zone, this.clock.now()) });
  }
}
