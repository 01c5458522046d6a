import { assessmentPaths, determinationPaths } from '../../../src/assessment/index.js';
import { casePaths } from '../../../src/cases/index.js';
import { intakePaths } from '../../../src/intake/index.js';
import { managementPaths } from '../../../src/management/index.js';
import type { GuardPlace } from '../../../src/protocols/index.js';
import { aReport } from '../../intake/a-report.js';
import { begunOn, packOf } from '../../assessment/pack-case.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

/** Each sentence stands where its file says it is shown, and at no other of these places. */
test('what must not be concluded stands where the protocol says', async () => {
  const the = await world();
  try {
    const id = await begunOn(the, ['virginia-shape', '1.0']);
    const { definition, wording } = packOf(['virginia-shape', '1.0']);
    const at: Partial<Record<GuardPlace, string>> = {
      triage: intakePaths.triage((await aReport(the)).id), assessment: assessmentPaths.overview(id), determination: determinationPaths.ask(id), plan: managementPaths.plan(id),
    };
    for (const [place, path] of Object.entries(at)) {
      const { text } = await scenario(the, { as: 'maria', get: path, expect: 200 });
      for (const guard of definition.guards) expect({ place, guard: guard.id, there: text.includes(wording.guards[guard.id]!) }).toEqual({ place, guard: guard.id, there: guard.shownAt.includes(place as GuardPlace) });
    }
    expect(definition.guards.some(({ shownAt }) => shownAt.includes('closing'))).toBe(true);
    await scenario(the, { as: 'maria', get: casePaths.newClosure(id), expect: 200, hides: ['Keep in mind'] }); // nothing to sign yet
  } finally {
    await the.end();
  }
});
