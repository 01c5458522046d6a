import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { ConfirmPassword, notYourPassword } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { AgreeToRestriction } from '../commands/agree-to-restriction.js';
import { AskForSeal } from '../commands/ask-for-seal.js';
import { AskToLift } from '../commands/ask-to-lift.js';
import { DeclineRestriction } from '../commands/decline-restriction.js';
import { PlaceHold } from '../commands/place-hold.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { Restrictions } from '../queries/restrictions.js';
import type { RestrictionKind } from '../rules/restrictions.js';
import { AgreementForm, NewRestrictionForm, RestrictionReasonForm } from './restrictions.forms.js';
import { newRestrictionView, restrictionView } from './restrictions.view.js';

const wrongPassword = notYourPassword('agreed to');

/** Sealing and holding one case. Whoever does it may not be able to read it, so no page here says whom it is about. */
@Controller('cases/:caseId')
export class CaseRestrictionsController {
  constructor(
    private readonly restrictions: Restrictions, private readonly seal: AskForSeal, private readonly hold: PlaceHold,
    private readonly agree: AgreeToRestriction, private readonly decline: DeclineRestriction, private readonly lift: AskToLift, private readonly confirmPassword: ConfirmPassword,
  ) {}

  @Get('seals/new') @Endpoint({ needs: 'case.seal', records: 'case.restriction.started', renders: 'cases/restrictions/new' })
  askSeal(@TheCase() key: CaseKey) {
    return this.form(key, 'seal', {}, []);
  }

  @Post('seals') @Endpoint({ needs: 'case.seal', records: 'case.seal.asked', renders: 'cases/restrictions/new' })
  async appendSeal(@TheCase() key: CaseKey, @Form(NewRestrictionForm) form: Filled<NewRestrictionForm>) {
    if (!form.ok) return new Unprocessable(await this.form(key, 'seal', form.typed, form.problems));
    return this.done(this.seal.run(key, form.value), () => this.form(key, 'seal', form.typed, []), casePaths.restrictions, 'The seal is asked for. A second person has to agree.');
  }

  @Get('holds/new') @Endpoint({ needs: 'case.hold', records: 'case.restriction.started', renders: 'cases/restrictions/new' })
  askHold(@TheCase() key: CaseKey) {
    return this.form(key, 'hold', {}, []);
  }

  @Post('holds') @Endpoint({ needs: 'case.hold', records: 'case.held', renders: 'cases/restrictions/new' })
  async appendHold(@TheCase() key: CaseKey, @Form(NewRestrictionForm) form: Filled<NewRestrictionForm>) {
    if (!form.ok) return new Unprocessable(await this.form(key, 'hold', form.typed, form.problems));
    return this.done(this.hold.run(key, form.value), () => this.form(key, 'hold', form.typed, []), casePaths.restrictions, 'The case is held.');
  }

  @Get('restrictions/:restrictionId') @Endpoint({ needs: 'case.restriction.decide', records: 'case.restriction.viewed', renders: 'cases/restrictions/show' })
  async show(@TheCase() key: CaseKey, @Param('restrictionId') id: Id) {
    return new Shown(await this.page(key, id, {}, []), [id]);
  }

  @Post('restrictions/:restrictionId/agreements') @Endpoint({ needs: 'case.restriction.decide', records: 'case.sealed', renders: 'cases/restrictions/show' })
  async appendAgreement(@TheCase() key: CaseKey, @Param('restrictionId') id: Id, @Form(AgreementForm) form: Filled<AgreementForm>) {
    const again = await this.page(key, id, {}, form.problems);
    if (!form.ok) return new Unprocessable(again);
    if (!await this.confirmPassword.run(key.viewer, form.value.password)) return new Unprocessable(await this.page(key, id, {}, [wrongPassword]));
    return this.done(this.agree.run(key, id), () => this.page(key, id, {}, []), casePaths.restrictions, 'You agreed. It is in effect now.');
  }

  @Post('restrictions/:restrictionId/declines') @Endpoint({ needs: 'case.restriction.decide', records: 'case.restriction.declined', renders: 'cases/restrictions/show' })
  async appendDecline(@TheCase() key: CaseKey, @Param('restrictionId') id: Id, @Form(RestrictionReasonForm) form: Filled<RestrictionReasonForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, id, form.typed, form.problems));
    return this.done(this.decline.run(key, id, form.value.reason), () => this.page(key, id, form.typed, []), casePaths.restriction(key.caseId, id), 'It is declined, with your reason.');
  }

  @Post('restrictions/:restrictionId/liftings') @Endpoint({ needs: 'case.restriction.decide', records: 'case.lifting.asked', renders: 'cases/restrictions/show' })
  async appendLifting(@TheCase() key: CaseKey, @Param('restrictionId') id: Id, @Form(RestrictionReasonForm) form: Filled<RestrictionReasonForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, id, form.typed, form.problems));
    return this.done(this.lift.run(key, id, form.value.reason), () => this.page(key, id, form.typed, []), casePaths.restriction(key.caseId, id), 'Its end is asked for. A second person has to agree.');
  }

  /** Looks at the page that was asked for when it is done; the page again, with the rule's sentence, when it said no. */
  private async done(doing: Promise<unknown>, again: () => Promise<{ problems: object }>, path: string, notice: string) {
    try {
      await doing;
      return new SeeOther(path, notice);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable({ ...(await again()), problems: { heading: 'There is a problem', items: [{ text: refusal.message, href: null }] } });
    }
  }

  private async form(key: CaseKey, kind: RestrictionKind, typed: Typed, problems: Problem[]) {
    return newRestrictionView({ id: key.caseId, ...(await this.restrictions.place(key)) }, kind, typed, problems);
  }

  private async page(key: CaseKey, id: Id, typed: Typed, problems: Problem[]) {
    const line = (await this.restrictions.of(key)).find((one) => one.id === id);
    if (line === undefined) throw new NotFoundException();
    return restrictionView(line, { viewer: key.viewer.account, caseHref: key.may('case.read') ? casePaths.show(key.caseId) : null }, typed, problems);
  }
}
