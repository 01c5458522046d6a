import type { Happened } from '../../kernel/happened.js';
import { conflictView, differing, happenedInWords, moment, wallTime } from '../../platform/web/index.js';
import type { CaseHead } from '../queries/case-overview.js';
import type { SafetyLine } from '../queries/safety-records.js';
import { belongings, releases, searches, settled, targetStates, urgencies, type SafetyRecord } from '../rules/safety-record.js';
import { recordIn, typedFrom } from './safety-typed.js';

const answers: readonly [string, (record: SafetyRecord) => string][] = [
  ['Urgency', ({ urgency }) => urgencies[urgency]], ['Where the person of concern is', ({ whereabouts }) => whereabouts], ['Who is with them', ({ supervisor }) => supervisor],
  ['Released', ({ release }) => releases[release]], ['Released to whom', ({ releasedTo }) => releasedTo],
  ['Day and time of the release', ({ releasedOn, releasedAt }) => [releasedOn, releasedAt === '' ? '' : wallTime(releasedAt)].filter(Boolean).join(', ')],
  ['Belongings', ({ belongings: where }) => belongings[where]], ['Search', ({ search }) => searches[search]], ['Who searched', ({ searchedBy }) => searchedBy], ['Reason for the search', ({ searchGround }) => searchGround],
  ['Targets safe', ({ targets }) => targetStates[targets]], ['How the targets are safe, or what is still to do', ({ targetsHow }) => targetsHow],
];

/** Two people corrected one record: what the first one saved beside what the second one typed. */
export function safetyConflict({ zone }: CaseHead, theirs: SafetyLine, yours: { record: SafetyRecord; happened: Happened }) {
  const [one, other] = [settled(recordIn(typedFrom(theirs))), settled(yours.record)];
  const { happened_precision: precision, happened_date: date, happened_time: time, happened_zone } = theirs;
  return conflictView(theirs.author, moment(zone, theirs.entered_at), differing([
    ...answers.map(([label, words]) => ({ label, theirs: words(one), yours: words(other) })),
    { label: 'When it happened', theirs: happenedInWords({ precision, date, time, zone: happened_zone }), yours: happenedInWords(yours.happened) },
  ]));
}
