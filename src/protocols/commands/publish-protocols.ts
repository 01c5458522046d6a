import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ProtocolLibrary } from '../queries/protocol-library.js';
import { ProtocolReads } from '../store/protocol-reads.js';
import { ProtocolVersionRow } from '../store/protocol-version.entity.js';

/**
 * Copies every version of the library that this database does not have yet into it, wording and all. Reads and checks all
 * of them first: where one does not hold, it throws and none is installed.
 */
@Injectable()
export class PublishProtocols {
  constructor(private readonly library: ProtocolLibrary, private readonly protocols: ProtocolReads, private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    const all = this.library.published().map(({ id, version }) => this.library.read(id, version));
    const there = new Set((await this.protocols.editions()).map(({ sha256 }) => sha256));
    const missing = all.filter(({ sha256 }) => !there.has(sha256));
    if (missing.length === 0) return;
    await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, async (work) => {
      for (const { id, version, sha256, files, definition } of missing) {
        const row = await work.insert(ProtocolVersionRow, {
          id: newId(), protocol: id, edition: version, sha256, files: JSON.stringify(files), effectiveFrom: definition.effective_from, publishedAt: work.now,
        });
        work.record('protocol.published', { items: [row.id], detail: { protocol: id, version, sha256 } });
      }
    });
  }
}
