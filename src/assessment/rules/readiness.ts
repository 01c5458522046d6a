import type { Progress } from '../../protocols/index.js';
import type { WeaponsStanding } from './weapons.js';

export type Obstacle = { is: 'not-begun' } | { is: 'questions-left'; theme: string; left: number } | { is: 'weapons-not-asked' } | { is: 'disability-unanswered' };

export interface Gates {
  begun: boolean;
  themes: Progress['themes'];
  /** Blocks that the protocol requires of this case, by id. */
  required: readonly string[];
  weapons: WeaponsStanding;
  disabilityAnswered: boolean;
}

/**
 * What still stands in the way of a determination, in the order in which people work. It asks whether things were
 * answered, never what the answers were: an unknown that somebody answers for is no obstacle.
 */
export function inTheWay({ begun, themes, required, weapons, disabilityAnswered }: Gates): Obstacle[] {
  if (!begun) return [{ is: 'not-begun' }];
  const disability = required.includes('disability-status') || required.includes('plan-consulted');
  return [
    ...themes.filter(({ left }) => left > 0).map(({ theme, left }): Obstacle => ({ is: 'questions-left', theme, left })),
    ...(required.includes('weapons') && weapons === 'not-asked' ? [{ is: 'weapons-not-asked' } as const] : []),
    ...(disability && !disabilityAnswered ? [{ is: 'disability-unanswered' } as const] : []),
  ];
}
