import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { wallIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AssessmentUnfinished, DeterminationOvertaken, DeterminationRefused, RecordDetermination, type NewDetermination } from '../commands/record-determination.js';
import { determinationPaths } from '../determination.endpoints.js';
import { AssessmentReadiness } from '../queries/assessment-readiness.js';
import { decidersOf } from '../rules/deciders.js';
import { closedOnForm } from '../queries/closed-levels.js';
import { CurrentAssessment } from '../queries/current-assessment.js';
import { DeterminationTeam } from '../queries/determination-team.js';
import { Determinations } from '../queries/determinations.js';
import { FirstReads } from '../queries/first-reads.js';
import { KnownCase, teamFactsOf } from '../queries/known-case.js';
import { DeterminationForm, draftIn } from './determination.forms.js';
import { determinationPage } from './determination.view.js';
import { determinationConflict, newDeterminationPage, type NewDeterminationPage } from './new-determination.view.js';

@Controller('cases/:caseId/determination')
export class DeterminationController {
  constructor(
    private readonly overview: CaseOverview, private readonly determinations: Determinations, private readonly readiness: AssessmentReadiness,
    private readonly team: DeterminationTeam, private readonly record: RecordDetermination, private readonly clock: Clock,
    private readonly current: CurrentAssessment, private readonly known: KnownCase, private readonly reads: FirstReads,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'determination.viewed', renders: 'assessment/determination/show' })
  async show(@TheCase() key: CaseKey) {
    const [head, found, grounds, members, lapsed, reads] = await Promise.all([this.overview.head(key), this.determinations.of(key), this.determinations.groundsOf(key), this.team.now(key), this.team.lapsed(key), this.reads.of(key)]);
    const may = { determine: key.may('case.determine'), sign: key.may('case.determination.sign'), changeTeam: key.may('case.team.change') };
    return new Shown(determinationPage({ head, found, grounds, members, lapsed, viewer: key.viewer.account, may, now: this.clock.now(), reads }), found.all.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.determine', records: 'determination.started', renders: 'assessment/determination/new' })
  async ask(@TheCase() key: CaseKey) {
    return newDeterminationPage(await this.page(key, {}), {}, []);
  }

  @Post() @Endpoint({ needs: 'case.determine', records: 'determination.recorded', renders: 'assessment/determination/new' })
  async append(@TheCase() key: CaseKey, @Form(DeterminationForm) form: Filled<DeterminationForm>) {
    const { typed } = form;
    const { happened, problems } = readHappened(typed as never, key.facts.zone, wallIn(key.facts.zone, this.clock.now()));
    const read = form.ok ? draftIn(form.value) : { draft: null, problems: form.problems };
    const wrong = [...read.problems, ...problems];
    if (read.draft === null || happened === null || wrong.length > 0) return this.again(key, typed, wrong);
    return this.tryRecording(key, { ...read.draft, happened, after: [typed.after].flat()[0] || null }, typed);
  }

  private async tryRecording(key: CaseKey, wanted: NewDetermination, typed: Typed) {
    try {
      await this.record.run(key, wanted);
    } catch (no) {
      if (no instanceof DeterminationRefused) return this.again(key, typed, [...no.problems]);
      if (no instanceof AssessmentUnfinished) return this.again(key, typed, [{ field: '', text: 'The assessment is not ready for a level yet. What is left stands below' }, ...no.problems]);
      if (no instanceof DeterminationOvertaken) return new Conflict(determinationConflict(await this.page(key, typed), typed));
      throw no;
    }
    return new SeeOther(determinationPaths.show(key.caseId), 'The determination is recorded. It counts when everybody the protocol asks for has signed.');
  }

  private async again(key: CaseKey, typed: Typed, problems: Problem[]) {
    return new Unprocessable(newDeterminationPage(await this.page(key, typed), typed, problems));
  }

  private async page(key: CaseKey, typed: Typed): Promise<NewDeterminationPage> {
    const [head, found, grounds, members, lapsed, readiness, { answers }, known, reads] = await Promise.all([
      this.overview.head(key), this.determinations.of(key), this.determinations.groundsOf(key), this.team.now(key), this.team.lapsed(key), this.readiness.of(key),
      this.current.of(key), this.known.of(key), this.reads.of(key),
    ]);
    const now = this.clock.now();
    return { head, found, grounds, members, lapsed, readiness, answers, reads, deciders: decidersOf(found.protocol.definition), teamFacts: teamFactsOf(found.protocol.definition), ...closedOnForm(found.protocol.definition, known, typed.facts === undefined ? null : [typed.facts].flat()), now: wallIn(key.facts.zone, now) };
  }
}
