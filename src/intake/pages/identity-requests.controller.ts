import { Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ConfirmPassword, notYourPassword, TheViewer } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, placeIn, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AskForIdentity } from '../commands/ask-for-identity.js';
import { DecideIdentityRequest } from '../commands/decide-identity-request.js';
import { intakePaths } from '../intake.endpoints.js';
import { IdentityRequests } from '../queries/identity-requests.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile } from '../queries/report-file.js';
import { IdentityDecisionForm, NewIdentityRequestForm } from './identity-requests.forms.js';
import { identityRequestsView, identityRequestView, newIdentityRequestView, statementView } from './identity-requests.view.js';

const perPage = 25;
const wrongPassword = notYourPassword('decided');

@Controller()
export class IdentityRequestsController {
  constructor(
    private readonly requests: IdentityRequests, private readonly file: ReportFile, private readonly askFor: AskForIdentity, private readonly decide: DecideIdentityRequest, private readonly confirmPassword: ConfirmPassword,
  ) {}

  @Get('identity-requests') @Endpoint({ needs: 'report.identity.approve', records: 'report.identity.request.listed', renders: 'intake/identity/list' })
  async list(@TheViewer() viewer: Viewer, @Query('before') place?: string) {
    const before = placeIn(place);
    const found = await this.requests.page(viewer, before, perPage + 1);
    const shown = found.slice(0, perPage);
    return new Shown(identityRequestsView(shown, { first: before === null, next: found.length > perPage ? shown.at(-1)! : null }), shown.map(({ id }) => id));
  }

  @Get('reports/:reportId/identity-requests/new') @Endpoint({ needs: 'report.identity.release', records: 'report.identity.request.started', renders: 'intake/identity/new' })
  async ask(@TheReport() key: ReportKey) {
    if (key.facts.confidential === 0) throw new NotFoundException();
    return new Shown(await this.askPage(key, {}, []), [key.reportId]);
  }

  @Post('reports/:reportId/identity-requests') @Endpoint({ needs: 'report.identity.release', records: 'report.identity.asked', renders: 'intake/identity/new' })
  async append(@TheReport() key: ReportKey, @Form(NewIdentityRequestForm) form: Filled<NewIdentityRequestForm>) {
    if (!form.ok) return new Unprocessable(await this.askPage(key, form.typed, form.problems));
    const id = await this.askFor.run(key, form.value);
    return new SeeOther(intakePaths.identityRequest(key.reportId, id), 'The request is recorded. A second person decides it; nothing is shown before that.');
  }

  @Get('reports/:reportId/identity-requests/:requestId') @Endpoint({ needs: 'report.identity.approve', records: 'report.identity.request.viewed', renders: 'intake/identity/show' })
  async show(@TheReport() key: ReportKey, @Param('requestId') id: Id) {
    return new Shown(await this.page(key, id, {}, []), [key.reportId, id]);
  }

  @Post('reports/:reportId/identity-requests/:requestId/decisions') @Endpoint({ needs: 'report.identity.approve', records: 'report.identity.approved', renders: 'intake/identity/show' })
  async settle(@TheReport() key: ReportKey, @Param('requestId') id: Id, @Form(IdentityDecisionForm) form: Filled<IdentityDecisionForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, id, form.typed, form.problems));
    const { decision, reason, password } = form.value;
    if (!await this.confirmPassword.run(key.viewer, password)) return new Unprocessable(await this.page(key, id, form.typed, [wrongPassword]));
    try {
      await this.decide.run(key, id, { approves: decision === 'approve', reason });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.page(key, id, form.typed, [{ field: '', text: refusal.message }]));
    }
    return new SeeOther(intakePaths.identityRequest(key.reportId, id), decision === 'approve' ? 'You approved. The person who asked can open the statement for 24 hours.' : 'You declined. Nothing is shown.');
  }

  @Get('reports/:reportId/identity-requests/:requestId/statement') @Endpoint({ needs: 'report.identity.release', records: 'report.identity.produced', renders: 'intake/identity/statement' })
  async statement(@TheReport() key: ReportKey, @Param('requestId') id: Id) {
    const statement = await this.requests.dangerouslyProduceIdentity(key, id);
    if (statement === null) throw new NotFoundException();
    return new Shown(statementView(statement), [key.reportId, id]);
  }

  private async askPage(key: ReportKey, typed: Typed, problems: Problem[]) {
    const [{ school, zone, entered_at }, earlier] = await Promise.all([this.file.record(key), this.requests.ofReport(key)]);
    return newIdentityRequestView({ id: key.reportId, school, zone, entered_at }, earlier, typed, problems);
  }

  private async page(key: ReportKey, id: Id, typed: Typed, problems: Problem[]) {
    const request = await this.requests.one(key, id);
    if (request === null) throw new NotFoundException();
    return identityRequestView(request, { account: key.viewer.account, release: key.may('report.identity.release') }, typed, problems);
  }
}
