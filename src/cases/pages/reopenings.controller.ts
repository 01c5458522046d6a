import { Controller, Get, Post } from '@nestjs/common';
import { Endpoint, Form, Refusal, SeeOther, Unprocessable, type Filled } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { DismissInformation } from '../commands/dismiss-information.js';
import { ReopenCase } from '../commands/reopen-case.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { mayDecideOnInformation } from '../rules/reopening.js';
import { NewInformationForm } from './reopenings.forms.js';
import { newInformationView } from './reopenings.view.js';

@Controller('cases/:caseId/reopenings')
export class ReopeningsController {
  constructor(private readonly overview: CaseOverview, private readonly reopen: ReopenCase, private readonly dismiss: DismissInformation) {}

  @Get('new') @Endpoint({ needs: 'case.reopen', records: 'case.reopening.started', renders: 'cases/reopenings/new' })
  async ask(@TheCase() key: CaseKey) {
    const verdict = mayDecideOnInformation({ closed: key.facts.closed });
    if (!verdict.ok) throw new Refusal(verdict.why);
    return newInformationView(await this.overview.head(key), {}, []);
  }

  @Post() @Endpoint({ needs: 'case.reopen', records: 'case.reopened', renders: 'cases/reopenings/new' })
  async decide(@TheCase() key: CaseKey, @Form(NewInformationForm) form: Filled<NewInformationForm>) {
    if (!form.ok) return new Unprocessable(newInformationView(await this.overview.head(key), form.typed, form.problems));
    const { what, reason, decision } = form.value;
    if (decision === 'dismissed') {
      await this.dismiss.run(key, { what, reason, report: null });
      return new SeeOther(casePaths.closures(key.caseId), 'The information and your reason are recorded. The case stays closed.');
    }
    await this.reopen.run(key, { what, reason, report: null });
    return new SeeOther(casePaths.show(key.caseId), 'The case is open again. A new assessment begins; the earlier one stays readable.');
  }
}
