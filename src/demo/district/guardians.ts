import { families } from './families.js';
import type { DemoGuardian, DemoGuardianLink } from './types.js';

/** Every guardian once, however many children. */
export const guardians: readonly DemoGuardian[] = families.flatMap((family) =>
  family.guardians.map(({ key, full, used, sort }) => ({ key, name: { full, used: used ?? null, sort } })),
);

/** One link for each guardian and child. */
export const guardianLinks: readonly DemoGuardianLink[] = families.flatMap((family) =>
  family.children.flatMap((student) =>
    family.guardians.map((guardian) => ({
      student,
      guardian: guardian.key,
      relation: guardian.relation,
      language: guardian.language ?? 'en',
      interpreterNeeded: guardian.interpreter ?? false,
      custodyNote: guardian.custody ?? null,
      contactLimit: guardian.limit ?? null,
      mayBeCalledAt: guardian.call ?? null,
    })),
  ),
);
