import type { CaseHead } from '../../cases/index.js';
import { conflictView, differing, happenedInWords, moment } from '../../platform/web/index.js';
import type { NewFamilyContact } from '../commands/add-family-contact.js';
import type { FamilyContactLine } from '../queries/family-contacts.js';
import type { Person } from '../queries/team-choices.js';
import { contactWayWords, happenedWords } from './words.view.js';

/** Two people corrected one contact with the family: what the first one saved beside what the second one typed. */
export function contactConflict({ zone }: CaseHead, theirs: FamilyContactLine, yours: NewFamilyContact, people: readonly Person[]) {
  return conflictView(theirs.author, moment(zone, theirs.entered_at), differing([
    { label: 'With whom', theirs: theirs.with_whom, yours: yours.withWhom },
    { label: 'How', theirs: contactWayWords[theirs.way], yours: contactWayWords[yours.way] },
    { label: 'Who made the contact', theirs: theirs.contacted_by, yours: people.find(({ account }) => account === yours.contactedBy)?.name ?? '' },
    { label: 'In which language', theirs: theirs.language, yours: yours.language },
    { label: 'Who interpreted', theirs: theirs.interpreter, yours: yours.interpreter },
    { label: 'When it happened', theirs: happenedWords(theirs), yours: happenedInWords(yours.happened) },
    { label: 'What was said', theirs: theirs.said, yours: yours.said },
  ]));
}
