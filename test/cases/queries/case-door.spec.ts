import { CaseDoor, type CaseKey } from '../../../src/cases/index.js';
import { CaseKey as Key } from '../../../src/cases/queries/case-door.js';
import { verbs } from '../../../src/access/index.js';
import { operator } from '../../../src/kernel/viewer.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('the door', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
  });
  afterAll(() => the.end());

  test('cuts a key that says who, what for, and why', async () => {
    const key = await keyFor(the, 'maria', 'case.note.add', id);
    expect(key).toMatchObject({ verb: 'case.note.add', basis: 'team', caseId: id, actor: { id: the.district.viewers.maria.account } });
    expect((await keyFor(the, 'irene', 'case.read', id)).basis).toBe('oversight');
  });

  test('answers alike for a case of others, one that is not there and an id that is none; each refusal is recorded', async () => {
    const door = the.app.get(CaseDoor);
    const before = await lastSeq(the);
    for (const wanted of [id, newId(), 'nonsense', '../../etc']) await expect(door.open(the.district.viewers.grant, 'case.read', wanted)).rejects.toThrow('Not Found');
    expect(await actsAfter(the, before)).toEqual(Array(4).fill('access.refused'));
  });

  test('the key by which clocks are kept stands for nobody: it opens no text of chosen readers, and nothing may be done with it', async () => {
    const key = await the.app.get(CaseDoor).dangerouslyOpenForClocks(id);
    expect(key).toMatchObject({ verb: 'case.read', basis: 'operator', caseId: id, actor: { id: operator.id } });
    expect(key.texts).toMatchObject({ whole: [], own: [], known: [] });
    expect(verbs.filter((verb) => key.may(verb))).toEqual([]);
    await expect(the.app.get(CaseDoor).dangerouslyOpenForClocks(newId())).rejects.toThrow('no case');
  });

  test('nothing passes for a key but a key', async () => {
    const key = await keyFor(the, 'maria', 'case.read', id);
    expect(Key.isGenuine(key)).toBe(true);
    for (const false_ of [{ ...key }, Object.create(key) as object, JSON.parse(JSON.stringify(key)) as object, Object.create(Key.prototype) as object]) expect(Key.isGenuine(false_)).toBe(false);
    // @ts-expect-error an object of the same shape is not a key
    const lookalike: CaseKey = { viewer: key.viewer, verb: key.verb, basis: key.basis, facts: key.facts, caseId: key.caseId, actor: key.actor, may: () => true };
    expect(Key.isGenuine(lookalike)).toBe(false);
    // @ts-expect-error only the door cuts keys
    const forged: CaseKey = new Key(key.viewer, key.verb, key.basis, key.facts, () => true);
    expect(forged).not.toBe(key);
  });
});
