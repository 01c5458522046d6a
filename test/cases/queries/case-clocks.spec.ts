import { CaseClocks, HandCaseOver, RecuseColleague } from '../../../src/cases/index.js';
import { momentOf } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { putInState } from '../../matrix/ground.js';
import { clocksOf, round } from '../clock-ground.js';

let the: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const dutiesOf = async (who: 'maria' | 'samuel' | 'irene' | 'ingrid') => (await the.app.get(CaseClocks).duties(the.district.viewers[who], 25)).map(({ what }) => what);

test('whoever manages the case has its clocks, from the moment they do', async () => {
  const caseId = await aCase(the);
  await round(the);
  expect([await dutiesOf('maria'), await dutiesOf('samuel')]).toEqual([['Review of the case'], []]);
  await the.app.get(HandCaseOver).run(await keyFor(the, 'maria', 'case.transfer', caseId), { to: the.district.viewers.samuel.account, reason: 'Maria is away until January' });
  expect([await dutiesOf('maria'), await dutiesOf('samuel')]).toEqual([[], ['Review of the case']]);
});

test('a seal, a hold and a recusal end no clock; while the case is sealed nobody is shown it, and it is late all the same', async () => {
  const caseId = await aCase(the);
  await round(the);
  const before = await clocksOf(the, caseId);
  await the.app.get(RecuseColleague).run(await keyFor(the, 'zoe', 'case.conflict.declare', caseId), { account: the.district.viewers.zoe.account, ground: 'family', reason: 'An aunt of the student', passTo: null }, 'declaration');
  for (const state of ['held', 'sealed'] as const) await putInState(the, caseId, state);
  the.clock.moveTo(momentOf('America/Denver', localDate('2027-01-20'), '09:00'));
  await round(the);
  expect(await clocksOf(the, caseId)).toMatchObject([{ id: before[0]!.id, due_at: before[0]!.due_at, hops: 3, ended_how: null }]);
  expect([await dutiesOf('maria'), await dutiesOf('irene')]).toEqual([[], []]);
  await putInState(the, caseId, 'open');
  expect([await dutiesOf('maria'), await dutiesOf('samuel'), await dutiesOf('irene'), await dutiesOf('ingrid')]).toEqual([['Review of the case'], ['Review of the case'], ['Review of the case'], []]);
});
