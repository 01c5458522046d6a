import { BadRequestException, Controller, Get, Param, Post } from '@nestjs/common';
import { TextClassForm, TextReadersPage, TextShareEndForm, TextShareForm, TheCase, type CaseKey, type NamedText } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Endpoint, Form, type Filled } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';

@Controller('cases/:caseId/assessment/facts/:factId')
export class FactReadersController {
  constructor(private readonly page: TextReadersPage) {}

  @Get('class') @Endpoint({ needs: 'case.read', records: 'text.readers.viewed', renders: 'cases/texts/readers' })
  show(@TheCase() key: CaseKey, @Param('factId') id: Id) {
    return this.page.show(key, named(key, id));
  }

  @Post('class') @Endpoint({ needs: 'case.text.reclassify', records: 'text.class.changed', renders: 'cases/texts/readers' })
  change(@TheCase() key: CaseKey, @Param('factId') id: Id, @Form(TextClassForm) form: Filled<TextClassForm>) {
    return this.page.change(key, named(key, id), form);
  }

  @Post('shares') @Endpoint({ needs: 'case.text.share', records: 'text.shared', renders: 'cases/texts/readers' })
  share(@TheCase() key: CaseKey, @Param('factId') id: Id, @Form(TextShareForm) form: Filled<TextShareForm>) {
    return this.page.share(key, named(key, id), form);
  }

  @Post('shares/:shareId/endings') @Endpoint({ needs: 'case.text.share', records: 'text.share.ended' })
  async end(@TheCase() key: CaseKey, @Param('factId') id: Id, @Param('shareId') share: Id, @Form(TextShareEndForm) form: Filled<TextShareEndForm>) {
    if (!form.ok) throw new BadRequestException();
    return this.page.end(key, named(key, id), share);
  }
}

const named = ({ caseId }: CaseKey, id: Id): NamedText => ({
  kind: 'fact', id, paths: { list: `${assessmentPaths.facts(caseId)}#f-${id}`, readers: assessmentPaths.factReaders(caseId, id), shares: assessmentPaths.factShares(caseId, id), ending: (share) => assessmentPaths.factShareEnding(caseId, id, share) },
});
