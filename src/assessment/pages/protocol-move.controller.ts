import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint, Form, problemOf, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { MoveProtocol } from '../commands/move-protocol.js';
import { NewerProtocol } from '../queries/newer-protocol.js';
import { ProtocolMoveForm } from './protocol-move.forms.js';
import { protocolMoveView } from './protocol-move.view.js';

@Controller('cases/:caseId/assessment/protocol')
export class ProtocolMoveController {
  constructor(private readonly overview: CaseOverview, private readonly newer: NewerProtocol, private readonly move: MoveProtocol) {}

  @Get() @Endpoint({ needs: 'case.protocol.move', records: 'case.protocol.compared', renders: 'assessment/protocol/move' })
  show(@TheCase() key: CaseKey) {
    return this.page(key, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.protocol.move', records: 'case.protocol.moved', renders: 'assessment/protocol/move' })
  async append(@TheCase() key: CaseKey, @Form(ProtocolMoveForm) form: Filled<ProtocolMoveForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, form.typed, form.problems));
    try {
      await this.move.run(key, form.value);
    } catch (no) {
      return new Unprocessable(await this.page(key, { reason: form.value.reason }, [problemOf(no, '')]));
    }
    return new SeeOther(assessmentPaths.overview(key.caseId), 'The case goes on with the newer version. What was done before stays as it was.');
  }

  private async page(key: CaseKey, typed: Typed, problems: readonly Problem[]) {
    const [head, comparison] = await Promise.all([this.overview.head(key), this.newer.read(key)]);
    return protocolMoveView(head, comparison, typed, problems);
  }
}
