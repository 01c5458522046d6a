import { Controller, Get, Post } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { AddParticipant } from '../commands/add-participant.js';
import { AddTeamMember } from '../commands/add-team-member.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { NewMemberForm, NewParticipantForm } from './team.forms.js';
import { teamView } from './team.view.js';

@Controller('cases/:caseId')
export class TeamController {
  constructor(private readonly overview: CaseOverview, private readonly accounts: AccountDirectory, private readonly addMember: AddTeamMember, private readonly addParticipant: AddParticipant, private readonly clock: Clock) {}

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
      await this.addMember.run(key, { account, discipline, purpose: form.value.purpose?.trim() ? form.value.purpose : null });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.page(key, 'member', form.typed, [{ field: discipline === 'law-enforcement' ? 'purpose' : 'colleague', text: refusal.message }]));
    }
    return new SeeOther(casePaths.team(key.caseId), 'Your colleague is on the team now.');
  }

  @Post('people') @Endpoint({ needs: 'case.participant.add', records: 'case.participant.added', renders: 'cases/team' })
  async name(@TheCase() key: CaseKey, @Form(NewParticipantForm) form: Filled<NewParticipantForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, 'person', form.typed, form.problems));
    await this.addParticipant.run(key, { ...form.value, person: null });
    return new SeeOther(casePaths.team(key.caseId), 'This person is named in the case now.');
  }

  private async page(key: CaseKey, form: 'member' | 'person' | null, typed: Typed, problems: Problem[]) {
    const [head, members, participants, colleagues] = await Promise.all([
      this.overview.head(key), this.overview.members(key), this.overview.participants(key), this.accounts.colleaguesAt(key.facts.school),
    ]);
    return teamView({ head, members, participants, colleagues, may: { change: key.may('case.team.change'), name: key.may('case.participant.add') }, now: this.clock.now() }, form, typed, problems);
  }
}
