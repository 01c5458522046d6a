import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, SignerTraining, TheCase, type CaseKey } from '../../cases/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { SignDetermination } from '../commands/sign-determination.js';
import { determinationPaths } from '../determination.endpoints.js';
import { DeterminationTeam } from '../queries/determination-team.js';
import { Determinations } from '../queries/determinations.js';
import { SignatureForm } from './signatures.forms.js';
import { signaturesPage } from './signatures.view.js';

@Controller('cases/:caseId/determination/signatures')
export class SignaturesController {
  constructor(private readonly overview: CaseOverview, private readonly determinations: Determinations, private readonly team: DeterminationTeam, private readonly trained: SignerTraining, private readonly sign: SignDetermination, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.determination.sign', records: 'determination.signatures.viewed', renders: 'assessment/determination/signatures' })
  async show(@TheCase() key: CaseKey) {
    const { view, items } = await this.page(key, []);
    return new Shown(view, items);
  }

  @Post() @Endpoint({ needs: 'case.determination.sign', records: 'determination.signed', renders: 'assessment/determination/signatures' })
  async append(@TheCase() key: CaseKey, @Form(SignatureForm) form: Filled<SignatureForm>) {
    if (!form.ok) return this.again(key, form.problems);
    try {
      const given = await this.sign.run(key, form.value);
      if (given.is === 'wrong-password') return await this.again(key, [{ field: 'password', text: 'That is not your password, or there were several wrong tries. Check it, wait a minute and try again' }]);
      return new SeeOther(determinationPaths.show(key.caseId), given.complete ? 'You have signed. Everybody the protocol asks for has signed now.' : 'You have signed. Other signatures are still missing.');
    } catch (no) {
      if (no instanceof Refusal) return this.again(key, [{ field: '', text: no.message }]);
      throw no;
    }
  }

  private async again(key: CaseKey, problems: Problem[]) {
    return new Unprocessable((await this.page(key, problems)).view);
  }

  private async page(key: CaseKey, problems: Problem[]) {
    const [head, found, grounds, members, lapsed, viewerLapse] = await Promise.all([
      this.overview.head(key), this.determinations.of(key), this.determinations.groundsOf(key), this.team.now(key), this.team.lapsed(key), this.trained.lapse(key),
    ]);
    const may = { determine: key.may('case.determine'), sign: true, changeTeam: key.may('case.team.change') };
    return { view: signaturesPage({ head, found, grounds, members, lapsed, viewer: key.viewer.account, may, now: this.clock.now() }, viewerLapse, problems), items: found.all.slice(-1).map(({ id }) => id) };
  }
}
