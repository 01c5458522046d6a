import type { CaseHead } from '../../cases/index.js';
import { conflictView, differing, happenedInWords, moment } from '../../platform/web/index.js';
import type { NewInterview } from '../commands/add-interview.js';
import type { InterviewLine } from '../queries/interviews.js';
import type { Person } from '../queries/team-choices.js';
import { guardianToldWords, happenedWords, interviewPartWords, recordedWords } from './words.view.js';

/** Two people corrected one interview: what the first one saved beside what the second one typed. */
export function interviewConflict({ zone }: CaseHead, theirs: InterviewLine, yours: NewInterview, people: readonly Person[]) {
  return conflictView(theirs.author, moment(zone, theirs.entered_at), differing([
    { label: 'Who was interviewed', theirs: theirs.person, yours: yours.person },
    { label: 'What part they have in the case', theirs: interviewPartWords[theirs.part], yours: interviewPartWords[yours.part] },
    { label: 'Who led the interview', theirs: theirs.interviewer, yours: people.find(({ account }) => account === yours.interviewer)?.name ?? '' },
    { label: 'Who else was there', theirs: theirs.others_present, yours: yours.othersPresent },
    { label: 'In which language', theirs: theirs.language, yours: yours.language },
    { label: 'Who interpreted', theirs: theirs.interpreter, yours: yours.interpreter },
    { label: 'Where', theirs: theirs.place, yours: yours.place },
    { label: 'When it happened', theirs: happenedWords(theirs), yours: happenedInWords(yours.happened) },
    { label: 'When it ended', theirs: theirs.ended_time ?? '', yours: yours.endedTime ?? '' },
    { label: 'Was it recorded', theirs: theirs.recorded === null ? '' : recordedWords[theirs.recorded], yours: yours.recorded === null || yours.recorded === undefined ? '' : recordedWords[yours.recorded] },
    { label: 'Who agreed to it, and where is the recording', theirs: theirs.recording, yours: yours.recording ?? '' },
    { label: 'What the person said', theirs: theirs.quotes, yours: yours.quotes },
    { label: 'What you noticed', theirs: theirs.impressions, yours: yours.impressions },
    { label: 'Was the parent or guardian told', theirs: guardianToldWords[theirs.guardian_told], yours: guardianToldWords[yours.guardianTold] },
    { label: 'When and by whom, or why not', theirs: theirs.guardian_told_detail, yours: yours.guardianToldDetail },
  ]));
}
