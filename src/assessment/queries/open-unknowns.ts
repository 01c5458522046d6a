import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { CurrentAssessment } from './current-assessment.js';
import { WeaponsBlock } from './weapons-block.js';

/** Something that the team does not know yet, with the words of its question, who finds out and by when. */
export interface OpenUnknown { id: Id; text: string; ownerId: Id | null; owner: string | null; dueOn: LocalDate | null; href: string }

/** Unknowns of the current assessment that are neither answered nor ended as "could not be learned", in the protocol's order. */
@Injectable()
export class OpenUnknowns {
  constructor(private readonly current: CurrentAssessment, private readonly weapons: WeaponsBlock) {}

  async of(key: CaseKey): Promise<OpenUnknown[]> {
    const { definition, wording, answers } = await this.current.of(key);
    const weapons = await this.weapons.read(key);
    const standing = new Map(answers.map((answer) => [answer.question, answer]));
    const asked = weapons.standing === 'open' ? weapons.standingAnswers.at(-1) : undefined;
    return [
      ...definition.themes.flatMap((theme) => theme.questions.flatMap((question) => {
        const answer = standing.get(question.id);
        if (answer?.answer !== 'not-yet-known' || answer.ended === 1) return [];
        return [{ id: answer.id, text: wording.questions[question.id]!.text, ownerId: answer.owner_id, owner: answer.owner, dueOn: answer.due_on, href: assessmentPaths.theme(key.caseId, theme.id) }];
      })),
      ...(asked === undefined ? [] : [{ id: asked.id, text: 'Can the person reach a weapon? Nobody could say yet.', ownerId: asked.owner_id, owner: asked.owner, dueOn: asked.due_on, href: assessmentPaths.weapons(key.caseId) }]),
    ];
  }
}
