import { BeginClosure } from '../../../src/cases/commands/begin-closure.js';
import { SignClosure } from '../../../src/cases/commands/sign-closure.js';
import { WithdrawClosure } from '../../../src/cases/commands/withdraw-closure.js';
import { CaseClosings } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { closingAlone, closureWords } from '../closing-alone.js';

let w: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { w = await world(); closingAlone(w); });
afterAll(() => w.end());

test('a withdrawn closing stays readable, cannot be signed, and makes room for a new one', async () => {
  const caseId = await aCase(w);
  const key = await keyFor(w, 'maria', 'case.close', caseId);
  const id = await w.app.get(BeginClosure).run(key, closureWords);
  await w.app.get(WithdrawClosure).run(key, id, 'His sister was not told yet');
  await expect(w.app.get(SignClosure).run(await keyFor(w, 'samuel', 'case.close', caseId), id)).rejects.toThrow(/no longer waiting/);
  await expect(w.app.get(WithdrawClosure).run(key, id, 'Once more, for no reason')).rejects.toThrow(/no longer waiting/);
  await w.app.get(BeginClosure).run(key, closureWords);
  const { closures } = await w.app.get(CaseClosings).read(key);
  expect(closures).toHaveLength(2);
  expect(closures.find((one) => one.id === id)).toMatchObject({ withdrawn_because: 'His sister was not told yet', withdrawn_by: 'Maria Núñez', reason: closureWords.reason });
});

test('a complete closing is not withdrawn', async () => {
  const caseId = await aCase(w);
  const key = await keyFor(w, 'maria', 'case.close', caseId);
  const id = await w.app.get(BeginClosure).run(key, closureWords);
  await w.app.get(SignClosure).run(await keyFor(w, 'samuel', 'case.close', caseId), id);
  await expect(w.app.get(WithdrawClosure).run(key, id, 'We changed our minds')).rejects.toThrow(/no longer waiting/);
});
