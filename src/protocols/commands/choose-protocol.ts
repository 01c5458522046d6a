import { Injectable } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { dayWithYear, Refusal } from '../../platform/web/index.js';
import { ProtocolChoiceRow } from '../store/protocol-choice.entity.js';
import { ProtocolReads } from '../store/protocol-reads.js';

/** `school` null is the whole district; `edition` null goes back to the district's choice, or to the usual protocol. */
export interface NewChoice { school: Id | null; edition: Id | null; from: LocalDate; reason: string }

/**
 * Says which version the cases begin with that a school opens from a day on; open cases keep theirs. Throws `Refusal` for
 * a school or a version that is not there, and for one not in effect on that day.
 */
@Injectable()
export class ChooseProtocol {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly protocols: ProtocolReads, private readonly directory: SchoolDirectory) {}

  async run(acting: Acting, { school, edition, from, reason }: NewChoice): Promise<Id> {
    if (school !== null && (await this.directory.school(school)) === null) throw new Refusal('Choose one of the schools in the list.');
    return this.unitOfWork.run(acting, async (work) => {
      const chosen = edition === null ? null : (await this.protocols.editions(work.read)).find(({ id }) => id === edition);
      if (chosen === undefined) throw new Refusal('Choose one of the protocols in the list.');
      if (chosen !== null && chosen.effectiveFrom > from) throw new Refusal(`This version may be used from ${dayWithYear(chosen.effectiveFrom)} on. Choose that day or a later one.`);
      const { id } = await work.insert(ProtocolChoiceRow, {
        id: newId(), schoolId: school, protocolSha256: chosen?.sha256 ?? null, startsOn: from, reason, recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now,
      });
      work.record('protocol.chosen', { items: [id], detail: { protocol: chosen === null ? 'as-before' : `${chosen.protocol}@${chosen.edition}`, reach: school === null ? 'district' : 'school', from } });
      return id;
    });
  }
}
