import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ProtocolLibrary } from '../queries/protocol-library.js';
import { ProtocolReads } from '../store/protocol-reads.js';
import { ProtocolVersionRow } from '../store/protocol-version.entity.js';

/** Copies every version of the library that this database does not have yet into it, wording and all. */
@Injectable()
export class PublishProtocols {
  constructor(private readonly library: ProtocolLibrary, private readonly protocols: ProtocolReads, private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    for (const { id, version } of this.library.published()) {
      const { sha256, files } = this.library.read(id, version);
      if ((await this.protocols.files(sha256)) !== null) continue;
      await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, async (work) => {
        const row = await work.insert(ProtocolVersionRow, { id: newId(), protocol: id, edition: version, sha256, files: JSON.stringify(files), publishedAt: work.now });
        work.record('protocol.published', { items: [row.id], detail: { protocol: id, version, sha256 } });
      });
    }
  }
}
