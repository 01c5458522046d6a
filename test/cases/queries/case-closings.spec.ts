import { BeginClosure, CaseClosings, casePath, ReopenCase, SignClosure } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { closingAlone, closureWords } from '../closing-alone.js';

let w: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { w = await world(); closingAlone(w); });
afterAll(() => w.end());

test('the last step of the path follows the closing: waiting, done, and open again', async () => {
  const caseId = await aCase(w);
  const panel = async () => w.app.get(CaseClosings).panel(await keyFor(w, 'maria', 'case.read', caseId));
  expect(await panel()).toEqual({ standings: [{ stage: 'closing', done: false, note: null }], timeline: [], waiting: null });

  const id = await w.app.get(BeginClosure).run(await keyFor(w, 'maria', 'case.close', caseId), closureWords);
  expect(await panel()).toMatchObject({ standings: [{ done: false, note: 'Second signature needed' }], waiting: { id }, timeline: [{ what: 'Closing begun' }] });

  await w.app.get(SignClosure).run(await keyFor(w, 'samuel', 'case.close', caseId), id);
  const closed = await panel();
  expect(closed).toMatchObject({ standings: [{ done: true, note: 'Mon, Nov 16' }], waiting: null });
  expect(closed.timeline.map(({ what }) => what)).toEqual(['Closing begun', 'Case closed']);
  expect(casePath(closed.standings).at(-1)).toMatchObject({ stage: 'closing', state: 'complete' });

  await w.app.get(ReopenCase).run(await keyFor(w, 'zoe', 'case.reopen', caseId), { what: 'He asked for a knife', reason: 'A new threat', report: null });
  const again = await panel();
  expect(again.standings).toEqual([{ stage: 'closing', done: false, note: null }]);
  expect(again.timeline.at(-1)).toMatchObject({ what: 'Case reopened', text: 'He asked for a knife', who: w.district.viewers.zoe.account });
});
