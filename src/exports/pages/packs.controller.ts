import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Download, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { RecordDownload } from '../commands/record-download.js';
import { TakePack } from '../commands/take-pack.js';
import { exportPaths } from '../exports.endpoints.js';
import { EvidencePacks } from '../queries/evidence-packs.js';
import { Recipients } from '../queries/recipients.js';
import { askPackView, packView } from './packs.view.js';
import { NewCopyForm } from './summaries.forms.js';

@Controller('cases/:caseId')
export class PacksController {
  constructor(
    private readonly overview: CaseOverview, private readonly recipients: Recipients, private readonly packs: EvidencePacks,
    private readonly take: TakePack, private readonly recordDownload: RecordDownload,
  ) {}

  @Get('pack') @Endpoint({ needs: 'case.summary.take', records: 'case.pack.started', renders: 'exports/packs/new' })
  ask(@TheCase() key: CaseKey) {
    return this.page(key, {}, []);
  }

  @Post('packs') @Endpoint({ needs: 'case.summary.take', records: 'case.pack.taken', renders: 'exports/packs/new' })
  async append(@TheCase() key: CaseKey, @Form(NewCopyForm) form: Filled<NewCopyForm>) {
    const { recipient, problems } = await this.recipients.chosen(key, form.typed.kind, form.typed.official);
    if (!form.ok || recipient === null) return new Unprocessable(await this.page(key, form.typed, [...form.problems, ...problems]));
    const id = await this.take.run(key, { recipient, purpose: form.value.purpose, basis: form.value.basis });
    return new SeeOther(exportPaths.onePack(key.caseId, id));
  }

  @Get('packs/:packId') @Endpoint({ needs: 'case.summary.take', records: 'case.pack.viewed', renders: 'exports/packs/show' })
  async show(@TheCase() key: CaseKey, @Param('packId') packId: Id) {
    const pack = await this.pack(key, packId);
    const [head, standing, keys] = [await this.overview.head(key), await this.packs.standing(key, pack), await this.packs.keys()];
    return new Shown(packView(head, pack, standing, keys), [packId]);
  }

  @Get('packs/:packId/file') @Endpoint({ needs: 'case.summary.take', records: 'case.pack.downloaded' })
  async file(@TheCase() key: CaseKey, @Param('packId') packId: Id) {
    const pack = await this.pack(key, packId);
    const bytes = await this.packs.file(key, pack);
    await this.recordDownload.run(key, packId, bytes, 'case.pack.downloaded');
    return new Download(bytes, 'application/zip', `evidence-pack-${packId.slice(0, 8)}.zip`);
  }

  private async page(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, colleagues, packs] = await Promise.all([this.overview.head(key), this.recipients.offered(key), this.packs.list(key)]);
    return askPackView({ head, colleagues, packs }, typed, problems);
  }

  private async pack(key: CaseKey, id: Id) {
    const pack = await this.packs.one(key, id);
    if (pack === null) throw new NotFoundException();
    return pack;
  }
}
