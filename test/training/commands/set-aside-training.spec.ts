import { SetAsideTraining } from '../../../src/training/commands/set-aside-training.js';
import { TrainingStanding } from '../../../src/training/queries/training-standing.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { completed, required, withCourses, type Here } from '../trained.js';

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

test('a record set aside counts no more and keeps its reason; nobody sets their own aside, nobody twice', async () => {
  const { basic } = await withCourses(here);
  await required(here, basic, ['counseling']);
  const id = await completed(here, 'samuel', 'maria', basic, '2025-01-10');
  const maria = { account: here.district.viewers.maria.account, discipline: 'counseling' as const };
  const counts = async () => (await here.app.get(TrainingStanding).of([maria], 'America/Denver', here.clock.now())).size === 0;
  const setAside = (who: 'maria' | 'ruth', version: number) => here.app.get(SetAsideTraining).run(actingAs(here, who), id, version, 'The certificate names another course.');
  expect(await counts()).toBe(true);
  await expect(setAside('maria', 1)).rejects.toThrow('Nobody decides about their own training');
  const before = await lastSeq(here);
  await setAside('ruth', 1);
  expect(await actsAfter(here, before)).toEqual(['training.set-aside']);
  expect(await counts()).toBe(false);
  expect(await here.reader.one('SELECT set_aside_because AS why FROM training_record WHERE id = ?', [id])).toEqual({ why: 'The certificate names another course.' });
  await expect(setAside('ruth', 2)).rejects.toThrow('set aside already');
  const said = JSON.stringify(await here.reader.all('SELECT * FROM ledger_entry WHERE seq > ?', [before]));
  expect(said).not.toContain('certificate');
});
