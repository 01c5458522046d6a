import { Controller, Get, Post } from '@nestjs/common';
import { pointedOut } from '../../cases/index.js';
import { TheViewer } from '../../access/index.js';
import { SchoolDirectory, type School } from '../../directory/index.js';
import { wallIn } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, readHappened, SeeOther, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { ReceiveReport } from '../commands/receive-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { notAsked, weaponVerdict } from '../rules/report-answers.js';
import { ReportForm, UrgentForm } from './filing.forms.js';
import { askView, dangerView, detailsView } from './filing.view.js';

const unknownSchool: Problem = { field: 'school', text: 'Choose the school' };

@Controller('reports')
export class FilingController {
  constructor(private readonly directory: SchoolDirectory, private readonly receive: ReceiveReport, private readonly clock: Clock) {}

  @Get('new') @Endpoint({ needs: 'report.file', renders: 'intake/reports/new', quiet: true })
  ask() {
    return askView();
  }

  @Get('new/danger') @Endpoint({ needs: 'report.file', renders: 'intake/reports/danger', quiet: true })
  async askUrgent(@TheViewer() viewer: Viewer) {
    return dangerView(await this.directory.schools(), usualSchool(viewer), {}, []);
  }

  @Post('urgent') @Endpoint({ needs: 'report.file', records: 'report.received', renders: 'intake/reports/danger', quiet: true })
  async receiveUrgent(@TheViewer() viewer: Viewer, @Form(UrgentForm) form: Filled<UrgentForm>) {
    const schools = await this.directory.schools();
    const school = schools.find(({ id }) => id === form.typed.school);
    if (!form.ok || school === undefined) return new Unprocessable(dangerView(schools, usualSchool(viewer), form.typed, problemsOf(form, school)));
    const { words, subject } = form.value;
    const receipt = await this.receive.run(viewer, {
      school: school.id, immediateDanger: true, confidential: false, words, subject, channel: notAsked, targets: '', place: '',
      happened: { precision: 'unknown', date: null, time: null, zone: school.zone }, weapon: [notAsked], selfHarm: notAsked, alreadyDone: '', evidence: { what: '', where: '', by: '' },
    });
    return new SeeOther(intakePaths.receipt(receipt), 'Your record was sent.');
  }

  @Get('new/details') @Endpoint({ needs: 'report.file', renders: 'intake/reports/details', quiet: true })
  async askDetails(@TheViewer() viewer: Viewer) {
    const schools = await this.directory.schools();
    return detailsView(schools, usualSchool(viewer), this.now(schools, usualSchool(viewer)), {}, []);
  }

  @Post() @Endpoint({ needs: 'report.file', records: 'report.received', renders: 'intake/reports/details', quiet: true })
  async receiveDetails(@TheViewer() viewer: Viewer, @Form(ReportForm) form: Filled<ReportForm>) {
    const schools = await this.directory.schools();
    const school = schools.find(({ id }) => id === form.typed.school);
    const now = this.now(schools, school?.id ?? null);
    const { happened, problems } = readHappened(form.typed as never, school?.zone ?? 'UTC', now);
    const weapon = weaponVerdict([form.typed.weapon ?? []].flat());
    const wrong = [...problemsOf(form, school), ...problems.filter(({ field }) => !form.problems.some((one) => one.field === field)), ...(weapon.ok ? [] : [{ field: 'weapon', text: weapon.why }])];
    if (!form.ok || happened === null || school === undefined || wrong.length > 0) return new Unprocessable(detailsView(schools, usualSchool(viewer), now, form.typed, inOrder(wrong)));
    const { words, channel, subject, place, targets = '', alreadyDone = '', evidenceWhat = '', evidenceWhere = '', evidenceBy = '', selfHarm, confidential } = form.value;
    const receipt = await this.receive.run(viewer, {
      school: school.id, immediateDanger: false, confidential: confidential.includes('yes'), words, channel, subject, targets, place, happened,
      weapon: form.value.weapon, selfHarm, alreadyDone, evidence: { what: evidenceWhat, where: evidenceWhere, by: evidenceBy },
    });
    return new SeeOther(intakePaths.receipt(receipt), pointedOut([words], intakePaths.details) === null ? 'Your report was sent.' : 'Your report was sent. A word in it judges a person. If you saw or heard more, send another report that says what.');
  }

  private now(schools: readonly School[], school: string | null) {
    return wallIn((schools.find(({ id }) => id === school) ?? schools[0])?.zone ?? 'UTC', this.clock.now());
  }
}

function usualSchool({ seats }: Viewer): string | null {
  const schools = [...new Set(seats.map(({ school }) => school))];
  return schools.length === 1 ? schools[0]! : null;
}

function problemsOf(form: { problems: Problem[] }, school: School | undefined): Problem[] {
  const said = form.problems.some(({ field }) => field === 'school');
  return school === undefined && !said ? [...form.problems, unknownSchool] : form.problems;
}

const asked = ['words', 'channel', 'subject', 'school', 'happenedDate', 'happenedTime', 'happenedPrecision', 'place', 'weapon', 'selfHarm'];

/** Problems in the order of the form, so that the list at the top reads like the page. */
function inOrder(problems: Problem[]): Problem[] {
  const at = ({ field }: Problem) => (asked.includes(field) ? asked.indexOf(field) : asked.length);
  return [...problems].sort((a, b) => at(a) - at(b));
}
