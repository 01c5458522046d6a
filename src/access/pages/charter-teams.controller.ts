import { Controller, Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { actingIn, Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { ChangeCharterSchools } from '../commands/change-charter-schools.js';
import { MakeCharterTeam } from '../commands/make-charter-team.js';
import { CharterList } from '../queries/charter-list.js';
import { CharterSchoolsForm, CharterTeamForm } from './charter-teams.forms.js';
import { charterTeamsView } from './charter-teams.view.js';

@Controller('charter-teams')
export class CharterTeamsController {
  constructor(private readonly teams: CharterList, private readonly directory: SchoolDirectory, private readonly makeTeam: MakeCharterTeam, private readonly change: ChangeCharterSchools) {}

  @Get() @Endpoint({ needs: 'account.manage', records: 'charter.listed', renders: 'access/charter-teams' })
  async list() {
    const { view, shown } = await this.page(null, {}, []);
    return new Shown(view, shown);
  }

  @Post() @Endpoint({ needs: 'account.manage', records: 'charter.made', renders: 'access/charter-teams' })
  async make(@Req() request: FastifyRequest, @Form(CharterTeamForm) form: Filled<CharterTeamForm>) {
    return this.tried(null, form, ({ name, schools }) => this.makeTeam.run(actingIn(request), { name: name.trim(), schools }), 'The charter team is made. Give seats on it now.');
  }

  @Post(':charterId/schools') @Endpoint({ needs: 'account.manage', records: 'charter.schools.changed', renders: 'access/charter-teams' })
  async serve(@Req() request: FastifyRequest, @Param('charterId') charter: Id, @Form(CharterSchoolsForm) form: Filled<CharterSchoolsForm>) {
    if (!(await this.teams.all()).some(({ id }) => id === charter)) throw new NotFoundException();
    return this.tried(charter, form, ({ schools }) => this.change.run(actingIn(request), charter, schools), 'The schools of the team are changed.');
  }

  private async tried<T extends CharterSchoolsForm>(on: Id | null, form: Filled<T>, act: (value: T) => Promise<unknown>, notice: string) {
    if (!form.ok) return new Unprocessable((await this.page(on, form.typed, form.problems)).view);
    const known = await this.directory.schools();
    if (form.value.schools.some((school) => !known.some(({ id }) => id === school))) throw new NotFoundException();
    try {
      await act(form.value);
      return new SeeOther(accessPaths.charterTeams, notice);
    } catch (refusal) {
      return new Unprocessable((await this.page(on, form.typed, [problemOf(refusal, 'schools')])).view);
    }
  }

  private async page(on: Id | null, typed: Typed, problems: Problem[]) {
    const [teams, schools] = await Promise.all([this.teams.all(), this.directory.schools()]);
    return { view: charterTeamsView(teams, schools, on, typed, problems), shown: teams.map(({ id }) => id) };
  }
}
