import { conflictView, moment } from '../../platform/web/index.js';
import type { NoteLine } from '../queries/case-notes.js';
import type { CaseHead } from '../queries/case-overview.js';

/** Two people corrected one note: what the first one saved beside what the second one typed. */
export function noteConflict({ zone }: CaseHead, theirs: NoteLine, yours: string) {
  return conflictView(theirs.author, moment(zone, theirs.entered_at), [{ label: 'The note as it should read', theirs: theirs.body, yours }]);
}
