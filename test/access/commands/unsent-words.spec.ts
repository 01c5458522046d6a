import { UnsentWords } from '../../../src/access/commands/unsent-words.js';
import { UnsentForms } from '../../../src/access/queries/unsent-forms.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('what somebody wrote is kept for them and nobody else; choices alone are not', async () => {
  const { maria, zoe } = the.district.viewers;
  const keep = (body: Record<string, string[]>) => the.app.get(UnsentWords).keep(maria.account, '/cases/x/notes', body);
  const id = (await keep({ body: ['He was calmer today.'], formId: ['f'] }))!;
  expect(await keep({ kind: ['team'] })).toBeNull();
  expect((await the.app.get(UnsentForms).waitingFor(maria.account)).map((one) => one.id)).toEqual([id]);
  expect(await the.app.get(UnsentForms).waitingFor(zoe.account)).toEqual([]);
  expect(await the.app.get(UnsentForms).read(id, maria.account)).toEqual({ path: '/cases/x/notes', fields: [{ name: 'body', values: ['He was calmer today.'] }] });
});
