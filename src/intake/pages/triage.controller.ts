import { Controller, Get, Param, Post, Query, BadRequestException, NotFoundException } from '@nestjs/common';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { FindPeople, type PersonKind } from '../../people/index.js';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { TrackColleagues } from '../../tracks/index.js';
import { ConfirmSubject } from '../commands/confirm-subject.js';
import { ReportChanged, TriageReport, type TriageDecision } from '../commands/triage-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { EarlierRecords } from '../queries/earlier-records.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile } from '../queries/report-file.js';
import { TriageChoices } from '../queries/triage-choices.js';
import { awaitsTriage, routes, type Route } from '../rules/triage-outcomes.js';
import { fieldsOf, outcomeView, type LooseOutcome } from './outcome.view.js';
import { OutcomeForm, SubjectForm } from './triage.forms.js';
import { kindWords, triageView } from './triage.view.js';

const longestLookUp = 200;
const leadWords = {
  stays: '', passed: ' A conflict of interest keeps the lead of its suicide protocol track out of it now, so a colleague leads it.',
  nobody: ' A conflict of interest keeps the lead of its suicide protocol track out of it now, and nobody else at this school can lead one: route the report again at once, and ask for a counselor or psychologist from the district.',
};

@Controller('reports/:reportId')
export class TriageController {
  constructor(
    private readonly file: ReportFile, private readonly earlier: EarlierRecords, private readonly choices: TriageChoices,
    private readonly people: FindPeople, private readonly confirm: ConfirmSubject, private readonly triage: TriageReport, private readonly reminder: ArrestReminder, private readonly tracks: TrackColleagues,
  ) {}

  @Get('triage') @Endpoint({ needs: 'report.triage', records: 'report.triage.viewed', renders: 'intake/triage/show' })
  async show(@TheReport() key: ReportKey, @Query('look') look = '') {
    const { view, found } = await this.found(key, look.slice(0, longestLookUp), {}, []);
    return new Shown(view, [key.reportId, ...found]);
  }

  @Post('subjects') @Endpoint({ needs: 'report.triage', records: 'report.subject.confirmed', renders: 'intake/triage/show' })
  async confirmSubject(@TheReport() key: ReportKey, @Form(SubjectForm) form: Filled<SubjectForm>) {
    const problems = [...form.problems, ...(await this.problemsWith(form))];
    if (!form.ok || problems.length > 0) return new Unprocessable(await this.page(key, '', form.typed, problems));
    const { subject, name = '', kind, version } = form.value;
    try {
      const { lead } = await this.confirm.run(key, Number(version), subject === 'new' ? { name, kind: kind as PersonKind } : { person: subject });
      return new SeeOther(intakePaths.triage(key.reportId), `The person is confirmed.${leadWords[lead]}`);
    } catch (changed) {
      if (!(changed instanceof ReportChanged)) throw changed;
      return new Conflict(await this.page(key, '', { ...form.typed, version: undefined }, [{ field: 'subject', text: 'Somebody changed this report while you were choosing. Look at it again, then confirm' }]));
    }
  }

  @Get('triage/:outcome') @Endpoint({ needs: 'report.triage', records: 'report.triage.started', renders: 'intake/triage/outcome' })
  async ask(@TheReport() key: ReportKey, @Param('outcome') outcome: string) {
    if (!awaitsTriage(key.facts.state)) return new SeeOther(intakePaths.show(key.reportId), 'This report has been triaged already.');
    return new Shown(await this.outcomePage(key, known(outcome), {}, []), [key.reportId]);
  }

  @Post('triage/:outcome') @Endpoint({ needs: 'report.triage', records: 'report.triaged', renders: 'intake/triage/outcome' })
  async decide(@TheReport() key: ReportKey, @Param('outcome') name: string, @Form(OutcomeForm) form: Filled<OutcomeForm>) {
    const outcome = known(name);
    if (Object.keys(form.typed).some((field) => !['version', 'reason', ...fieldsOf[outcome]].includes(field))) throw new BadRequestException();
    const read = await this.read(key, outcome, form);
    if ('problems' in read) return new Unprocessable(await this.outcomePage(key, outcome, form.typed, read.problems));
    try {
      await this.triage.run(key, read.decision);
    } catch (changed) {
      if (!(changed instanceof ReportChanged)) throw changed;
      return new Conflict(await this.outcomePage(key, outcome, { ...form.typed, version: undefined }, [], (await this.file.decisions(key))[0] ?? null));
    }
    return new SeeOther(intakePaths.show(key.reportId), 'The decision is saved.');
  }

  /** The decision, or what is wrong with the answers that only this outcome asks for. */
  private async read(key: ReportKey, outcome: LooseOutcome, form: Filled<OutcomeForm>): Promise<{ decision: TriageDecision } | { problems: Problem[] }> {
    const { route = '', receiver = '', gatherBy = '', gatherUntil = '', whatWasDone = '' } = form.typed as Record<string, string | undefined>;
    const problems: Problem[] = [...form.problems];
    const want = (fine: boolean, field: string, text: string) => { if (!fine && !problems.some((one) => one.field === field)) problems.push({ field, text }); };
    const among = async (verb: 'report.triage' | 'report.routing.acknowledge', account: string) => (await this.choices.holding(key, verb)).some((person) => person.account === account);
    if (outcome === 'addressed') want(whatWasDone.trim() !== '', 'whatWasDone', 'Write what was done, by whom');
    if (outcome === 'routed') {
      want(Object.hasOwn(routes, route), 'route', 'Choose where the concern goes');
      want(await among('report.routing.acknowledge', receiver), 'receiver', 'Choose who receives it');
      if (route === 'suicide') want((await this.tracks.at(key.facts.school, { subject: key.facts.subject, caseId: null })).some(({ account }) => account === receiver), 'receiver', 'The suicide protocol is led by a counselor or a psychologist. Choose one');
    }
    if (outcome === 'gather') {
      want(await among('report.triage', gatherBy), 'gatherBy', 'Choose who finds out more');
      want(isLocalDate(gatherUntil) && gatherUntil >= this.choices.today(key), 'gatherUntil', 'Enter a day from today on');
    }
    if (!form.ok || problems.length > 0) return { problems };
    const common = { version: Number(form.value.version), reason: form.value.reason };
    if (outcome === 'gather') return { decision: { ...common, outcome, by: gatherBy, until: gatherUntil as never } };
    const secondDueOn = await this.choices.nextSchoolDay(key);
    if (outcome === 'routed') return { decision: { ...common, outcome, route: route as Route, receiver, secondDueOn } };
    return { decision: outcome === 'addressed' ? { ...common, outcome, whatWasDone, secondDueOn } : { ...common, outcome, secondDueOn } };
  }

  private async problemsWith({ typed }: Filled<SubjectForm>): Promise<Problem[]> {
    const { subject, name, kind } = typed as Record<string, string | undefined>;
    if (subject !== 'new') return subject !== undefined && /^[a-z2-7]{26}$/.test(subject) && (await this.people.one(subject)) === null ? [{ field: 'subject', text: 'Choose a person from the list' }] : [];
    return [
      ...((name ?? '').trim() === '' ? [{ field: 'name', text: 'Write the name, or a few words that say who it is' }] : []),
      ...(kind === undefined || !Object.hasOwn(kindWords, kind) ? [{ field: 'kind', text: 'Choose how the person belongs to the school' }] : []),
    ];
  }

  private async page(key: ReportKey, look: string, typed: Typed, problems: Problem[]) {
    return (await this.found(key, look, typed, problems)).view;
  }

  /** `found` are the ids of whom and what the page offers as known before. */
  private async found(key: ReportKey, look: string, typed: Typed, problems: Problem[]) {
    const report = await this.file.record(key);
    const names = [report.subject_described, ...(report.subject === null ? [] : [report.subject]), ...(look.trim() === '' ? [] : [look])];
    const [version, repeats, triages, earlier, closed, protocol] = await Promise.all([this.file.version(key), this.file.repeats(key), this.file.decisions(key), this.earlier.about(key, names), this.earlier.closedCases(key), this.choices.protocol(key)]);
    const view = triageView({ report, version, repeats, triages, earlier, closed, protocol, lookedUp: look, may: { openCase: key.may('case.open') } }, typed, problems);
    return { view, found: [...earlier.people, ...earlier.cases, ...earlier.reports].map(({ id }) => id) };
  }

  private async outcomePage(key: ReportKey, outcome: LooseOutcome, typed: Typed, problems: Problem[], first: Parameters<typeof outcomeView>[1]['first'] = undefined) {
    const [report, version, receivers, gatherers, readers, due] = await Promise.all([
      this.file.record(key), this.file.version(key), this.choices.holding(key, 'report.routing.acknowledge'), this.choices.holding(key, 'report.triage'),
      this.choices.readersAfter(key), this.choices.nextSchoolDay(key),
    ]);
    const clauses = outcome === 'routed' ? await this.reminder.read(this.choices.today(key)) : null;
    return { ...outcomeView(outcome, { report, version, receivers, gatherers, readers, due, today: this.choices.today(key), first }, typed, problems), reminder: arrestReminderView(clauses) };
  }
}

function known(outcome: string): LooseOutcome {
  if (!Object.hasOwn(fieldsOf, outcome)) throw new NotFoundException();
  return outcome as LooseOutcome;
}
