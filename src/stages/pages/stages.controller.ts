import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, sitsAt, TheCase, type CaseKey } from '../../cases/index.js';
import { wallIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, Refusal, SeeOther, Shown, textIn, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { TrainingStanding } from '../../training/index.js';
import { RecordStageDecision, StageDecidedMeanwhile, StageRefused } from '../commands/record-stage-decision.js';
import { CaseStages } from '../queries/case-stages.js';
import { stagePaths } from '../stages.endpoints.js';
import { StageDecisionForm } from './stages.forms.js';
import { decisionConflict, decisionForm, stagesView, type DecisionPage } from './stages.view.js';

@Controller('cases/:caseId/stages')
export class StagesController {
  constructor(private readonly overview: CaseOverview, private readonly stages: CaseStages, private readonly training: TrainingStanding, private readonly record: RecordStageDecision, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'stages.viewed', renders: 'stages/path' })
  async show(@TheCase() key: CaseKey) {
    const [head, standing] = await Promise.all([this.overview.head(key), this.stages.of(key)]);
    return new Shown(stagesView(head, standing, key.may('case.determine')), standing.stages.flatMap(({ decisions }) => decisions.map(({ id }) => id)));
  }

  @Get(':stage/decisions/new') @Endpoint({ needs: 'case.determine', records: 'stage.decision.started', renders: 'stages/form' })
  async ask(@TheCase() key: CaseKey, @Param('stage') stage: string) {
    return decisionForm(await this.page(key, stage), {}, []);
  }

  @Post(':stage/decisions') @Endpoint({ needs: 'case.determine', records: 'stage.decided', renders: 'stages/form' })
  async append(@TheCase() key: CaseKey, @Param('stage') stage: string, @Form(StageDecisionForm) form: Filled<StageDecisionForm>) {
    const { typed } = form;
    const page = await this.page(key, stage);
    const n = page.standing.toWrite.length;
    const again = (problems: readonly Problem[]) => new Unprocessable(decisionForm(page, typed, problems));
    const { happened, problems } = readHappened(typed as never, key.facts.zone, wallIn(key.facts.zone, this.clock.now()));
    const wrong = [...form.problems, ...problems];
    if (!form.ok || happened === null || wrong.length > 0) return again(wrong);
    const text = textIn(typed);
    const { choice, reason, tookPart } = form.value;
    const after = text('after') || null;
    if (after !== null && !page.standing.decisions.some(({ id }) => id === after)) return again([{ field: '', text: 'Open this page anew and try again' }]); // no page carried that
    try {
      await this.record.run(key, { stage, choice, reason, written: Array.from({ length: n }, (_, at) => text(`first${at + 1}`)), tookPart, happened, after });
    } catch (no) {
      if (no instanceof StageRefused) return again([...no.problems]);
      if (no instanceof StageDecidedMeanwhile) return new Conflict(decisionConflict(await this.page(key, stage), typed));
      if (no instanceof Refusal) return again([{ field: '', text: no.message.replace(/\.$/, '') }]);
      throw no;
    }
    return new SeeOther(`${stagePaths.path(key.caseId)}#stage-${stage}`, 'The decision is recorded. What follows from it stands with the notices, tasks and deadlines of the case.');
  }

  /** Throws for a stage that the protocol does not have, and `Refusal` for one that it asks no decision at now. */
  private async page(key: CaseKey, stage: string): Promise<DecisionPage> {
    const [head, { protocol, stages }, all] = await Promise.all([this.overview.head(key), this.stages.of(key), this.overview.members(key)]);
    const standing = stages.find((one) => one.stage.id === stage);
    if (standing === undefined) throw new NotFoundException();
    if (!standing.byDecision || standing.place === 'not-required') throw new Refusal('The protocol asks for no decision at this stage now.');
    const now = this.clock.now();
    const members = all.filter((member) => sitsAt(member, now));
    return { head, protocol, standing, members, lapsed: await this.training.of(members, key.facts.zone, now), now: wallIn(key.facts.zone, now) };
  }
}

