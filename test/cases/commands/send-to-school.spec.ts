import { AddNextStep, CaseDoor, CaseOverview, RecuseColleague, SendToSchool, type NewSending } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { LinkGuardian } from '../../../src/people/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

describe('a case goes to another school', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    the = await world();
  });
  afterAll(() => the.end());

  const account = (who: CastKey) => the.district.viewers[who].account;
  const sending = (more: Partial<NewSending> = {}): NewSending => ({
    school: the.district.schools.middle, manager: account('grant'), members: [{ account: account('grant'), discipline: 'administration' }, { account: account('thandiwe'), discipline: 'counseling' }],
    staying: [account('zoe')], reason: 'The student moves to the middle school', ...more,
  });
  const send = async (id: string, more: Partial<NewSending> = {}, who: CastKey = 'maria') => the.app.get(SendToSchool).run(await keyFor(the, who, 'case.transfer', id), sending(more));

  test('the new team reads it, the old one no more, whoever stays still does; promises and a receipt wait for the new manager', async () => {
    const id = await aCase(the);
    await the.app.get(UnitOfWork).run(await keyFor(the, 'maria', 'case.team.change', id), async (work) => {
      const step = await the.app.get(AddNextStep).within(work, id, { what: 'Call the grandmother', owner: account('maria'), dueOn: localDate('2026-11-20'), source: { kind: 'note', id: null } });
      work.record('case.step.added', { items: [step] });
      return step;
    });
    await send(id);
    const reads = async (who: CastKey) => the.app.get(CaseDoor).wouldOpen(the.district.viewers[who], 'case.read', id);
    expect(Object.fromEntries(await Promise.all((['maria', 'samuel', 'zoe', 'grant', 'thandiwe'] as const).map(async (who) => [who, await reads(who)])))).toEqual({ maria: false, samuel: false, zoe: true, grant: true, thandiwe: true });
    const key = await keyFor(the, 'grant', 'case.read', id);
    expect({ school: key.facts.school, manager: key.facts.manager }).toEqual({ school: the.district.schools.middle, manager: account('grant') });
    expect((await the.app.get(CaseOverview).steps(key)).map(({ what, owner_id }) => [what.slice(0, 20), owner_id])).toEqual([['This case came from ', account('grant')], ['Call the grandmother', account('grant')]]);
  });

  test('not to its own school, not to oneself, not without a lead there, and nobody stays who was not there', async () => {
    const id = await aCase(the);
    await expect(send(id, { school: the.district.schools.high })).rejects.toThrow('at this school already');
    await expect(send(id, { manager: account('maria') })).rejects.toThrow('Nobody makes themself');
    await expect(send(id, { manager: account('leonid'), members: [{ account: account('leonid'), discipline: 'instruction' }] })).rejects.toThrow('can lead a team at the other school');
    await expect(send(id, { staying: [account('sofia')] })).rejects.toThrow('Only somebody on the team now');
    await expect(send(id, { school: 'z'.repeat(26) })).rejects.toThrow('Choose a school');
    expect((await keyFor(the, 'maria', 'case.read', id)).facts.school).toBe(the.district.schools.high);
  });

  test('nobody comes onto the new team who is recused or stands too close', async () => {
    const id = await aCase(the, { subject: 'jon-whitlock' });
    await the.app.get(RecuseColleague).run(await keyFor(the, 'irene', 'case.conflict.record', id), { account: account('thandiwe'), ground: 'close', reason: 'Told by herself', passTo: null }, 'lead');
    await expect(send(id)).rejects.toThrow('recused');
    const other = await aCase(the, { subject: 'ilinca' });
    await the.app.get(LinkGuardian).run(actingAs(the, 'theo'), { guardian: the.district.viewers.grant.person!, student: the.district.person('ilinca'), relation: 'uncle', language: null, interpreter: false, custody: null, contactLimit: null, phone: null });
    await expect(send(other)).rejects.toThrow('conflict of interest was found');
  });
});
