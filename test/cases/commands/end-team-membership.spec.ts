import { CaseDoor, CaseOverview, EndTeamMembership } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('a place that ended opens nothing any more, and a place of another case is not touched', async () => {
  const the = await world();
  const [id, other] = [await aCase(the), await aCase(the, { subject: 'jon-whitlock' })];
  const key = await keyFor(the, 'maria', 'case.team.change', id);
  const place = async (caseId: string) => (await the.app.get(CaseOverview).members(await keyFor(the, 'maria', 'case.read', caseId))).find(({ account }) => account === the.district.viewers.zoe.account)!.id;
  await expect(the.app.get(EndTeamMembership).run(key, await place(other))).rejects.toThrow('not on the team of this case');
  await the.app.get(EndTeamMembership).run(key, await place(id));
  await expect(the.app.get(CaseDoor).open(the.district.viewers.zoe, 'case.read', id)).rejects.toThrow('Not Found');
  expect((await the.app.get(CaseDoor).open(the.district.viewers.zoe, 'case.read', other)).caseId).toBe(other);
  await the.end();
});
