import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, ClassedTexts, classesFor, newestVersion, TheCase, type CaseKey } from '../../cases/index.js';
import { wallIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, SeeOther, Shown, textIn, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { AddFact, type NewFact } from '../commands/add-fact.js';
import { CurrentAssessment } from '../queries/current-assessment.js';
import { Facts, type FactLine } from '../queries/facts.js';
import { factProblems, firstOf } from '../rules/facts.js';
import { classAsked, textAbilities } from './classed-form.js';
import { factConflict } from './fact-conflict.view.js';
import { FactForm } from './facts.forms.js';
import { factFormView, factsView } from './facts.view.js';

@Controller('cases/:caseId/assessment/facts')
export class FactsController {
  constructor(
    private readonly overview: CaseOverview, private readonly current: CurrentAssessment, private readonly facts: Facts, private readonly texts: ClassedTexts, private readonly add: AddFact, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.facts.viewed', renders: 'assessment/facts/list' })
  async list(@TheCase() key: CaseKey) {
    const all = await this.facts.read(key);
    return new Shown(factsView(await this.overview.head(key), all, await this.texts.kept(key, 'fact'), textAbilities(key)), all.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.assess', records: 'assessment.fact.started', renders: 'assessment/facts/form' })
  async ask(@TheCase() key: CaseKey) {
    if (!(await this.current.begun(key))) return new SeeOther(assessmentPaths.overview(key.caseId), 'Begin the assessment first.');
    return this.page(key, null, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.fact.added', renders: 'assessment/facts/form' })
  append(@TheCase() key: CaseKey, @Form(FactForm) form: Filled<FactForm>) {
    return this.save(key, form, null);
  }

  @Get(':factId/corrections') @Endpoint({ needs: 'case.assess', records: 'assessment.fact.started', renders: 'assessment/facts/form' })
  async askCorrection(@TheCase() key: CaseKey, @Param('factId') id: Id) {
    return new Shown(await this.page(key, await this.one(key, id), {}, []), [id]);
  }

  @Post(':factId/corrections') @Endpoint({ needs: 'case.assess', records: 'assessment.fact.corrected', renders: 'assessment/facts/form' })
  async appendCorrection(@TheCase() key: CaseKey, @Param('factId') id: Id, @Form(FactForm) form: Filled<FactForm>) {
    return this.save(key, form, await this.one(key, id));
  }

  private async save(key: CaseKey, form: Filled<FactForm>, corrected: FactLine | null) {
    const read = await this.wanted(key, form, corrected);
    if (!('wanted' in read)) return new Unprocessable(await this.page(key, corrected, form.typed, read.problems));
    try {
      await this.add.run(key, read.wanted, corrected?.id ?? null);
    } catch (stale) {
      if (!(stale instanceof Stale) || corrected === null) throw stale;
      return new Conflict(await this.conflict(key, corrected.id, form.typed, read.wanted));
    }
    if (form.typed.then === 'another') return new SeeOther(assessmentPaths.newFact(key.caseId), 'The fact is recorded. Add the next one.');
    return new SeeOther(assessmentPaths.facts(key.caseId), corrected === null ? 'The fact is recorded.' : 'The correction is saved. The earlier fact stays readable.');
  }

  private async wanted(key: CaseKey, { ok, typed, problems, ...rest }: Filled<FactForm>, corrected: FactLine | null): Promise<{ wanted: NewFact } | { problems: Problem[] }> {
    const now = wallIn(key.facts.zone, this.clock.now());
    const told = readHappened(typed as never, key.facts.zone, now);
    const text = textIn(typed);
    const [learnedOn, supportedBy] = [text('learnedOn'), [typed.supportedBy ?? []].flat()];
    const others = new Set((await this.others(key, corrected)).map(({ id }) => id));
    const strange = supportedBy.some((id) => !others.has(id)) ? [{ field: others.size === 0 ? '' : 'supportedBy', text: 'Choose among the facts in the list' }] : [];
    const found = [...problems, ...told.problems, ...factProblems({ learnedOn, happenedDate: told.happened?.date ?? null }, now.date), ...strange, ...classAsked(key, typed, corrected)];
    if (!ok || told.happened === null || found.length > 0) return { problems: found };
    const { what, source, recordClass } = (rest as { value: FactForm }).value;
    return { wanted: { what, source, sourceDetail: text('sourceDetail'), happened: told.happened, learnedOn: learnedOn as LocalDate, supportedBy, recordClass: recordClass ?? 'team' } };
  }

  /** Somebody corrected it first: both texts, and the form goes on from theirs. */
  private async conflict(key: CaseKey, id: Id, typed: Typed, yours: NewFact) {
    const all = await this.facts.read(key);
    const newest = newestVersion(all, id);
    if (newest === null) throw new NotFoundException(); // somebody gave it to other readers meanwhile
    return { ...(await this.page(key, newest, typed, [])), conflict: factConflict(await this.overview.head(key), newest, yours, all) };
  }

  private async page(key: CaseKey, corrected: FactLine | null, typed: Typed, problems: readonly Problem[]) {
    const now = this.clock.now();
    const { zone } = key.facts;
    return factFormView(await this.overview.head(key), corrected, { classes: classesFor(key), typed, problems, now: wallIn(zone, now), others: await this.others(key, corrected) });
  }

  /** The facts as they stand, without the one that is corrected. */
  private async others(key: CaseKey, corrected: FactLine | null): Promise<FactLine[]> {
    return (await this.facts.read(key)).filter((fact) => fact.corrected_by === null && (corrected === null || firstOf(fact) !== firstOf(corrected)));
  }

  private async one(key: CaseKey, id: Id): Promise<FactLine> {
    const line = await this.facts.one(key, id);
    if (line === null || !textAbilities(key).correct(line)) throw new NotFoundException();
    return line;
  }
}
