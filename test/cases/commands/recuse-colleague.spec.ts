import { AddNextStep, AddTeamMember, CaseDoor, CaseOverview, MyCases, RecuseColleague, type NewRecusal } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('a conflict of interest', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    the = await world();
  });
  afterAll(() => the.end());

  const account = (who: CastKey) => the.district.viewers[who].account;
  const recusal = (who: CastKey): NewRecusal => ({ account: account(who), ground: 'family', reason: 'Zoë is the aunt of the student', passTo: null });
  const declare = async (who: CastKey, id: string) => the.app.get(RecuseColleague).run(await keyFor(the, who, 'case.conflict.declare', id), recusal(who), 'declaration');

  test('a member who declares one is out at once; what they promised goes to the case manager', async () => {
    const id = await aCase(the);
    const key = await keyFor(the, 'maria', 'case.team.change', id);
    const step = await the.app.get(UnitOfWork).run(key, async (work) => {
      const made = await the.app.get(AddNextStep).within(work, id, { what: 'Ask the art teacher', owner: account('zoe'), dueOn: localDate('2026-09-18'), source: { kind: 'note', id: null } });
      work.record('case.step.added', { items: [made] });
      return made;
    });
    const before = await lastSeq(the);
    await declare('zoe', id);
    expect(await actsAfter(the, before)).toEqual(['case.conflict.declared']);
    await expect(the.app.get(CaseDoor).open(the.district.viewers.zoe, 'case.read', id)).rejects.toThrow('Not Found');
    expect((await the.app.get(CaseOverview).step(await keyFor(the, 'maria', 'case.read', id), step))?.owner_id).toBe(account('maria'));
    expect((await the.app.get(MyCases).steps(the.district.viewers.zoe, 9)).filter(({ case_id }) => case_id === id)).toEqual([]);
    expect((await keyFor(the, 'maria', 'case.read', id)).facts.manager).toBe(account('maria'));
    await expect(the.app.get(AddTeamMember).run(await keyFor(the, 'maria', 'case.team.change', id), { account: account('zoe'), discipline: 'mental-health' })).rejects.toThrow('recused');
  });

  test.each([['maria', 'the case manager'], ['samuel', 'the only chair']] as const)('%s, %s, is recused: the case passes to the district with a step for the coordinator', async (...[who]) => {
    const id = await aCase(the);
    const before = await lastSeq(the);
    await declare(who, id);
    expect(await actsAfter(the, before)).toEqual(['case.conflict.declared', 'case.passed-to-district']);
    const key = await keyFor(the, 'irene', 'case.read', id);
    expect(key.facts.manager).toBe(account('irene'));
    expect((await the.app.get(CaseOverview).members(key)).find((one) => one.account === account('irene'))).toMatchObject({ discipline: 'district', until: null });
    expect(await the.app.get(CaseOverview).steps(key)).toMatchObject([{ owner_id: account('irene'), state: 'open', source_kind: 'recusal' }]);
    await expect(the.app.get(CaseDoor).open(the.district.viewers[who], 'case.read', id)).rejects.toThrow('Not Found');
  });

  test('a second chair on the team keeps the case at the school', async () => {
    const id = await aCase(the, { team: ['maria', 'samuel', 'grant'] });
    await declare('samuel', id);
    expect((await keyFor(the, 'maria', 'case.read', id)).facts.manager).toBe(account('maria'));
  });

  test('nobody is left with a case that no coordinator can take: nothing is changed', async () => {
    const id = await aCase(the, { team: ['maria', 'zoe'] });
    const lead = await keyFor(the, 'maria', 'case.conflict.record', id);
    await the.app.get(RecuseColleague).run(lead, { ...recusal('irene'), account: account('irene') }, 'lead');
    await expect(declare('maria', id)).rejects.toThrow('no other district coordinator');
    expect((await keyFor(the, 'maria', 'case.read', id)).facts.manager).toBe(account('maria'));
    await expect(the.app.get(CaseDoor).open(the.district.viewers.irene, 'case.read', id)).rejects.toThrow('Not Found');
  });

  test('a colleague’s conflict is recorded by somebody else, once, and one’s own is declared', async () => {
    const id = await aCase(the);
    const lead = await keyFor(the, 'maria', 'case.conflict.record', id);
    const recuse = the.app.get(RecuseColleague);
    await expect(recuse.run(lead, recusal('maria'), 'lead')).rejects.toThrow('Declare your own');
    await expect(recuse.run(lead, recusal('zoe'), 'declaration')).rejects.toThrow('Only the person concerned');
    await recuse.run(lead, recusal('zoe'), 'lead');
    await expect(recuse.run(lead, recusal('zoe'), 'lead')).rejects.toThrow('already');
  });

  test('the ledger says who, and neither ground nor reason', async () => {
    const id = await aCase(the);
    const before = await lastSeq(the);
    await declare('zoe', id);
    const bodies = await the.reader.all<{ body: string }>('SELECT body FROM ledger_entry WHERE seq > ?', [before]);
    for (const { body } of bodies) expect(body).not.toMatch(/family|aunt/);
  });
});
