import { BadRequestException, Controller, Get, HttpCode, Inject, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { SETTINGS, type Settings } from '../../platform/settings/index.js';
import { actingIn, Download, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { CheckStaffList } from '../commands/check-staff-list.js';
import { HandBackStaffList } from '../commands/hand-back-staff-list.js';
import { MakePasswordLinks } from '../commands/make-password-links.js';
import { TakeStaffList } from '../commands/take-staff-list.js';
import { StaffImports, type StaffImport } from '../queries/staff-imports.js';
import { StaffPlan } from '../queries/staff-plan.js';
import { csvLine } from '../rules/csv-cells.js';
import { countsOf } from '../rules/staff-counts.js';
import type { Outcome } from '../rules/staff-import.js';
import { said } from './account-page.js';
import { EndingForm } from './accounts.forms.js';
import { StaffListForm } from './staff-imports.forms.js';
import { importView, newImportView } from './staff-imports.view.js';
import { TheViewer } from './the-viewer.js';

const perPage = 75;
const outcomes: readonly Outcome[] = ['new', 'changed', 'same', 'problem'];

@Controller('accounts')
export class StaffImportsController {
  constructor(
    private readonly imports: StaffImports, private readonly plan: StaffPlan, private readonly directory: SchoolDirectory, private readonly check: CheckStaffList, private readonly takeList: TakeStaffList,
    private readonly handBack: HandBackStaffList, private readonly makeLinks: MakePasswordLinks, @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('import') @Endpoint({ needs: 'account.manage', records: 'staff.import.started', renders: 'access/imports/new' })
  ask() {
    return this.blank({}, []);
  }

  @Post('import') @Endpoint({ needs: 'account.manage', records: 'staff.import.checked', renders: 'access/imports/new' })
  async begin(@Req() request: FastifyRequest, @Form(StaffListForm) form: Filled<StaffListForm>) {
    if (!form.ok) return new Unprocessable(await this.blank(form.typed, form.problems));
    try {
      return new SeeOther(accessPaths.imported(await this.check.run(actingIn(request), form.value.list)));
    } catch (refusal) {
      return new Unprocessable(await this.blank(form.typed, [{ field: 'list', text: said(refusal) }]));
    }
  }

  @Get('imports/:importId') @Endpoint({ needs: 'account.manage', records: 'staff.import.viewed', renders: 'access/imports/show' })
  async show(@TheViewer() viewer: Viewer, @Param('importId') id: Id, @Query('show') show?: string, @Query('page') page = '1') {
    const kept = await this.found(id);
    const plans = await this.plan.of(kept.file, viewer.account);
    if (typeof plans === 'string') throw new Refusal(plans);
    const only = outcomes.find((outcome) => outcome === show) ?? null;
    const order = plans.filter(({ outcome }) => only === null || outcome === only).sort((one, other) => Number(other.outcome === 'problem') - Number(one.outcome === 'problem') || one.read.line - other.read.line);
    const n = Math.max(1, Math.min(Number(/^\d{1,3}$/.test(page) ? page : 1), Math.ceil(order.length / perPage)));
    const counts = kept.state === 'taken' ? kept : countsOf(plans);
    const without = kept.state === 'taken' ? await this.imports.withoutPassword(usernames(plans)) : [];
    const zone = (await this.directory.district())?.zone ?? 'UTC';
    return new Shown(importView({ kept, counts, lines: order.slice((n - 1) * perPage, n * perPage), show: only, page: n, pages: Math.ceil(order.length / perPage), zone, without: without.length }), [id]);
  }

  @Post('imports/:importId/takings') @Endpoint({ needs: 'account.manage', records: 'staff.import.taken' })
  async take(@Req() request: FastifyRequest, @Param('importId') id: Id, @Form(EndingForm) form: Filled<EndingForm>) {
    if (!form.ok) throw new BadRequestException();
    await this.found(id);
    const { made, changed, wrong } = await this.takeList.run(actingIn(request), id);
    return new SeeOther(accessPaths.imported(id), `Taken: ${made} new, ${changed} changed. ${wrong === 0 ? 'No line is left.' : wrong === 1 ? '1 line is handed back.' : `${wrong} lines are handed back.`}`);
  }

  @Get('imports/:importId/handed-back') @Endpoint({ needs: 'account.manage', records: 'staff.import.returned' })
  async handedBack(@Req() request: FastifyRequest, @Param('importId') id: Id) {
    await this.found(id);
    return new Download(await this.handBack.run(actingIn(request), id), 'text/csv; charset=utf-8', 'staff-to-mend.csv');
  }

  /** One link for each person of the list who has no password yet, as a file to hand out; it is made anew each time. */
  @Post('imports/:importId/links') @HttpCode(200) @Endpoint({ needs: 'account.manage', records: 'account.link.made' })
  async links(@Req() request: FastifyRequest, @TheViewer() viewer: Viewer, @Param('importId') id: Id, @Form(EndingForm) form: Filled<EndingForm>) {
    if (!form.ok) throw new BadRequestException();
    const plans = await this.plan.of((await this.found(id)).file, viewer.account);
    const people = typeof plans === 'string' ? [] : await this.imports.withoutPassword(usernames(plans));
    const lineOf = (tokens: ReadonlyMap<Id, string>) => ({ id: account, name, username }: (typeof people)[number]) => csvLine([username, name, `${this.settings.baseUrl}${accessPaths.welcome(tokens.get(account)!)}`]);
    const file = (tokens: ReadonlyMap<Id, string>) => Buffer.from(`\ufeffusername,name,link\n${people.map(lineOf(tokens)).join('\n')}\n`);
    const tokens = await this.makeLinks.run(actingIn(request), people.map((person) => person.id), file);
    return new Download(file(tokens), 'text/csv; charset=utf-8', 'first-passwords.csv');
  }

  private async found(id: string): Promise<StaffImport> {
    const kept = await this.imports.one(id);
    if (kept === null) throw new NotFoundException();
    return kept;
  }

  private async blank(typed: Typed, problems: Problem[]) {
    const [recent, district] = await Promise.all([this.imports.recent(), this.directory.district()]);
    return newImportView(recent, district?.zone ?? 'UTC', typed, problems);
  }
}

const usernames = (plans: readonly { read: { cells: { username: string } } }[]): string[] => plans.map(({ read }) => read.cells.username);
