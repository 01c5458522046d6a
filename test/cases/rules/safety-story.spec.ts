import { instant, type Instant } from '../../../src/kernel/instant.js';
import { safetyStory } from '../../../src/cases/rules/safety-story.js';

const at = (minute: number): Instant => instant(Date.parse('2026-11-16T16:00:00.000Z') + minute * 60_000);
const record = { late: null, corrects_id: null, urgency: 'today', release: 'at-school', targets: 'not-yet', author_id: 'maria', entered_at: at(0) } as const;
const measure = (what: string, minute: number) => ({ what, author_id: 'samuel', entered_at: at(minute) });

describe('the timeline of immediate safety', () => {
  it('tells a record with the measures that were begun with it', () => {
    expect(safetyStory([record], [measure('Escort', 0), measure('Other lunch', 0)], null)).toEqual([expect.objectContaining({
      at: at(0), what: 'Immediate safety recorded', who: 'maria', text: 'Urgency: today. Still at school. Targets safe: not yet. Measures: Escort; Other lunch.',
    })]);
  });

  it('tells a measure that came later by itself', () => {
    const [, later] = safetyStory([record], [measure('Escort', 5)], null);
    expect(later).toMatchObject({ at: at(5), what: 'Interim measure added', text: 'Escort', who: 'samuel' });
  });

  it('says when it happened, where it was entered on a later day', () => {
    expect(safetyStory([{ ...record, late: 'About Nov 13, 2026, 9:10 AM' }], [], null)[0]).toMatchObject({ at: at(0), text: 'Happened: About Nov 13, 2026, 9:10 AM. Urgency: today. Still at school. Targets safe: not yet.' });
  });

  it('says which record is a correction, and nothing of targets where there is none', () => {
    expect(safetyStory([{ ...record, corrects_id: 'x', targets: 'none' }], [], null)[0]).toMatchObject({ what: 'Safety record corrected', text: 'Urgency: today. Still at school.' });
  });
});
