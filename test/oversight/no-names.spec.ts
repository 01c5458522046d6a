import { beckett } from '../../src/demo/stories/beckett.js';
import { oversightPaths } from '../../src/oversight/index.js';
import { crawl, readable } from '../support/followed-links.js';
import { send } from '../support/scenario.js';
import { told } from '../support/told.js';
import { world } from '../support/world.js';
import { aSample, type DistrictWorld } from './an-audited-case.js';

/** What is fixed words of the house or the district, and so may stand on an auditor's page. */
const notTyped = /^(schema_step|ledger_.*|protocol_version|school|district|calendar.*|session|form_submission|sign_in_attempt|sqlite_.*|training.*|course.*)$/;

/** Every text that people typed about anybody, and every name, searched for on every page that an auditor reaches. */
describe('an auditor reads no name and no word', () => {
  let the: DistrictWorld;
  let marks: string[];
  beforeAll(async () => {
    the = await world();
    await told(the, [beckett], the.district.viewers.beatriz, false);
    await aSample(the, { purpose: 'To see why Beckett’s case of the fall closed' });
    marks = [...new Set([...await namesOf(the), ...await typedIn(the)])].filter((mark) => !'Osvaldo Quillfeather'.includes(mark));
  }, 120_000);
  afterAll(() => the.end());

  test('there is plenty that could be found', () => {
    expect(marks.length).toBeGreaterThan(400);
    for (const mark of ['Beckett', 'O’Shaughlin', 'Nkomeza', 'I want him to stop', 'To see why Beckett']) expect(marks.some((one) => one.includes(mark))).toBe(true);
  });

  test('none of it stands on a page, in a header or in the file', async () => {
    const sample = (await the.reader.one<{ id: string; case_id: string }>('SELECT x.id, d.case_id FROM audit_sample x JOIN audit_sample_case d ON d.sample_id = x.id'))!;
    const pages = await crawl(the, 'osvaldo', { also: [oversightPaths.audits, oversightPaths.audit(sample.id), oversightPaths.sheet(sample.case_id)] });
    const file = await send(the, 'osvaldo', 'GET', oversightPaths.file(sample.id));
    expect(pages.filter(({ path, status }) => status === 200 && path.endsWith('/audit'))).toHaveLength(1);
    expect(file.text).toContain('Disciplines that signed');
    const found = [...pages, { path: 'file', ...file }].flatMap(({ path, text, headers }) => {
      const read = `${readable(text.replaceAll('Osvaldo Quillfeather', ''))} ${JSON.stringify({ ...headers, 'set-cookie': '' })}`;
      return marks.filter((mark) => read.includes(mark)).map((mark) => `${path}: ${mark}`);
    });
    expect(found).toEqual([]);
  }, 60_000);
});

/** Full names, and each part of one that is long enough to be nobody else's word. */
async function namesOf(the: DistrictWorld): Promise<string[]> {
  const rows = await the.reader.all<{ name: string | null }>('SELECT full_name AS name FROM person UNION SELECT name_used FROM person UNION SELECT name FROM account UNION SELECT username FROM account');
  return rows.flatMap(({ name }) => (name === null ? [] : [name, ...name.split(/[\s,]+/)])).filter((name) => name.length >= 5);
}

/** Whatever holds a space in a text column of a table of people and cases. */
async function typedIn(the: DistrictWorld): Promise<string[]> {
  const tables = await the.reader.all<{ name: string }>(the.reader.engine === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'");
  const texts: string[] = [];
  for (const { name } of tables.filter((table) => !notTyped.test(table.name))) {
    for (const row of await the.reader.all<Record<string, unknown>>(`SELECT * FROM ${name}`)) texts.push(...Object.values(row).filter((value): value is string => typeof value === 'string' && /\S\s\S/.test(value) && value.length >= 8));
  }
  return texts;
}
