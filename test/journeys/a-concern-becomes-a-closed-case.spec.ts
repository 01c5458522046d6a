import { CaseJourney } from './case-journey.js';
import { fromNoticesToClosing } from './from-notices-to-closing.js';
import { fromReportToDetermination } from './from-report-to-determination.js';
import { whatStaysOfACase } from './what-stays-of-a-case.js';

/** The main job, from a teacher's worry to a closed case and beyond. */
describe('a concern becomes a closed case', () => {
  const journey = new CaseJourney();
  beforeAll(() => journey.begin());
  afterAll(() => journey.end());

  fromReportToDetermination(journey);
  fromNoticesToClosing(journey);
  whatStaysOfACase(journey);
});
