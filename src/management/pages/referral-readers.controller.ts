import { Controller, Get, Param, Post } from '@nestjs/common';
import { TextClassForm, TextReadersPage, TheCase, type CaseKey, type NamedText } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Endpoint, Form, type Filled } from '../../platform/web/index.js';
import { managementPaths } from '../management.endpoints.js';

@Controller('cases/:caseId/referrals/:referral/class')
export class ReferralReadersController {
  constructor(private readonly page: TextReadersPage) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'text.readers.viewed', renders: 'cases/texts/readers' })
  show(@TheCase() key: CaseKey, @Param('referral') id: Id) {
    return this.page.show(key, named(key, id));
  }

  @Post() @Endpoint({ needs: 'case.text.reclassify', records: 'text.class.changed', renders: 'cases/texts/readers' })
  change(@TheCase() key: CaseKey, @Param('referral') id: Id, @Form(TextClassForm) form: Filled<TextClassForm>) {
    return this.page.change(key, named(key, id), form);
  }
}

const named = ({ caseId }: CaseKey, id: Id): NamedText => ({ kind: 'referral', id, paths: { list: managementPaths.referral(caseId, id), readers: managementPaths.referralReaders(caseId, id) } });
