import { shown, toured } from './toured.js';

/** Pages on which a team comes to its judgement: as many as all other pages of a case. */
const ofAssessment = (route: string): boolean => /^\/cases\/:caseId\/(?:assessment|determination|first-reads)/.test(route);

describe('no fault at 1280 and 390 px, as they come and when a form on them is sent empty, have', () => {
  const here = shown();
  test('the pages of an assessment', () => toured(here(), ofAssessment, 10), 240_000);
  test('the pages of a case but for its assessment', () => toured(here(), (route) => route.startsWith('/cases/') && !ofAssessment(route), 20), 240_000);
});
