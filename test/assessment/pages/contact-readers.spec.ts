import { AddFamilyContact, assessmentPaths } from '../../../src/assessment/index.js';
import { happened, keepsToItsReaders } from '../kept-text.js';

describe('who may read a family contact', () => keepsToItsReaders({
  name: 'family contact', list: assessmentPaths.contacts, another: assessmentPaths.newContact, readers: assessmentPaths.contactReaders, shares: assessmentPaths.contactShares, correction: assessmentPaths.contactCorrection,
  add: (the, key, recordClass, corrects) => the.app.get(AddFamilyContact).run(key, { guardian: null, withWhom: 'Her uncle', way: 'phone', contactedBy: the.district.viewers.maria.account, language: 'English', interpreter: '', said: 'Her uncle called', happened, recordClass }, corrects),
}));
