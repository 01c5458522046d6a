import type { CaseHead } from '../../cases/index.js';
import { conflictView, differing, happenedInWords, moment } from '../../platform/web/index.js';
import type { NewAttempt } from '../commands/log-notice-attempt.js';
import type { AttemptLine } from '../queries/case-notices.js';
import { methods, recordChecks, results, trimmed, type Attempt } from '../rules/notice-attempt.js';
import { attemptIn, typedFrom } from './notice-typed.js';

const answers: readonly [string, (attempt: Attempt) => string][] = [
  ['How', ({ method }) => methods[method]], ['Language and interpreter', ({ interpreter }) => interpreter], ['What came of it', ({ result }) => results[result]],
  ['Who was reached, or with whom the message was left', ({ reached }) => reached], ['What they were told, and what they said', ({ said }) => said],
  ['Was the person of concern named', ({ namesSubject }) => (namesSubject === null ? '' : namesSubject === 'yes' ? 'Yes, on purpose' : 'No')], ['Why, and by what right', ({ namesBasis }) => namesBasis],
  ['Criminal history', ({ recordCheck }) => (recordCheck === null ? '' : recordChecks[recordCheck])],
];

/** Two people corrected one attempt: what the first one saved beside what the second one typed. */
export function attemptConflict({ zone }: CaseHead, theirs: AttemptLine, yours: NewAttempt, makers: readonly { id: string; name: string }[]) {
  const [one, other] = [attemptIn(typedFrom(theirs)), trimmed(yours.attempt, yours.slot.recipient)];
  const { happened_precision: precision, happened_date: date, happened_time: time, happened_zone } = theirs;
  return conflictView(theirs.author, moment(zone, theirs.entered_at), differing([
    { label: 'Who tried', theirs: theirs.maker, yours: makers.find(({ id }) => id === yours.madeBy)?.name ?? '' },
    { label: 'When it happened', theirs: happenedInWords({ precision, date, time, zone: happened_zone }), yours: happenedInWords(yours.happened) },
    ...answers.map(([label, words]) => ({ label, theirs: words(one), yours: words(other) })),
  ]));
}
