import type { CaseHead } from '../../cases/index.js';
import { conflictView, dayWithYear, differing, happenedInWords, moment } from '../../platform/web/index.js';
import type { NewWeaponsAnswer } from '../commands/record-weapons.js';
import type { Person } from '../queries/team-choices.js';
import type { WeaponsLine } from '../queries/weapons-block.js';
import { askedOfWords, happenedWords, weaponsActionWords, weaponsFindingWords } from './words.view.js';

/** Two people corrected one answer about weapons: what the first one saved beside what the second one typed. */
export function weaponsConflict({ zone }: CaseHead, theirs: WeaponsLine, yours: NewWeaponsAnswer, people: readonly Person[]) {
  const nameOf = (id: string): string => people.find(({ account }) => account === id)?.name ?? '';
  const day = (date: string | null): string => (date ? dayWithYear(date as NonNullable<WeaponsLine['verified_on']>) : '');
  return conflictView(theirs.author, moment(zone, theirs.entered_at), differing([
    { label: 'Who was asked', theirs: askedOfWords[theirs.asked_of], yours: askedOfWords[yours.askedOf] },
    { label: 'Name', theirs: theirs.asked_of_name, yours: yours.askedOfName },
    { label: 'Who asked', theirs: theirs.asked_by, yours: nameOf(yours.askedBy) },
    { label: 'When it happened', theirs: happenedWords(theirs), yours: happenedInWords(yours.happened) },
    { label: 'Can the person reach a weapon', theirs: weaponsFindingWords[theirs.answer], yours: weaponsFindingWords[yours.answer] },
    { label: 'What it is, where it is, and how it is kept', theirs: theirs.storage, yours: yours.storage },
    { label: 'What was done about it', theirs: theirs.answer === 'accessible' ? weaponsActionWords[theirs.action] : '', yours: yours.answer === 'accessible' ? weaponsActionWords[yours.action as WeaponsLine['action']] : '' },
    { label: 'Checked by', theirs: theirs.verified_by, yours: yours.verifiedBy },
    { label: 'Checked on', theirs: day(theirs.verified_on), yours: day(yours.verifiedOn) },
    { label: 'Who tried to find out', theirs: theirs.tried_by, yours: yours.triedBy },
    { label: 'How', theirs: theirs.tried_how, yours: yours.triedHow },
    { label: 'Why it could not be learned', theirs: theirs.tried_why, yours: yours.triedWhy },
    { label: 'Who goes on', theirs: theirs.owner ?? '', yours: nameOf(yours.owner) },
    { label: 'By when', theirs: day(theirs.due_on), yours: day(yours.due) },
  ]));
}
