import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint, Form, problemOf, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import { AskForFirstReads } from '../commands/ask-for-first-reads.js';
import { EndFirstReads } from '../commands/end-first-reads.js';
import { GiveFirstRead } from '../commands/give-first-read.js';
import { OpenFirstReads } from '../commands/open-first-reads.js';
import { WithdrawFirstRead } from '../commands/withdraw-first-read.js';
import { firstReadPaths } from '../first-reads.endpoints.js';
import { DeterminationTeam } from '../queries/determination-team.js';
import { Facts } from '../queries/facts.js';
import { FirstReads } from '../queries/first-reads.js';
import { askedProblem, readProblems } from '../rules/first-reads.js';
import { AskForReadsForm, EndReadsForm, FirstReadForm, OpenReadsForm, WithdrawReadForm } from './first-reads.forms.js';
import { endingForm } from './first-reads-ending.view.js';
import { firstReadForm, firstReadsPage, openingForm, type FirstReadsPage } from './first-reads.view.js';

@Controller('cases/:caseId/first-reads')
export class FirstReadsController {
  constructor(
    private readonly overview: CaseOverview, private readonly reads: FirstReads, private readonly facts: Facts, private readonly team: DeterminationTeam, private readonly shelf: ProtocolShelf,
    private readonly ask: AskForFirstReads, private readonly give: GiveFirstRead, private readonly withdraw: WithdrawFirstRead, private readonly open: OpenFirstReads, private readonly end: EndFirstReads,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.first-reads.viewed', renders: 'assessment/first-reads/show' })
  async show(@TheCase() key: CaseKey) {
    const page = await this.page(key);
    return new Shown(firstReadsPage(page, {}, []), page.found.rounds.map(({ id }) => id));
  }

  @Post('rounds') @Endpoint({ needs: 'case.first-read.ask', records: 'assessment.first-reads.asked', renders: 'assessment/first-reads/show' })
  async askFor(@TheCase() key: CaseKey, @Form(AskForReadsForm) form: Filled<AskForReadsForm>) {
    const page = await this.page(key);
    const wrong = form.ok ? askedProblem(form.value.asked, page.members.map(({ discipline }) => discipline)) : null;
    const problems = [...form.problems, ...(wrong === null ? [] : [{ field: 'asked', text: wrong }])];
    if (page.found.sealed !== null) throw new Refusal('First reads are asked for already, and still sealed.');
    if (!form.ok || problems.length > 0) return new Unprocessable(firstReadsPage(page, form.typed, problems));
    await this.ask.run(key, form.value.asked);
    return new SeeOther(firstReadPaths.show(key.caseId), 'First reads are asked for.');
  }

  @Get('new') @Endpoint({ needs: 'case.first-read.give', records: 'assessment.first-read.started', renders: 'assessment/first-reads/form' })
  async begin(@TheCase() key: CaseKey) {
    return firstReadForm(await this.page(key), {}, []);
  }

  @Post() @Endpoint({ needs: 'case.first-read.give', records: 'assessment.first-read.given', renders: 'assessment/first-reads/form' })
  async seal(@TheCase() key: CaseKey, @Form(FirstReadForm) form: Filled<FirstReadForm>) {
    const page = await this.page(key);
    const { typed } = form;
    if (!form.ok) return this.again(page, typed, form.problems);
    const read = { level: form.value.sealedLevel, facts: form.value.sealedFacts, rationale: form.value.sealedRationale };
    const problems = readProblems(read, { levels: page.protocol.definition.levels.map(({ id }) => id), citable: page.facts.filter(({ corrected_by }) => corrected_by === null).map(({ id }) => id) });
    if (problems.length > 0) return this.again(page, typed, problems);
    try {
      const { opened, replaced } = await this.give.run(key, read);
      return new SeeOther(firstReadPaths.show(key.caseId), opened ? 'Yours was the last one. All first reads are open now.' : replaced ? 'Your read is replaced, and sealed.' : 'Your read is sealed.');
    } catch (refusal) {
      return this.again(page, typed, [problemOf(refusal, '')]);
    }
  }

  @Post('withdrawals') @Endpoint({ needs: 'case.first-read.give', records: 'assessment.first-read.withdrawn', renders: 'assessment/first-reads/show' })
  async takeBack(@TheCase() key: CaseKey, @Form(WithdrawReadForm) form: Filled<WithdrawReadForm>) {
    if (!form.ok) return new Unprocessable(firstReadsPage(await this.page(key), {}, form.problems));
    await this.withdraw.run(key);
    return new SeeOther(firstReadPaths.show(key.caseId), 'Your read is withdrawn. It will be shown as withdrawn when the others are opened.');
  }

  @Get('openings') @Endpoint({ needs: 'case.first-read.open', records: 'assessment.first-reads.opening.viewed', renders: 'assessment/first-reads/opening' })
  async askToOpen(@TheCase() key: CaseKey) {
    return openingForm(await this.page(key), {}, []);
  }

  @Post('openings') @Endpoint({ needs: 'case.first-read.open', records: 'assessment.first-reads.opened', renders: 'assessment/first-reads/opening' })
  async openAll(@TheCase() key: CaseKey, @Form(OpenReadsForm) form: Filled<OpenReadsForm>) {
    if (!form.ok) return new Unprocessable(openingForm(await this.page(key), form.typed, form.problems));
    try {
      await this.open.run(key, form.value.reason);
    } catch (refusal) {
      return new Unprocessable(openingForm(await this.page(key), form.typed, [problemOf(refusal, '')]));
    }
    return new SeeOther(firstReadPaths.show(key.caseId), 'The first reads are open.');
  }

  @Get('endings') @Endpoint({ needs: 'case.first-read.open', records: 'assessment.first-reads.ending.viewed', renders: 'assessment/first-reads/ending' })
  async askToEnd(@TheCase() key: CaseKey) {
    return this.endingPage(key, {}, []);
  }

  @Post('endings') @Endpoint({ needs: 'case.first-read.open', records: 'assessment.first-reads.ended', renders: 'assessment/first-reads/ending' })
  async endRound(@TheCase() key: CaseKey, @Form(EndReadsForm) form: Filled<EndReadsForm>) {
    if (!form.ok) return new Unprocessable(await this.endingPage(key, form.typed, form.problems));
    try {
      await this.end.run(key, form.value.reason);
    } catch (refusal) {
      return new Unprocessable(await this.endingPage(key, form.typed, [problemOf(refusal, '')]));
    }
    return new SeeOther(firstReadPaths.show(key.caseId), 'The round has ended. It counts for nothing; you can ask for another.');
  }

  private async endingPage(key: CaseKey, typed: Typed, problems: readonly Problem[]) {
    const [page, openable] = await Promise.all([this.page(key), this.reads.openable(key)]);
    return endingForm(page, openable, typed, problems);
  }

  private again(page: FirstReadsPage, typed: Typed, problems: readonly Problem[]) {
    return new Unprocessable(firstReadForm(page, typed, problems));
  }

  private async page(key: CaseKey): Promise<FirstReadsPage> {
    const [head, found, facts, members, protocol, keyLost] = await Promise.all([this.overview.head(key), this.reads.of(key), this.facts.read(key), this.team.now(key), this.shelf.ofCase(key.facts), this.reads.keyLost(key)]);
    const may = { ask: key.may('case.first-read.ask'), give: key.may('case.first-read.give'), open: key.may('case.first-read.open') };
    return { head, found, facts, members, protocol, keyLost, viewer: key.viewer.account, may };
  }
}
