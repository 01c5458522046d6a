import { AssessmentPanel, RecordInstrument, RecordWarning } from '../../../src/assessment/index.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aCaseOnAPack } from '../on-a-pack.js';

test('warning behaviors and instruments stand on the timeline in fixed words, without what was written about them', async () => {
  const the = await world();
  const id = await aCaseOnAPack(the);
  const key = await keyFor(the, 'zoe', 'case.assess', id);
  await the.app.get(RecordWarning).run(key, { warning: 'leakage', sighting: 'seen', firstSeen: '2026-11-10', lastSeen: '2026-11-12', trend: 'rising', facts: [], note: 'xqnote told a friend' });
  await the.app.get(RecordWarning).run(key, { warning: 'fixation', sighting: 'not-seen', firstSeen: '', lastSeen: '', trend: '', facts: [], note: '' });
  await the.app.get(RecordInstrument).run(key, { instrument: 'other', otherName: 'xqname', edition: '3', usedBy: 'xqusedby', qualification: 'xqtrained', usedOn: '2026-11-13', conclusion: 'xqconclusion in words' });
  const { timeline } = await the.app.get(AssessmentPanel).read(await keyFor(the, 'maria', 'case.read', id));
  const shown = timeline.filter(({ what }) => /^(Warning|Licensed)/.test(what)).map(({ what, text }) => [what, text]);
  expect(shown).toEqual([
    ['Warning behavior: Leakage', 'Last seen Nov 12, 2026'], ['Warning behavior: Fixation', 'Not seen so far'], ['Licensed instrument used', 'On Nov 13, 2026'],
  ]);
  expect(JSON.stringify(timeline)).not.toMatch(/xq(note|name|usedby|trained|conclusion)/);
  await the.end();
});
