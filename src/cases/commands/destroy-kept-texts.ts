import { Injectable } from '@nestjs/common';
import { DestroyImages } from '../../audit/index.js';
import { operator, type Viewer } from '../../kernel/viewer.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { CaseDoor, type CaseKey } from '../queries/case-door.js';
import { mayDestroy } from '../rules/destruction.js';
import { LinkReads } from '../store/link-reads.js';

/** Destroys what the ledger keeps of the texts of a closed case, after two people who may decide that have agreed. The case itself stays. */
@Injectable()
export class DestroyKeptTexts {
  constructor(private readonly cases: LinkReads, private readonly door: CaseDoor, private readonly images: DestroyImages, private readonly unitOfWork: UnitOfWork) {}

  /**
   * `people` are there in person: the caller has checked their passwords. Each leaves an entry of their own. Throws NotFoundException where one
   * of them may not decide about a case of that number (a refusal is recorded), `Refusal` with the rule's sentence.
   */
  async run(number: string, people: readonly [Viewer, Viewer], reason: string): Promise<void> {
    const caseId = await this.cases.byNumber(number) ?? '';
    const keys: CaseKey[] = [];
    for (const person of people) keys.push(await this.door.open(person, 'case.restriction.decide', caseId));
    const mayGo = async (work: Work): Promise<void> => {
      const [row] = await work.read<{ is_open: 0 | 1; is_held: 0 | 1 }>('SELECT is_open, is_held FROM case_file WHERE id = ?', [caseId]);
      const verdict = mayDestroy({ open: row!.is_open === 1, held: row!.is_held === 1 }, [people[0].account, people[1].account], reason);
      if (!verdict.ok) throw new Refusal(verdict.why);
    };
    for (const key of keys) {
      await this.unitOfWork.run(key, async (work) => {
        await mayGo(work);
        work.record('case.destruction.agreed', { items: [caseId] });
      });
    }
    await this.images.run({ actor: operator, basis: 'operator', caseId }, caseId, { reason, mayGo });
  }
}
