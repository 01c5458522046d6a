import { AddFact, assessmentPaths } from '../../../src/assessment/index.js';
import { happened, keepsToItsReaders } from '../kept-text.js';

describe('who may read a fact', () => keepsToItsReaders({
  name: 'fact', list: assessmentPaths.facts, another: assessmentPaths.newFact, readers: assessmentPaths.factReaders, shares: assessmentPaths.factShares, correction: assessmentPaths.factCorrection,
  add: (the, key, recordClass, corrects) => the.app.get(AddFact).run(key, { what: 'Her uncle keeps a truck', source: 'other', sourceDetail: 'Her uncle', learnedOn: happened.date, supportedBy: [], happened, recordClass }, corrects),
}));
