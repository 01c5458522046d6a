import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { correctionIsTheWriters, mayCorrect } from '../rules/notes.js';
import { touchCaseForText } from '../store/case-changes.js';
import { NoteRow } from '../store/note.entity.js';

interface Before { case_id: Id; origin: Id; author_id: Id; corrected_by: Id | null; happened_precision: NoteRow['happenedPrecision']; happened_date: string | null; happened_time: string | null; happened_zone: string; record_class: NoteRow['recordClass'] }

/** Appends a note that corrects an earlier one; the earlier one stays readable. Throws `Stale` when somebody corrected it first. */
@Injectable()
export class CorrectNote {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, noteId: Id, body: string): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const [before] = await work.read<Before>(`
        SELECT n.case_id, coalesce(n.origin_id, n.id) AS origin, n.entered_by AS author_id, later.id AS corrected_by, n.happened_precision, n.happened_date, n.happened_time, n.happened_zone, n.record_class
        FROM note n LEFT JOIN note later ON later.corrects_id = n.id WHERE n.id = ?`, [noteId]);
      const verdict = mayCorrect(key.caseId, before === undefined ? null : { caseId: before.case_id });
      if (!verdict.ok || before === undefined) throw new Refusal(verdict.ok ? '' : verdict.why);
      if (before.corrected_by !== null) throw new Stale('note', noteId);
      if (key.textRight({ recordClass: before.record_class, author: before.author_id }) !== 'write') throw new Refusal(correctionIsTheWriters);
      const { id } = await work.insert(NoteRow, {
        id: newId(), caseId: key.caseId, body, correctsId: noteId, originId: before.origin, happenedPrecision: before.happened_precision, happenedDate: before.happened_date,
        happenedTime: before.happened_time, happenedZone: before.happened_zone, recordClass: before.record_class, enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      await touchCaseForText(work, key.caseId, before.record_class);
      work.record('case.note.corrected', { items: [id, noteId] });
      return id;
    });
  }
}
