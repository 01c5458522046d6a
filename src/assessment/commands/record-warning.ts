import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import { firstOf } from '../rules/facts.js';
import { meantByWarning, warningProblems, type GivenWarning, type Sighting, type Trend } from '../rules/warnings.js';
import { openAssessment } from '../store/assessment-state.js';
import { factsOf } from '../store/fact-reads.js';
import { WarningRow } from '../store/warning.entity.js';

/** Appends what is known of one warning behavior; facts are first versions. Throws `Refusal` for an entry that lacks something. */
@Injectable()
export class RecordWarning {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly shelf: ProtocolShelf) {}

  async run(key: CaseKey, wanted: GivenWarning): Promise<Id> {
    const { definition } = await this.shelf.ofCase(key.facts);
    const given = meantByWarning(wanted);
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before recording warning behaviors.');
      const facts = new Set((await factsOf(work.read, key.caseId, key.texts)).map(firstOf));
      const [problem] = warningProblems(given, { named: definition.warnings.map(({ id }) => id), facts, today: dayIn(key.facts.zone, work.now) });
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      const [last] = await work.read<{ n: number }>('SELECT coalesce(max(ordinal), 0) AS n FROM warning_entry WHERE assessment_id = ?', [assessment.id]);
      const { id } = await work.insert(WarningRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, warning: given.warning, ordinal: Number(last!.n) + 1, sighting: given.sighting as Sighting,
        firstSeen: given.firstSeen || null, lastSeen: given.lastSeen || null, trend: (given.trend || null) as Trend | null, facts: JSON.stringify([...given.facts].sort()), note: given.note,
        recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record('assessment.warning.recorded', { items: [id] });
      return id;
    });
  }
}
