import { AssessmentRecord, OpenUnknowns, RecordWeapons, type NewWeaponsAnswer } from '../../../src/assessment/index.js';
import { CaseOverview, ClosureChecks } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('recording who was asked about weapons', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let none: NewWeaponsAnswer;
  let goesOn: { owner: Id; due: string };
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
    none = {
      answer: 'none', askedOf: 'guardian', askedOfName: '', askedBy: the.district.viewers.maria.account, happened: { precision: 'exact', date: localDate('2026-11-16'), time: null, zone: 'America/Denver' },
      storage: '', action: '', verifiedBy: '', verifiedOn: '', triedBy: '', triedHow: '', triedWhy: '', owner: '', due: '',
    };
    goesOn = { owner: the.district.viewers.zoe.account, due: '2026-11-18' };
  });
  afterAll(() => the.end());

  const record = async (wanted: NewWeaponsAnswer, corrects: Id | null = null, of = id) => the.app.get(RecordWeapons).run(await keyFor(the, 'maria', 'case.assess', of), wanted, corrects);
  const key = () => keyFor(the, 'maria', 'case.read', id);

  test('an unknown needs its attempt and its owner; it is open, and stands in the way of closing, until somebody knows', async () => {
    const unknown = { ...none, ...goesOn, answer: 'not-yet-known', triedBy: 'Maria', triedHow: 'A call' } as const;
    await expect(record({ ...unknown, triedHow: '' })).rejects.toThrow('Write how they tried.');
    await expect(record({ ...unknown, owner: the.district.viewers.leonid.account })).rejects.toThrow('Choose who on the team will find out.');
    const first = await record(unknown);
    expect((await the.app.get(CaseOverview).steps(await key())).map(({ what }) => what)).toEqual(['Find out whether the person can reach a weapon']);
    expect(await the.app.get(OpenUnknowns).of(await key())).toMatchObject([{ id: first, owner: 'Zoë Brânză' }]);
    expect((await the.app.get(ClosureChecks).outstanding(await key())).filter(({ area }) => area === 'Assessment')).toHaveLength(1);
    const known = await record({ ...none, storage: 'left over', owner: goesOn.owner }, first);
    expect(await the.app.get(OpenUnknowns).of(await key())).toEqual([]);
    expect((await the.app.get(CaseOverview).steps(await key())).map(({ state }) => state)).toEqual(['ended']);
    const { weapons } = (await the.app.get(AssessmentRecord).read(await key()))!;
    expect(weapons.find((one) => one.id === known)).toMatchObject({ answer: 'none', storage: '', owner: null, corrects_id: first, step_id: null });
  });

  test('an unknown may end as “could not be learned”', async () => {
    const other = await anAssessedCase(the, 'jon-whitlock');
    const given = { ...none, triedBy: 'Maria', triedHow: 'Three calls', triedWhy: 'The family moved away' };
    await record({ ...given, ...goesOn, answer: 'not-yet-known' }, null, other);
    await record({ ...given, answer: 'could-not-learn' }, null, other);
    expect(await the.app.get(OpenUnknowns).of(await keyFor(the, 'maria', 'case.read', other))).toEqual([]);
  });

  test('a case without an assessment takes no answer', async () => {
    await expect(record(none, null, await aCase(the, { subject: 'marcus' }))).rejects.toThrow('Begin the assessment');
  });
});
