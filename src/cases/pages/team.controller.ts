import { BadRequestException, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Discipline } from '../../kernel/disciplines.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { AddParticipant } from '../commands/add-participant.js';
import { AddTeamMember } from '../commands/add-team-member.js';
import { EndTeamMembership } from '../commands/end-team-membership.js';
import { LinkCase } from '../commands/link-case.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { Conflicts } from '../queries/conflicts.js';
import { LinkedCases } from '../queries/linked-cases.js';
import { LeavingForm, LinkForm, NewMemberForm, NewParticipantForm } from './team.forms.js';
import { teamView, type TeamFormName } from './team.view.js';

@Controller('cases/:caseId')
export class TeamController {
  constructor(
    private readonly overview: CaseOverview, private readonly linked: LinkedCases, private readonly accounts: AccountDirectory, private readonly clock: Clock, private readonly conflicts: Conflicts,
    private readonly addMember: AddTeamMember, private readonly endMembership: EndTeamMembership, private readonly addParticipant: AddParticipant, private readonly linkCase: LinkCase,
  ) {}

  @Get('team') @Endpoint({ needs: 'case.read', records: 'case.team.viewed', renders: 'cases/team' })
  show(@TheCase() key: CaseKey) {
    return this.page(key, null, {}, []);
  }

  @Post('team') @Endpoint({ needs: 'case.team.change', records: 'case.team.joined', renders: 'cases/team' })
  async join(@TheCase() key: CaseKey, @Form(NewMemberForm) form: Filled<NewMemberForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, 'member', form.typed, form.problems));
    const [account, discipline] = form.value.colleague.split(' ') as [string, Discipline];
    const colleagues = await this.accounts.colleaguesAt(key.facts.school);
    if (!colleagues.some((one) => one.account === account && one.discipline === discipline)) return new Unprocessable(await this.page(key, 'member', form.typed, [{ field: 'colleague', text: 'Choose a colleague' }]));
    try {
      await this.addMember.run(key, { account, discipline });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.page(key, 'member', form.typed, [{ field: 'colleague', text: refusal.message }]));
    }
    return new SeeOther(casePaths.team(key.caseId), 'Your colleague is on the team now.');
  }

  @Post('people') @Endpoint({ needs: 'case.participant.add', records: 'case.participant.added', renders: 'cases/team' })
  async name(@TheCase() key: CaseKey, @Form(NewParticipantForm) form: Filled<NewParticipantForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, 'person', form.typed, form.problems));
    await this.addParticipant.run(key, { ...form.value, person: null });
    return new SeeOther(casePaths.team(key.caseId), 'This person is named in the case now.');
  }

  @Post('team/:memberId/leavings') @Endpoint({ needs: 'case.team.change', records: 'case.team.left' })
  async leave(@TheCase() key: CaseKey, @Param('memberId') memberId: Id, @Form(LeavingForm) form: Filled<LeavingForm>) {
    if (!form.ok) throw new BadRequestException();
    if (!(await this.overview.members(key)).some(({ id }) => id === memberId)) throw new NotFoundException();
    await this.endMembership.run(key, memberId);
    return new SeeOther(casePaths.team(key.caseId), 'The place on the team has ended.');
  }

  @Post('links') @Endpoint({ needs: 'case.team.change', records: 'case.linked', renders: 'cases/team' })
  async link(@TheCase() key: CaseKey, @Form(LinkForm) form: Filled<LinkForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, 'link', form.typed, form.problems));
    try {
      await this.linkCase.run(key, await this.linked.keyTo(key, form.value.number.trim()), form.value.reason);
    } catch (refusal) {
      const text = refusal instanceof Refusal ? refusal.message : refusal instanceof NotFoundException ? 'There is no such case that you may read. Check the number' : null;
      if (text === null) throw refusal;
      return new Unprocessable(await this.page(key, 'link', form.typed, [{ field: 'number', text }]));
    }
    return new SeeOther(casePaths.team(key.caseId), 'The two cases are linked.');
  }

  private async page(key: CaseKey, form: TeamFormName | null, typed: Typed, problems: Problem[]) {
    const [head, members, participants, links, colleagues, matches] = await Promise.all([
      this.overview.head(key), this.overview.members(key), this.overview.participants(key), this.linked.read(key), this.accounts.colleaguesAt(key.facts.school),
      key.may('case.conflict.record') ? this.conflicts.open(key) : [],
    ]);
    return teamView({ head, members, participants, links, colleagues, matches, viewer: key.viewer.account, may: { change: key.may('case.team.change'), name: key.may('case.participant.add'), transfer: key.may('case.transfer') }, now: this.clock.now() }, form, typed, problems);
  }
}
