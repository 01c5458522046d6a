import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Wording } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { Obstacle } from '../rules/readiness.js';
import { AssessmentOverview } from './assessment-overview.js';
import type { Hindrance } from './hindrance.js';
import { gateHindrances, PackGates, type CaseGates } from './pack-gates.js';

export type { Hindrance };

export interface Readiness {
  /** Null until an assessment was begun. */
  assessment: { id: Id; ordinal: number } | null;
  /** Nothing when the team may come to a determination. */
  missing: Hindrance[];
  /** The gates that the case's protocol puts before a determination. */
  gates: CaseGates;
}

/** Whether the team may come to a determination. It asks whether things were answered, never what the answers were. */
@Injectable()
export class AssessmentReadiness {
  constructor(private readonly overview: AssessmentOverview, private readonly gates: PackGates) {}

  async of(key: CaseKey): Promise<Readiness> {
    const [{ assessment, obstacles, wording }, gates] = await Promise.all([this.overview.read(key), this.gates.of(key)]);
    return { assessment: assessment === null ? null : { id: assessment.id, ordinal: assessment.ordinal }, missing: holdUps(key.caseId, obstacles, gates, wording), gates };
  }
}

/** What the questions and blocks hold up, and then what the protocol's gates add to it; nothing is said twice. */
export function holdUps(caseId: Id, obstacles: readonly Obstacle[], gates: CaseGates, wording: Wording): Hindrance[] {
  const first = hindrances(caseId, obstacles, wording);
  if (obstacles.some(({ is }) => is === 'not-begun')) return first; // all else follows that
  return [...first, ...gateHindrances(gates).filter(({ text }) => !first.some((one) => one.text === text))];
}

export function hindrances(caseId: Id, obstacles: readonly Obstacle[], wording: Wording): Hindrance[] {
  return obstacles.map((obstacle) => sentence(caseId, obstacle, wording));
}

function sentence(caseId: Id, obstacle: Obstacle, wording: Wording): Hindrance {
  switch (obstacle.is) {
    case 'not-begun': return { text: 'The assessment has not begun.', href: assessmentPaths.overview(caseId) };
    case 'weapons-not-asked': return { text: 'Nobody has recorded asking about weapons.', href: assessmentPaths.newWeapons(caseId) };
    case 'disability-unanswered': return { text: 'Disability and language is not answered.', href: assessmentPaths.disability(caseId) };
    case 'questions-left': {
      const { name } = wording.themes[obstacle.theme]!;
      return { text: obstacle.left === 1 ? `1 question is left in “${name}”.` : `${obstacle.left} questions are left in “${name}”.`, href: assessmentPaths.theme(caseId, obstacle.theme) };
    }
  }
}
