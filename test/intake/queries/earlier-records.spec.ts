import { EarlierRecords } from '../../../src/intake/queries/earlier-records.js';
import { aCase } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, reportKey, type DistrictWorld } from '../a-report.js';

describe('earlier records', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const about = async (id: string, names: string[], as: 'maria' | 'irene' = 'maria') => the.app.get(EarlierRecords).about(await reportKey(the, as, 'report.triage', id), names);

  test.each([
    ['Siobhan O\'Dunleavy', 'siobhan'], ['siobhán odunleavy', 'siobhan'], ['Nguyen Bao Chau', 'bao-chau'], ['Katie Dunmore', 'katherine-dunmore'], ['Wulandari', 'wulandari'], ['Yousef', 'yousef'],
  ])('%s finds the person meant', async (name, key) => {
    const { id } = await aReport(the, { subject: name });
    expect((await about(id, [name])).people.map((person) => person.id)).toContain(the.district.person(key));
  });

  test('a report under a near name is found, whoever has confirmed what', async () => {
    const first = await aReport(the, { subject: 'Catherine Dunmore, grade 9' });
    const second = await aReport(the, { subject: 'Katherine Dunmore' });
    expect((await about(second.id, ['Katherine Dunmore'])).reports.map(({ id }) => id)).toContain(first.id);
    const described = await aReport(the, { subject: 'The girl who sits by the window' });
    await confirmed(the, described.id, { subject: 'katherine-dunmore' });
    expect((await about(second.id, ['Katherine Dunmore'])).reports.map(({ id }) => id)).toContain(described.id);
  });

  test('a name alone, shared by many, brings no case of theirs', async () => {
    await aCase(the, { subject: 'mateo-quintanilla' });
    const { id } = await aReport(the, { subject: 'Mateo' });
    const found = await about(id, ['Mateo']);
    expect(found.people.map((person) => person.id)).toContain(the.district.person('mateo-quintanilla'));
    expect(found.cases).toEqual([]);
  });

  test('text that holds no name finds nobody and breaks nothing', async () => {
    for (const odd of ['—', '…!?', '😀'.repeat(50), '%_%', 'x '.repeat(150)]) {
      const { id } = await aReport(the, { subject: odd });
      await expect(about(id, [odd])).resolves.toMatchObject({ cases: [] });
    }
  });
});
