import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, newestVersion, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { dayIn, wallIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, SeeOther, Shown, textIn, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { RecordWeapons, type NewWeaponsAnswer } from '../commands/record-weapons.js';
import { AskedFor } from '../queries/asked-for.js';
import { CurrentAssessment } from '../queries/current-assessment.js';
import { TeamChoices } from '../queries/team-choices.js';
import { WeaponsBlock, type WeaponsLine } from '../queries/weapons-block.js';
import { meantAboutWeapons, weaponsProblems } from '../rules/weapons.js';
import { weaponsConflict } from './weapons-conflict.view.js';
import { WeaponsForm } from './weapons.forms.js';
import { weaponsFormView, weaponsView } from './weapons.view.js';

@Controller('cases/:caseId/assessment/weapons')
export class WeaponsController {
  constructor(
    private readonly overview: CaseOverview, private readonly current: CurrentAssessment, private readonly block: WeaponsBlock, private readonly choices: TeamChoices, private readonly record: RecordWeapons, private readonly asked: AskedFor, private readonly reminder: ArrestReminder, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.weapons.viewed', renders: 'assessment/weapons/list' })
  async list(@TheCase() key: CaseKey) {
    const block = await this.block.read(key);
    const reminder = arrestReminderView(await this.reminder.where(policeTexts(block.answers), dayIn(key.facts.zone, this.clock.now())));
    return new Shown({ ...weaponsView(await this.overview.head(key), block, key.may('case.assess'), await this.asked.gate(key, 'weapons')), reminder }, block.answers.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.assess', records: 'assessment.weapons.started', renders: 'assessment/weapons/form' })
  async ask(@TheCase() key: CaseKey) {
    if (!(await this.current.begun(key))) return new SeeOther(assessmentPaths.overview(key.caseId), 'Begin the assessment first.');
    return this.page(key, null, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.weapons.recorded', renders: 'assessment/weapons/form' })
  append(@TheCase() key: CaseKey, @Form(WeaponsForm) form: Filled<WeaponsForm>) {
    return this.save(key, form, null);
  }

  @Get(':answerId/corrections') @Endpoint({ needs: 'case.assess', records: 'assessment.weapons.started', renders: 'assessment/weapons/form' })
  async askCorrection(@TheCase() key: CaseKey, @Param('answerId') id: Id) {
    return new Shown(await this.page(key, await this.one(key, id), {}, []), [id]);
  }

  @Post(':answerId/corrections') @Endpoint({ needs: 'case.assess', records: 'assessment.weapons.corrected', renders: 'assessment/weapons/form' })
  async appendCorrection(@TheCase() key: CaseKey, @Param('answerId') id: Id, @Form(WeaponsForm) form: Filled<WeaponsForm>) {
    return this.save(key, form, await this.one(key, id));
  }

  private async save(key: CaseKey, form: Filled<WeaponsForm>, corrected: WeaponsLine | null) {
    const read = await this.wanted(key, form);
    if (!('wanted' in read)) return new Unprocessable(await this.page(key, corrected, form.typed, read.problems));
    try {
      await this.record.run(key, read.wanted, corrected?.id ?? null);
    } catch (stale) {
      if (!(stale instanceof Stale) || corrected === null) throw stale;
      return new Conflict(await this.conflict(key, corrected.id, form.typed, read.wanted));
    }
    return new SeeOther(assessmentPaths.weapons(key.caseId), corrected === null ? 'The answer is recorded.' : 'The correction is saved. The earlier answer stays readable.');
  }

  private async wanted(key: CaseKey, { ok, typed, problems, ...rest }: Filled<WeaponsForm>): Promise<{ wanted: NewWeaponsAnswer } | { problems: Problem[] }> {
    const now = wallIn(key.facts.zone, this.clock.now());
    const told = readHappened(typed as never, key.facts.zone, now);
    const [people, team] = await Promise.all([this.choices.colleagues(key), this.choices.team(key)]);
    const text = textIn(typed);
    const given = meantAboutWeapons({
      answer: text('answer'), askedOf: text('askedOf'), askedOfName: text('askedOfName'), storage: text('storage'), action: text('action'), verifiedBy: text('verifiedBy'), verifiedOn: text('verifiedOn'),
      triedBy: text('triedBy'), triedHow: text('triedHow'), triedWhy: text('triedWhy'), owner: text('owner'), due: text('due'),
    });
    const unknown = text('askedBy').trim() !== '' && !people.some(({ account }) => account === text('askedBy')) ? [{ field: 'askedBy', text: 'Choose who asked' }] : [];
    const found = [...problems, ...told.problems, ...unknown, ...weaponsProblems(given, { owners: team.map(({ account }) => account), today: now.date })];
    if (!ok || told.happened === null || found.length > 0) return { problems: found };
    const { answer, askedOf, askedBy } = (rest as { value: WeaponsForm }).value;
    return { wanted: { ...given, answer, askedOf, askedBy, happened: told.happened } };
  }

  /** Somebody corrected it first: both texts, and the form goes on from theirs. */
  private async conflict(key: CaseKey, id: Id, typed: Typed, yours: NewWeaponsAnswer) {
    const newest = newestVersion((await this.block.read(key)).answers, id);
    if (newest === null) throw new NotFoundException(); // somebody gave it to other readers meanwhile
    return { ...(await this.page(key, newest, typed, [])), conflict: weaponsConflict(await this.overview.head(key), newest, yours, await this.choices.colleagues(key)) };
  }

  private async page(key: CaseKey, corrected: WeaponsLine | null, typed: Typed, problems: readonly Problem[]) {
    const now = wallIn(key.facts.zone, this.clock.now());
    const [people, team, asked, clauses] = await Promise.all([this.choices.colleagues(key), this.choices.team(key), this.asked.gate(key, 'weapons'), this.reminder.read(now.date)]);
    return { ...weaponsFormView(await this.overview.head(key), corrected, team, asked, { typed, problems, now, people, me: key.viewer.account }), reminder: arrestReminderView(clauses) };
  }

  private async one(key: CaseKey, id: Id): Promise<WeaponsLine> {
    const line = (await this.block.read(key)).answers.find((answer) => answer.id === id);
    if (line === undefined) throw new NotFoundException();
    return line;
  }
}

/** What stands of the answers, as far as the police may have a part in it; a visit of theirs counts as a word. */
function policeTexts(answers: readonly WeaponsLine[]): string[] {
  return answers.filter(({ corrected_by }) => corrected_by === null).flatMap(({ action, storage, verified_by, tried_by, tried_how }) => [action === 'police-visit' ? 'police' : '', storage, verified_by, tried_by, tried_how]);
}
