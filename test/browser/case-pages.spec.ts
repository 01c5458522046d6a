import { ofAssessment, toured } from './toured.js';

describe('the pages of a case but for its assessment', () => {
  toured((route) => route.startsWith('/cases/') && !ofAssessment(route), 20);
});
