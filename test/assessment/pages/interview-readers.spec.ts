import { AddInterview, assessmentPaths } from '../../../src/assessment/index.js';
import { happened, keepsToItsReaders } from '../kept-text.js';

describe('who may read an interview', () => keepsToItsReaders({
  name: 'interview', list: assessmentPaths.interviews, another: assessmentPaths.newInterview, readers: assessmentPaths.interviewReaders, shares: assessmentPaths.interviewShares, correction: assessmentPaths.interviewCorrection,
  add: (the, key, recordClass, corrects) => the.app.get(AddInterview).run(key, { person: 'Her uncle', part: 'other', interviewer: the.district.viewers.maria.account, othersPresent: '', language: 'English', interpreter: '', place: 'Office', quotes: 'Her uncle said so', impressions: '', guardianTold: 'yes', guardianToldDetail: '', happened, recordClass }, corrects),
}));
