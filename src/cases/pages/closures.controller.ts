import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { ConfirmPassword, notYourPassword } from '../../access/index.js';
import { CaseTrail } from '../../audit/index.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import { casePaths } from '../cases.endpoints.js';
import { BeginClosure } from '../commands/begin-closure.js';
import { SignClosure } from '../commands/sign-closure.js';
import { WithdrawClosure } from '../commands/withdraw-closure.js';
import { ClosureChecks } from '../ports/closure-check.js';
import { CaseClosings } from '../queries/case-closings.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { ClassedTexts } from '../queries/classed-texts.js';
import { SignerTraining } from '../queries/signer-training.js';
import { maySignClosure } from '../rules/closing.js';
import { sitsAt } from '../rules/team.js';
import { NewClosureForm, SignClosureForm, WithdrawClosureForm } from './closures.forms.js';
import { closingsView, newClosureView, signClosureView, withdrawClosureView } from './closures.view.js';

const wrongPassword = notYourPassword('signed');

@Controller('cases/:caseId/closures')
export class ClosuresController {
  constructor(
    private readonly overview: CaseOverview, private readonly closings: CaseClosings, private readonly checks: ClosureChecks, private readonly trail: CaseTrail, private readonly texts: ClassedTexts, private readonly confirmPassword: ConfirmPassword, private readonly trained: SignerTraining,
    private readonly begin: BeginClosure, private readonly sign: SignClosure, private readonly withdraw: WithdrawClosure, private readonly shelf: ProtocolShelf, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.closing.viewed', renders: 'cases/closures/list' })
  async list(@TheCase() key: CaseKey) {
    const [head, outstanding, { closures, information }, protocol] = await Promise.all([this.overview.head(key), this.checks.outstanding(key), this.closings.read(key), this.shelf.ofCase(key.facts)]);
    const may = { close: key.may('case.close'), reopen: key.may('case.reopen') };
    return new Shown(closingsView({ head, outstanding, closures, information, protocol, account: key.viewer.account, may }), closures.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.close', records: 'case.closure.started', renders: 'cases/closures/new' })
  async ask(@TheCase() key: CaseKey) {
    if (key.facts.closed) throw new Refusal('This case is closed already.');
    return this.newPage(key, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.close', records: 'case.closure.begun', renders: 'cases/closures/new' })
  async append(@TheCase() key: CaseKey, @Form(NewClosureForm) form: Filled<NewClosureForm>) {
    const back = async (problems: Problem[]) => new Unprocessable(await this.newPage(key, form.typed, problems));
    if (!form.ok) return back(form.problems);
    const { password, ...closure } = form.value;
    if (!await this.confirmPassword.run(key.viewer, password)) return back([wrongPassword]);
    try {
      await this.begin.run(key, closure);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return back([{ field: '', text: refusal.message }]);
    }
    return new SeeOther(casePaths.closures(key.caseId), 'You signed the closing. The case stays open until a member of another discipline signs it.');
  }

  @Get(':closureId/signatures') @Endpoint({ needs: 'case.close', records: 'case.closure.started', renders: 'cases/closures/sign' })
  async askSignature(@TheCase() key: CaseKey, @Param('closureId') closureId: Id) {
    return new Shown(await this.signPage(key, closureId, []), [closureId]);
  }

  @Post(':closureId/signatures') @Endpoint({ needs: 'case.close', records: 'case.closure.signed', renders: 'cases/closures/sign' })
  async appendSignature(@TheCase() key: CaseKey, @Param('closureId') closureId: Id, @Form(SignClosureForm) form: Filled<SignClosureForm>) {
    await this.closure(key, closureId);
    if (!form.ok) return new Unprocessable(await this.signPage(key, closureId, form.problems));
    if (!await this.confirmPassword.run(key.viewer, form.value.password)) return new Unprocessable(await this.signPage(key, closureId, [wrongPassword]));
    try {
      const { closed } = await this.sign.run(key, closureId);
      return new SeeOther(casePaths.closures(key.caseId), closed ? 'The case is closed.' : 'You signed the closing. It needs another signature.');
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.signPage(key, closureId, [{ field: '', text: refusal.message }]));
    }
  }

  @Get(':closureId/withdrawal') @Endpoint({ needs: 'case.close', records: 'case.closure.started', renders: 'cases/closures/withdrawal' })
  async askWithdrawal(@TheCase() key: CaseKey, @Param('closureId') closureId: Id) {
    return new Shown(withdrawClosureView(await this.overview.head(key), await this.closure(key, closureId), {}, []), [closureId]);
  }

  @Post(':closureId/withdrawal') @Endpoint({ needs: 'case.close', records: 'case.closure.withdrawn', renders: 'cases/closures/withdrawal' })
  async withdrawal(@TheCase() key: CaseKey, @Param('closureId') closureId: Id, @Form(WithdrawClosureForm) form: Filled<WithdrawClosureForm>) {
    const closure = await this.closure(key, closureId);
    if (!form.ok) return new Unprocessable(withdrawClosureView(await this.overview.head(key), closure, form.typed, form.problems));
    await this.withdraw.run(key, closureId, form.value.because);
    return new SeeOther(casePaths.closures(key.caseId), 'The closing is withdrawn. It stays readable.');
  }

  private async newPage(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, outstanding, lapse, protocol] = await Promise.all([this.overview.head(key), key.facts.closed ? [] : this.checks.outstanding(key), this.trained.lapse(key), this.shelf.ofCase(key.facts)]);
    return newClosureView(head, { outstanding, mayNot: lapse, protocol }, typed, problems);
  }

  private async signPage(key: CaseKey, closureId: Id, problems: Problem[]) {
    const closure = await this.closure(key, closureId);
    const [head, members, outstanding, changes, lapse, protocol] = await Promise.all([
      this.overview.head(key), this.overview.members(key), key.facts.closed ? [] : this.checks.outstanding(key), this.changes(key, closure),
      this.trained.lapse(key), this.shelf.ofCase(key.facts),
    ]);
    const now = this.clock.now();
    const discipline = members.find((member) => member.account === key.viewer.account && sitsAt(member, now))?.discipline ?? null;
    const verdict = maySignClosure(closure.signatures, { account: key.viewer.account, discipline }, true);
    return signClosureView(head, closure, { outstanding, changes, mayNot: verdict.ok ? lapse : verdict.why, protocol }, problems);
  }

  /** How much that this reader may know of was recorded since the first signature; the closing's own entry is the next one after the one it names. */
  private async changes(key: CaseKey, closure: { begun_after_seq: number }): Promise<number> {
    return this.trail.changesAfter(key.caseId, closure.begun_after_seq + 1, await this.texts.trailFilter(key));
  }

  private async closure(key: CaseKey, id: Id) {
    const closure = (await this.closings.read(key)).closures.find((one) => one.id === id);
    if (closure === undefined) throw new NotFoundException();
    return closure;
  }
}
