import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, ClassedTexts, classesFor, newestVersion, TheCase, type CaseKey } from '../../cases/index.js';
import { wallIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, SeeOther, Shown, textIn, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { AddInterview, type NewInterview } from '../commands/add-interview.js';
import { AskedFor } from '../queries/asked-for.js';
import { CurrentAssessment } from '../queries/current-assessment.js';
import { InterviewGuides } from '../queries/interview-guides.js';
import { Interviews, type InterviewLine } from '../queries/interviews.js';
import { TeamChoices } from '../queries/team-choices.js';
import { interviewProblems, sittingProblems } from '../rules/interviews.js';
import { interviewConflict } from './interview-conflict.view.js';
import { classAsked, textAbilities } from './classed-form.js';
import { InterviewForm } from './interviews.forms.js';
import { interviewFormView, interviewsView } from './interviews.view.js';

@Controller('cases/:caseId/assessment/interviews')
export class InterviewsController {
  constructor(
    private readonly overview: CaseOverview, private readonly current: CurrentAssessment, private readonly interviews: Interviews, private readonly texts: ClassedTexts, private readonly choices: TeamChoices, private readonly add: AddInterview, private readonly clock: Clock, private readonly guides: InterviewGuides, private readonly asked: AskedFor,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.interviews.viewed', renders: 'assessment/interviews/list' })
  async list(@TheCase() key: CaseKey) {
    const all = await this.interviews.read(key);
    return new Shown(interviewsView(await this.overview.head(key), all, await this.texts.kept(key, 'interview'), textAbilities(key)), all.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.assess', records: 'assessment.interview.started', renders: 'assessment/interviews/form' })
  async ask(@TheCase() key: CaseKey) {
    if (!(await this.current.begun(key))) return new SeeOther(assessmentPaths.overview(key.caseId), 'Begin the assessment first.');
    return this.page(key, null, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.interview.added', renders: 'assessment/interviews/form' })
  append(@TheCase() key: CaseKey, @Form(InterviewForm) form: Filled<InterviewForm>) {
    return this.save(key, form, null);
  }

  @Get(':interviewId/corrections') @Endpoint({ needs: 'case.assess', records: 'assessment.interview.started', renders: 'assessment/interviews/form' })
  async askCorrection(@TheCase() key: CaseKey, @Param('interviewId') id: Id) {
    return new Shown(await this.page(key, await this.one(key, id), {}, []), [id]);
  }

  @Post(':interviewId/corrections') @Endpoint({ needs: 'case.assess', records: 'assessment.interview.corrected', renders: 'assessment/interviews/form' })
  async appendCorrection(@TheCase() key: CaseKey, @Param('interviewId') id: Id, @Form(InterviewForm) form: Filled<InterviewForm>) {
    return this.save(key, form, await this.one(key, id));
  }

  private async save(key: CaseKey, form: Filled<InterviewForm>, corrected: InterviewLine | null) {
    const read = await this.wanted(key, form, corrected);
    if (!('wanted' in read)) return new Unprocessable(await this.page(key, corrected, form.typed, read.problems));
    try {
      await this.add.run(key, read.wanted, corrected?.id ?? null);
    } catch (stale) {
      if (!(stale instanceof Stale) || corrected === null) throw stale;
      return new Conflict(await this.conflict(key, corrected.id, form.typed, read.wanted));
    }
    return new SeeOther(assessmentPaths.interviews(key.caseId), corrected === null ? 'The interview notes are saved.' : 'The correction is saved. The earlier notes stay readable.');
  }

  private async wanted(key: CaseKey, { ok, typed, problems, ...rest }: Filled<InterviewForm>, corrected: InterviewLine | null): Promise<{ wanted: NewInterview } | { problems: Problem[] }> {
    const told = readHappened(typed as never, key.facts.zone, wallIn(key.facts.zone, this.clock.now()));
    const people = await this.choices.colleagues(key);
    const text = textIn(typed);
    const texts = { quotes: text('quotes'), impressions: text('impressions'), guardianTold: text('guardianTold'), guardianToldDetail: text('guardianToldDetail') };
    const unknown = text('interviewer').trim() !== '' && !people.some(({ account }) => account === text('interviewer')) ? [{ field: 'interviewer', text: 'Choose who led the interview' }] : [];
    const sitting = { endedTime: text('endedTime'), recorded: text('recorded'), recording: text('recording') };
    const found = [...problems, ...told.problems, ...unknown, ...interviewProblems(texts), ...sittingProblems({ ...sitting, started: text('happenedPrecision') === 'unknown' ? '' : text('happenedTime'), ended: sitting.endedTime }), ...classAsked(key, typed, corrected)];
    if (!ok || told.happened === null || found.length > 0) return { problems: found };
    const { person, part, interviewer, language, place, guardianTold, recordClass, recorded } = (rest as { value: InterviewForm }).value;
    return { wanted: { ...texts, ...sitting, recorded, person, part, interviewer, language, place, guardianTold, recordClass: recordClass ?? 'team', othersPresent: text('othersPresent'), interpreter: text('interpreter'), happened: told.happened } };
  }

  /** Somebody corrected it first: both texts, and the form goes on from theirs. */
  private async conflict(key: CaseKey, id: Id, typed: Typed, yours: NewInterview) {
    const newest = newestVersion(await this.interviews.read(key), id);
    if (newest === null) throw new NotFoundException(); // somebody gave it to other readers meanwhile
    return { ...(await this.page(key, newest, typed, [])), conflict: interviewConflict(await this.overview.head(key), newest, yours, await this.choices.colleagues(key)) };
  }

  private async page(key: CaseKey, corrected: InterviewLine | null, typed: Typed, problems: readonly Problem[]) {
    const now = this.clock.now();
    const { zone } = key.facts;
    return interviewFormView(await this.overview.head(key), corrected, { classes: classesFor(key), typed, problems, now: wallIn(zone, now), people: await this.choices.colleagues(key), me: key.viewer.account, guides: await this.guides.of(key), asked: await this.asked.gate(key, 'sources-sought') });
  }

  private async one(key: CaseKey, id: Id): Promise<InterviewLine> {
    const line = await this.interviews.one(key, id);
    if (line === null || !textAbilities(key).correct(line)) throw new NotFoundException();
    return line;
  }
}
