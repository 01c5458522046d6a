import { ClosureChecks } from '../../src/cases/index.js';
import { OpenMeasures } from '../../src/cases/queries/open-measures.js';
import { OpenNextSteps } from '../../src/cases/queries/open-next-steps.js';
import type { World } from '../support/world.js';

/** Leaves only this module's own check: what the floors above ask before a closing is proven in their specs and in the journey. */
export function closingAlone(world: World): void {
  const asked = world.app.get<{ checks: object[] }>(ClosureChecks);
  const { checks } = asked;
  world.changed(() => { asked.checks = checks; });
  asked.checks = [world.app.get(OpenNextSteps), world.app.get(OpenMeasures)];
}

export const closureWords = { reason: 'The concern was resolved in March', achieved: 'Weekly check-ins kept, grades recovered', ifReturns: 'Tell Maria at once; he talks to his coach', told: 'Family and student, on Monday' };
