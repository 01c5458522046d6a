import { BeginAssessment } from '../../src/assessment/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { aCase, keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';

type TheWorld = Awaited<ReturnType<typeof world>>;

/** A case about D'Andre, who has an IEP and whose father may not be called, with its assessment begun. */
export async function anAssessedCase(the: TheWorld, subject = 'dandre'): Promise<Id> {
  const id = await aCase(the, { subject, team: ['maria', 'samuel', 'zoe', 'anjali'] });
  await the.app.get(BeginAssessment).run(await keyFor(the, 'maria', 'case.assess', id));
  return id;
}

/** Every field of a theme's form as a browser sends it when nothing was typed. */
export function emptySheet(questions: number): Record<string, string> {
  const parts = ['seen', 'narrative', 'sourceDetail', 'owner', 'due'];
  return Object.fromEntries([['draft', '0'], ...Array.from({ length: questions }, (_, index) => parts.map((part) => [`${part}-${index + 1}`, ''])).flat()]) as Record<string, string>;
}

/** One whole answer to the nth question of a theme's form. */
export const answered = (n: number, narrative = 'Two friends tell the same story.', answer = 'supported'): Record<string, string | string[]> =>
  ({ [`answer-${n}`]: answer, [`narrative-${n}`]: narrative, [`sources-${n}`]: ['witness', 'messages'], [`sourceDetail-${n}`]: 'Group chat of Nov 12' });
