import type { CastKey } from '../../../src/demo/district/index.js';
import { AddParticipant, AddTeamMember, Conflicts, SetMatchAside } from '../../../src/cases/index.js';
import { AddPerson, LinkGuardian } from '../../../src/people/index.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

describe('conflicts of interest found by comparing records', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    the = await world();
  });
  afterAll(() => the.end());

  const account = (who: CastKey) => the.district.viewers[who].account;
  const guardianOf = (guardian: string, student: string) => the.app.get(LinkGuardian).run(actingAs(the, 'theo'), { guardian, student, relation: 'aunt', language: null, interpreter: false, custody: null, contactLimit: null, phone: null });
  const found = async (id: string) => (await the.app.get(Conflicts).open(await keyFor(the, 'irene', 'case.read', id))).map(({ account: who, ground }) => [Object.entries(the.district.viewers).find(([, viewer]) => viewer.account === who)![0], ground]);

  test('a guardian of the student does not join and opens no case; the district may set the match aside, the lead may not', async () => {
    await guardianOf(the.district.viewers.anjali.person!, the.district.person('jordan-ellis'));
    await expect(aCase(the, { team: ['maria', 'anjali'] })).rejects.toThrow('A conflict of interest was found for Anjali Deshmaru');
    const id = await aCase(the);
    const join = async () => the.app.get(AddTeamMember).run(await keyFor(the, 'maria', 'case.team.change', id), { account: account('anjali'), discipline: 'special-education' });
    await expect(join()).rejects.toThrow('A conflict of interest was found');
    const [match] = (await the.app.get(Conflicts).open(await keyFor(the, 'irene', 'case.conflict.record', id), [account('anjali')]));
    expect(match).toMatchObject({ ground: 'guardian', account: account('anjali') });
    const aside = the.app.get(SetMatchAside);
    await expect(aside.run(await keyFor(the, 'maria', 'case.conflict.record', id), match!, 'She is not')).rejects.toThrow('Only the district coordinator');
    await aside.run(await keyFor(the, 'irene', 'case.conflict.record', id), match!, 'Entered for the wrong student');
    await expect(aside.run(await keyFor(the, 'irene', 'case.conflict.record', id), match!, 'Again')).rejects.toThrow('answered already');
    await join();
    expect(await found(id)).toEqual([]);
  });

  test('family counts: a guardian of a sister, and the co-guardian of one', async () => {
    const [subject, sister] = [the.district.person('jon-whitlock'), the.district.person('catherine-dunmore')];
    const mother = await the.app.get(AddPerson).run(actingAs(the, 'theo'), { kind: 'guardian', full: 'Henrike Quastel' });
    await guardianOf(mother, subject);
    await guardianOf(mother, sister);
    const id = await aCase(the, { subject: 'jon-whitlock' });
    expect(await found(id)).toEqual([]);
    await guardianOf(the.district.viewers.zoe.person!, sister);
    expect(await found(id)).toEqual([['zoe', 'household']]);
  });

  test('a like name is only possible: somebody joins, is asked about, and does not sign until it is answered', async () => {
    await guardianOf(await the.app.get(AddPerson).run(actingAs(the, 'theo'), { kind: 'guardian', full: 'Samuel Okaforr' }), the.district.person('katherine-dunmore'));
    const id = await aCase(the, { subject: 'katherine-dunmore' });
    expect(await found(id)).toEqual([['samuel', 'near-name']]);
    const [match] = await the.app.get(Conflicts).open(await keyFor(the, 'maria', 'case.conflict.record', id));
    expect(match!.likeWhom).toBe('Samuel Okaforr');
    await expect(the.app.get(SetMatchAside).run(await keyFor(the, 'samuel', 'case.conflict.record', id), match!, 'Not me')).rejects.toThrow('A colleague answers');
    await the.app.get(SetMatchAside).run(await keyFor(the, 'maria', 'case.conflict.record', id), match!, 'Another family, asked him');
    expect(await found(id)).toEqual([]);
  });

  test('somebody named in the case as a target stands too close, staff who know the student do not', async () => {
    const id = await aCase(the, { subject: 'ilinca' });
    const name = async (part: 'target' | 'witness' | 'staff', who: CastKey) => the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', id), { part, person: the.district.viewers[who].person, description: '' });
    await name('staff', 'samuel');
    expect(await found(id)).toEqual([]);
    await name('witness', 'zoe');
    await name('target', 'samuel');
    expect((await found(id)).sort()).toEqual([['samuel', 'participant'], ['zoe', 'witness']]);
  });
});
