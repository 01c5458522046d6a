import { Injectable } from '@nestjs/common';
import { AddNextStep, SettleNextStep, touchCase, type CaseKey } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { leavesWork, meantAboutWeapons, weaponsProblems, type AskedOf, type WeaponsAction, type WeaponsFinding, type WeaponsTexts } from '../rules/weapons.js';
import { openAssessment, teamNow, weaponsStep } from '../store/assessment-state.js';
import { refuseCorrection } from '../store/corrections.js';
import { WeaponsAnswerRow } from '../store/weapons-answer.entity.js';

export interface NewWeaponsAnswer extends WeaponsTexts { answer: WeaponsFinding; askedOf: AskedOf; askedBy: Id; happened: Happened }

/**
 * Appends that somebody was asked about weapons, or corrects it. An unknown, and a weapon that nobody has checked on,
 * becomes a next step; correcting the answer ends it. Throws `Refusal` for an answer that lacks something.
 */
@Injectable()
export class RecordWeapons {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly addNextStep: AddNextStep, private readonly settleNextStep: SettleNextStep) {}

  run(key: CaseKey, wanted: NewWeaponsAnswer, corrects: Id | null = null): Promise<Id> {
    const given = meantAboutWeapons(wanted);
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before answering about weapons.');
      const [problem] = weaponsProblems(given, { owners: await teamNow(work, key.caseId), today: dayIn(key.facts.zone, work.now) });
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      if (corrects !== null) await this.correct(work, key.caseId, corrects);
      const id = newId();
      const { precision, date, time, zone } = given.happened;
      const stepId = leavesWork(given) ? await this.step(work, key.caseId, id, given) : null;
      await work.insert(WeaponsAnswerRow, {
        id, assessmentId: assessment.id, caseId: key.caseId, correctsId: corrects, askedOf: given.askedOf, askedOfName: given.askedOfName, askedById: given.askedBy,
        happenedPrecision: precision, happenedDate: date, happenedTime: time, happenedZone: zone, answer: given.answer, storage: given.storage, action: given.action as WeaponsAction,
        verifiedBy: given.verifiedBy, verifiedOn: given.verifiedOn || null, triedBy: given.triedBy, triedHow: given.triedHow, triedWhy: given.triedWhy,
        ownerId: given.owner || null, dueOn: given.due || null, stepId, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record(corrects === null ? 'assessment.weapons.recorded' : 'assessment.weapons.corrected', { items: corrects === null ? [id] : [id, corrects] });
      return id;
    });
  }

  /** A next step of the answer that is corrected has nothing left to do: the correction has its own where it needs one. */
  private async correct(work: Work, caseId: Id, corrects: Id): Promise<void> {
    await refuseCorrection(work, 'weapons_answer', caseId, corrects);
    const step = await weaponsStep(work, corrects);
    if (step !== null) await this.settleNextStep.within(work, { ...step, state: 'ended', outcome: 'The answer that it came from was corrected.' });
  }

  private step(work: Work, caseId: Id, id: Id, { answer, owner, due }: NewWeaponsAnswer): Promise<Id> {
    const what = answer === 'accessible' ? 'Make the weapon safe, and record who checked it and when' : 'Find out whether the person can reach a weapon';
    return this.addNextStep.within(work, caseId, { what, owner, dueOn: due as LocalDate, source: { kind: answer === 'accessible' ? 'weapons' : 'unknown', id } });
  }
}
