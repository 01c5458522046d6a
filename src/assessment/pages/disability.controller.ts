import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint, Form, SeeOther, Shown, textIn, Unprocessable, type Filled } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { RecordDisability } from '../commands/record-disability.js';
import { DisabilityBlock } from '../queries/disability-block.js';
import { disabilityProblems, isAsked } from '../rules/disability.js';
import { DisabilityForm } from './disability.forms.js';
import { disabilityView } from './disability.view.js';

@Controller('cases/:caseId/assessment/disability')
export class DisabilityController {
  constructor(private readonly overview: CaseOverview, private readonly block: DisabilityBlock, private readonly record: RecordDisability) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.disability.viewed', renders: 'assessment/disability/show' })
  async show(@TheCase() key: CaseKey) {
    const block = await this.block.read(key);
    return new Shown(disabilityView(await this.overview.head(key), block, key.may('case.assess'), {}, []), block.answers.map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.disability.recorded', renders: 'assessment/disability/show' })
  async append(@TheCase() key: CaseKey, @Form(DisabilityForm) form: Filled<DisabilityForm>) {
    const block = await this.block.read(key);
    const { typed } = form;
    const text = textIn(typed);
    const given = { status: text('status'), statusNote: text('statusNote'), planConsulted: text('planConsulted'), tookPart: text('tookPart'), whyNot: text('whyNot') };
    const asked = isAsked(block.onRecord) && block.begun;
    const problems = [...form.problems, ...(asked ? disabilityProblems(given, block.onRecord) : [])];
    if (!form.ok || problems.length > 0) return new Unprocessable(disabilityView(await this.overview.head(key), block, true, typed, problems));
    await this.record.run(key, { ...given, status: form.value.status });
    return new SeeOther(assessmentPaths.overview(key.caseId), 'Disability and language is answered.');
  }
}
