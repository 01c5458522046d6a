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

  const urgent = (name: string) => `In the gym by the bleachers right now with a black backpack, I think it is ${name} from tenth grade, and nobody is with him`;

  test('a long text finds the people, cases and reports of the name in it, and is found by that name', async () => {
    const caseId = await aCase(the, { subject: 'imani' });
    const long = await aReport(the, { subject: urgent('Imani Fairwether') });
    const found = await about(long.id, [urgent('Imani Fairwether')]);
    expect(found.people).toContainEqual(expect.objectContaining({ id: the.district.person('imani'), nearness: 'near' }));
    expect(found.cases.map(({ id }) => id)).toEqual([caseId]);
    const short = await aReport(the, { subject: 'Imani Fairweather' });
    expect((await about(short.id, ['Imani Fairweather'])).reports.map(({ id }) => id)).toContain(long.id);
    expect((await about(long.id, [urgent('Imani Fairwether')])).reports.map(({ id }) => id)).toContain(short.id);
    const other = await aReport(the, { subject: `Some say ${urgent('Imani Fairweather')}` });
    expect((await about(other.id, [`Some say ${urgent('Imani Fairweather')}`])).reports.map(({ id }) => id)).toEqual(expect.arrayContaining([long.id, short.id]));
  });

  test('two texts that share everyday words alone are no earlier concern of each other', async () => {
    for (const subject of ['Somebody in tenth grade; the students would not say who', 'A boy with a black backpack', 'The student who sits by the bleachers']) await aReport(the, { subject });
    const { id } = await aReport(the, { subject: urgent('Kaimana Kealohapauʻole') });
    expect((await about(id, [urgent('Kaimana Kealohapauʻole')])).reports).toEqual([]);
  });

  test('a long text names people of one name only, and nobody by everyday words', async () => {
    const { id } = await aReport(the, { subject: urgent('Wulandari') });
    const near = async (text: string) => (await about(id, [text])).people.filter(({ nearness }) => nearness !== 'part').map((person) => person.id);
    expect(await near(urgent('Wulandari'))).toEqual([the.district.person('wulandari')]);
    expect(await near(urgent('somebody'))).toEqual([]);
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
