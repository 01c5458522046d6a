import { oversightPaths } from '../../../src/oversight/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { scenario, send } from '../../support/scenario.js';
import { aCase } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aSample, type DistrictWorld } from '../an-audited-case.js';
import { recused, sealed } from '../kept-out.js';

describe('the audit sheet of a case', () => {
  let the: DistrictWorld;
  let caseId: string;
  let other: string;
  beforeAll(async () => {
    the = await world({ base: 'demo' });
    the.clock.moveTo('2026-11-23T16:00:00.000Z');
    const closed = await the.reader.one<{ id: string }>("SELECT c.id FROM case_file c JOIN person p ON p.id = c.subject_id WHERE p.full_name LIKE 'Beckett%'");
    caseId = closed!.id;
    await aSample(the);
    other = await aCase(the, { subject: 'radu' });
  }, 120_000);
  afterAll(() => the.end());

  test.each([[null, 303], ['thandiwe', 404], ['grant', 404], ['irene', 404], ['ingrid', 404], ['theo', 404], ['samuel', 404], ['osvaldo', 200]] as const)('%s opens it and gets %i', (as, expect) =>
    scenario(the, { as, get: oversightPaths.sheet(caseId), expect, ...(expect === 200 ? { ledger: ['case.audit.viewed'] } : {}) }));

  test('it says which steps were done and when, by which disciplines, and who saw it by role', async () => {
    for (const page of ['', '/history']) await scenario(the, { as: 'thandiwe', get: `/cases/${caseId}${page}`, expect: 200 });
    const { text } = await scenario(the, { as: 'osvaldo', get: oversightPaths.sheet(caseId), expect: 200 });
    const words = text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const said of [/Report Aug 27, 2026/, /Level of concern recorded Sep 3, 2026/, /Moderate Sep 3, 2026 Sep 3, 2026 Counseling, Sep 3, 2026; Administration, Sep 3, 2026; Instruction, Sep 3, 2026/, /Intervention 1/, /In time/, /Closed Nov \d+, 2026/, /Counselor 1 2/]) expect(words).toMatch(said);
  });

  test('no other page of the case opens, nor the sheet of a case that was not drawn', async () => {
    const pages = ['', '/history', '/reports', '/notes', '/notices', '/team', '/assessment', '/determination', '/plan', '/reviews', '/summary', '/closures'].map((page) => `/cases/${caseId}${page}`);
    const answers = [];
    for (const path of [...pages, oversightPaths.sheet(other), oversightPaths.sheet(newId()), oversightPaths.sheet('x')]) answers.push(await send(the, 'osvaldo', 'GET', path));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(answers.at(-3)!.text).toBe(answers.at(-1)!.text);
  });

  test('sealed, or with the auditor recused, the case is not found', async () => {
    await sealed(the, caseId);
    await scenario(the, { as: 'osvaldo', get: oversightPaths.sheet(caseId), expect: 404 });
    await sealed(the, caseId, 0);
    await scenario(the, { as: 'osvaldo', get: oversightPaths.sheet(caseId), expect: 200 });
    await recused(the, caseId, 'osvaldo');
    await scenario(the, { as: 'osvaldo', get: oversightPaths.sheet(caseId), expect: 404 });
  });
});
