import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint } from '../../platform/web/index.js';
import { InterviewGuides } from '../queries/interview-guides.js';
import { guideSheetView, guidesView } from './guides.view.js';

@Controller('cases/:caseId/assessment/guides')
export class GuidesController {
  constructor(private readonly overview: CaseOverview, private readonly guides: InterviewGuides) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.guides.viewed', renders: 'assessment/guides/list' })
  async list(@TheCase() key: CaseKey) {
    return guidesView(await this.overview.head(key), await this.guides.of(key));
  }

  @Get('sheet') @Endpoint({ needs: 'case.read', records: 'assessment.guide.viewed', renders: 'assessment/guides/sheet' })
  async sheet(@TheCase() key: CaseKey, @Query('guide') id?: string) {
    const guide = (await this.guides.of(key)).all.find((one) => one.id === id) ?? null;
    if (guide === null && id !== undefined) throw new NotFoundException();
    return guideSheetView(await this.overview.head(key), guide);
  }
}
