import { BadRequestException, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { LiftRecusal } from '../commands/lift-recusal.js';
import { RecuseColleague } from '../commands/recuse-colleague.js';
import { SetMatchAside } from '../commands/set-match-aside.js';
import { StateNoConflict } from '../commands/state-no-conflict.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { Conflicts, type OpenMatch } from '../queries/conflicts.js';
import { certaintyOf, groundOf } from '../rules/conflict-matches.js';
import { sitsAt } from '../rules/team.js';
import { ColleagueConflictForm, MatchAnswerForm, OwnConflictForm, ReasonForm, StatementForm } from './conflicts.forms.js';
import { colleagueConflictView, conflictsView, matchAnswerView, ownConflictView, recusalLiftingView } from './conflicts.view.js';

@Controller('cases/:caseId/conflicts')
export class ConflictsController {
  constructor(
    private readonly overview: CaseOverview, private readonly conflicts: Conflicts, private readonly accounts: AccountDirectory,
    private readonly recuse: RecuseColleague, private readonly setAside: SetMatchAside, private readonly state: StateNoConflict, private readonly lift: LiftRecusal, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.conflicts.viewed', renders: 'cases/conflicts/list' })
  async list(@TheCase() key: CaseKey) {
    const may = { declare: key.may('case.conflict.declare'), record: key.may('case.conflict.record'), ground: key.may('case.recusal.lift') };
    const [head, recusals, statements, matches] = await Promise.all([
      this.overview.head(key), this.conflicts.recusals(key), this.conflicts.statements(key), may.record ? this.conflicts.open(key, may.ground ? await this.colleagues(key) : []) : [],
    ]);
    const statedAt = statements.find(({ account }) => account === key.viewer.account)?.stated_at ?? null;
    return new Shown(conflictsView({ head, recusals, matches, statedAt, viewer: key.viewer.account, may }), recusals.map(({ id }) => id));
  }

  @Post('statements') @Endpoint({ needs: 'case.conflict.declare', records: 'case.conflict.none-stated' })
  async none(@TheCase() key: CaseKey, @Form(StatementForm) form: Filled<StatementForm>) {
    if (!form.ok) throw new BadRequestException();
    await this.state.run(key);
    return new SeeOther(casePaths.show(key.caseId), 'You said that nothing stands between you and this case.');
  }

  @Get('new') @Endpoint({ needs: 'case.conflict.declare', records: 'case.conflict.started', renders: 'cases/conflicts/form' })
  async ask(@TheCase() key: CaseKey) {
    return this.ownPage(key, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.conflict.declare', records: 'case.conflict.declared', renders: 'cases/conflicts/form' })
  async declare(@TheCase() key: CaseKey, @Form(OwnConflictForm) form: Filled<OwnConflictForm>) {
    const back = async (problems: Problem[]) => new Unprocessable(await this.ownPage(key, form.typed, problems));
    if (!form.ok) return back(form.problems);
    const { ground, reason, passTo } = form.value;
    const no = await refusalOf(this.recuse.run(key, { account: key.viewer.account, ground, reason, passTo: passTo || null }, 'declaration'));
    return no === null ? new SeeOther('/', 'You are recused. You cannot read that case any more; the district knows why.') : back([{ field: 'passTo', text: no }]);
  }

  @Get('colleagues/new') @Endpoint({ needs: 'case.conflict.record', records: 'case.conflict.started', renders: 'cases/conflicts/form' })
  async askColleague(@TheCase() key: CaseKey) {
    return this.colleaguePage(key, {}, []);
  }

  @Post('colleagues') @Endpoint({ needs: 'case.conflict.record', records: 'case.conflict.recorded', renders: 'cases/conflicts/form' })
  async record(@TheCase() key: CaseKey, @Form(ColleagueConflictForm) form: Filled<ColleagueConflictForm>) {
    const back = async (problems: Problem[]) => new Unprocessable(await this.colleaguePage(key, form.typed, problems));
    if (!form.ok) return back(form.problems);
    const { account, ground, reason, passTo } = form.value;
    if (!(await this.choices(key)).some((one) => one.account === account)) return back([{ field: 'account', text: 'Choose a colleague' }]);
    const no = await refusalOf(this.recuse.run(key, { account, ground, reason, passTo: passTo || null }, 'lead'));
    return no === null ? new SeeOther(casePaths.conflicts(key.caseId), 'Your colleague is recused and cannot read this case any more.') : back([{ field: 'passTo', text: no }]);
  }

  @Get('answers') @Endpoint({ needs: 'case.conflict.record', records: 'case.conflict.started', renders: 'cases/conflicts/form' })
  async askAnswer(@TheCase() key: CaseKey, @Query('match') match?: string) {
    const asked = await this.match(key, match ?? '');
    if (asked === null) throw new NotFoundException();
    return this.answerPage(key, asked, {}, []);
  }

  @Post('answers') @Endpoint({ needs: 'case.conflict.record', records: 'case.conflict.set-aside', renders: 'cases/conflicts/form' })
  async answer(@TheCase() key: CaseKey, @Form(MatchAnswerForm) form: Filled<MatchAnswerForm>) {
    const match = await this.match(key, String(form.typed.match ?? ''));
    const back = async (problems: Problem[]) => new Unprocessable(await this.answerPage(key, match, form.typed, problems));
    if (match === null) return back([...form.problems, { field: '', text: 'Nothing is to be answered here any more: somebody may have done it while you wrote' }]);
    if (!form.ok) return back(form.problems);
    const { answer, reason, passTo } = form.value;
    const { account, ground, about } = match;
    const done = answer === 'aside' ? this.setAside.run(key, { account, ground, about }, reason) : this.recuse.run(key, { account, ground: groundOf(ground), reason, passTo: passTo || null }, 'matching');
    const no = await refusalOf(done);
    if (no !== null) return back([{ field: answer === 'aside' ? 'answer' : 'passTo', text: no }]);
    return new SeeOther(casePaths.conflicts(key.caseId), answer === 'aside' ? 'The match is set aside, with your reason.' : 'Your colleague is recused and cannot read this case any more.');
  }

  @Get(':recusalId/liftings') @Endpoint({ needs: 'case.recusal.lift', records: 'case.conflict.started', renders: 'cases/conflicts/form' })
  async askLifting(@TheCase() key: CaseKey, @Param('recusalId') recusalId: Id) {
    return new Shown(recusalLiftingView(await this.overview.head(key), await this.recusal(key, recusalId), {}, []), [recusalId]);
  }

  @Post(':recusalId/liftings') @Endpoint({ needs: 'case.recusal.lift', records: 'case.recusal.lifted', renders: 'cases/conflicts/form' })
  async end(@TheCase() key: CaseKey, @Param('recusalId') recusalId: Id, @Form(ReasonForm) form: Filled<ReasonForm>) {
    const recusal = await this.recusal(key, recusalId);
    const back = async (problems: Problem[]) => new Unprocessable(recusalLiftingView(await this.overview.head(key), recusal, form.typed, problems));
    if (!form.ok) return back(form.problems);
    const no = await refusalOf(this.lift.run(key, recusalId, form.value.reason));
    return no === null ? new SeeOther(casePaths.conflicts(key.caseId), 'The recusal is lifted. A place on the team is given anew.') : back([{ field: '', text: no }]);
  }

  private async ownPage(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, passes, coordinators] = await Promise.all([this.overview.head(key), this.conflicts.wouldPass(key, key.viewer.account), this.conflicts.coordinators(key, key.viewer.account)]);
    return ownConflictView(head, { passes, coordinators }, typed, fitting(problems, passes));
  }

  private async colleaguePage(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, colleagues, coordinators] = await Promise.all([this.overview.head(key), this.choices(key), this.conflicts.coordinators(key, null)]);
    return colleagueConflictView(head, { colleagues, coordinators }, typed, problems);
  }

  private async answerPage(key: CaseKey, match: OpenMatch | null, typed: Typed, problems: Problem[]) {
    const [head, coordinators] = await Promise.all([this.overview.head(key), this.conflicts.coordinators(key, match?.account ?? key.viewer.account)]);
    const mayAside = match === null || certaintyOf(match.ground) === 'possible' || key.may('case.recusal.lift');
    return matchAnswerView(head, match, { coordinators, mayAside, viewer: key.viewer.account }, typed, problems);
  }

  /** Whom a conflict may be recorded of: the school's and the district's staff, and the team, without the viewer and whoever is recused. */
  private async choices(key: CaseKey): Promise<{ account: Id; name: string }[]> {
    const [colleagues, members, recusals] = await Promise.all([this.accounts.colleaguesAt(key.facts.school), this.overview.members(key), this.conflicts.recusals(key)]);
    const out = new Set([key.viewer.account, ...recusals.filter(({ lifted_at }) => lifted_at === null).map(({ account }) => account)]);
    const now = this.clock.now();
    const all = new Map([...colleagues, ...members.filter((member) => sitsAt(member, now))].map(({ account, name }) => [account, { account, name }]));
    return [...all.values()].filter(({ account }) => !out.has(account)).sort((a, b) => a.name.localeCompare(b.name, 'en-US'));
  }

  private async colleagues(key: CaseKey): Promise<Id[]> {
    return (await this.accounts.colleaguesAt(key.facts.school)).map(({ account }) => account);
  }

  /** A match that is open and that somebody else than the viewer answers. */
  /** An open match as its address names it; null for one that is answered, or never was. One about the viewer is not found. */
  private async match(key: CaseKey, asked: string): Promise<OpenMatch | null> {
    if (asked.startsWith(`${key.viewer.account}.`)) throw new NotFoundException();
    const open = await this.conflicts.open(key, key.may('case.recusal.lift') ? await this.colleagues(key) : []);
    return open.find(({ account, ground, about }) => `${account}.${ground}.${about}` === asked) ?? null;
  }

  private async recusal(key: CaseKey, id: Id) {
    const recusal = (await this.conflicts.recusals(key)).find((one) => one.id === id);
    if (recusal === undefined) throw new NotFoundException();
    return recusal;
  }
}

/** The sentence with which a rule said no; null when it was done. */
async function refusalOf(doing: Promise<unknown>): Promise<string | null> {
  try {
    await doing;
    return null;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusal.message;
  }
}

/** A problem with a field that the page does not have is said at its top. */
const fitting = (problems: Problem[], passes: boolean): Problem[] => problems.map((problem) => (problem.field === 'passTo' && !passes ? { ...problem, field: '' } : problem));
