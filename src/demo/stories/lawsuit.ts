import type { Story } from '../stories.js';
import { caseAbout, held } from './restraining.js';

/** A lawsuit is expected about a case that is closed: it is held as it is. */
export const lawsuit: Story = async function* (context) {
  yield '2026-11-20 16:20';
  await held(await caseAbout(context, 'Beckett O’Shaughlin'), 'ingrid', { basis: 'litigation', orderReference: 'Letter of counsel, November 20, 2026', reason: 'The family’s attorney announced a claim about how the case was closed.' });
};
