import { BadRequestException, Controller, Get, Param, Post } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Endpoint, Form, type Filled } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { TextClassForm, TextShareEndForm, TextShareForm } from './text-readers.forms.js';
import { TextReadersPage, type NamedText } from './text-readers-page.js';

@Controller('cases/:caseId/notes/:noteId')
export class NoteReadersController {
  constructor(private readonly page: TextReadersPage) {}

  @Get('class') @Endpoint({ needs: 'case.read', records: 'text.readers.viewed', renders: 'cases/texts/readers' })
  show(@TheCase() key: CaseKey, @Param('noteId') id: Id) {
    return this.page.show(key, noteNamed(key, id));
  }

  @Post('class') @Endpoint({ needs: 'case.text.reclassify', records: 'text.class.changed', renders: 'cases/texts/readers' })
  change(@TheCase() key: CaseKey, @Param('noteId') id: Id, @Form(TextClassForm) form: Filled<TextClassForm>) {
    return this.page.change(key, noteNamed(key, id), form);
  }

  @Post('shares') @Endpoint({ needs: 'case.text.share', records: 'text.shared', renders: 'cases/texts/readers' })
  share(@TheCase() key: CaseKey, @Param('noteId') id: Id, @Form(TextShareForm) form: Filled<TextShareForm>) {
    return this.page.share(key, noteNamed(key, id), form);
  }

  @Post('shares/:shareId/endings') @Endpoint({ needs: 'case.text.share', records: 'text.share.ended' })
  async end(@TheCase() key: CaseKey, @Param('noteId') id: Id, @Param('shareId') share: Id, @Form(TextShareEndForm) form: Filled<TextShareEndForm>) {
    if (!form.ok) throw new BadRequestException();
    return this.page.end(key, noteNamed(key, id), share);
  }
}

const noteNamed = ({ caseId }: CaseKey, id: Id): NamedText => ({
  kind: 'note', id, paths: { list: casePaths.note(caseId, id), readers: casePaths.noteReaders(caseId, id), shares: casePaths.noteShares(caseId, id), ending: (share) => casePaths.noteShareEnding(caseId, id, share) },
});
