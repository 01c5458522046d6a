import type { CaseHead } from '../../cases/index.js';
import { conflictView, dayWithYear, differing, happenedInWords, moment } from '../../platform/web/index.js';
import type { NewFact } from '../commands/add-fact.js';
import type { FactLine } from '../queries/facts.js';
import { firstOf } from '../rules/facts.js';
import { factSourceWords, factsInWords } from './fact-words.view.js';
import { happenedWords } from './words.view.js';

/** Two people corrected one fact: what the first one saved beside what the second one typed. */
export function factConflict({ zone }: CaseHead, theirs: FactLine, yours: NewFact, facts: readonly FactLine[]) {
  const chosen = facts.filter(({ id }) => yours.supportedBy.includes(id)).map(firstOf);
  return conflictView(theirs.author, moment(zone, theirs.entered_at), differing([
    { label: 'What is known', theirs: theirs.what, yours: yours.what },
    { label: 'Where it comes from', theirs: factSourceWords[theirs.source], yours: factSourceWords[yours.source] },
    { label: 'From whom, or where it is kept', theirs: theirs.source_detail, yours: yours.sourceDetail },
    { label: 'When it happened', theirs: happenedWords(theirs), yours: happenedInWords(yours.happened) },
    { label: 'When the team learned it', theirs: dayWithYear(theirs.learned_on), yours: dayWithYear(yours.learnedOn) },
    { label: 'Facts that say the same', theirs: factsInWords(facts, theirs.supported_by), yours: factsInWords(facts, chosen) },
  ]));
}
