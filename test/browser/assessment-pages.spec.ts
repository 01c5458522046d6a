import { ofAssessment, toured } from './toured.js';

describe('the pages of an assessment', () => {
  toured(ofAssessment, 10);
});
