import { determinationPaths } from '../../../src/assessment/index.js';
import { casePaths } from '../../../src/cases/index.js';
import { BeginClosure } from '../../../src/cases/commands/begin-closure.js';
import { SignClosure } from '../../../src/cases/commands/sign-closure.js';
import { demoPassword } from '../../../src/demo/district/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { forgetCookies, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aDetermination, determine, readyCase, sign } from '../../assessment/determination-case.js';
import { closingAlone, closureWords } from '../../cases/closing-alone.js';
import { completed, required, withCourses, type Here } from '../trained.js';

/** Zoë's training ran out on October 30; Maria, Samuel and Anjali are trained. */
describe('somebody whose training lapsed reads, but does not count and cannot sign', () => {
  let here: Here;
  let id: string;
  beforeAll(async () => {
    here = await world();
    const { basic } = await withCourses(here);
    await required(here, basic, ['administration', 'counseling', 'mental-health', 'special-education']);
    for (const who of ['maria', 'samuel', 'anjali'] as const) await completed(here, 'irene', who, basic, '2025-08-06');
    await completed(here, 'irene', 'zoe', basic, '2023-10-30');
    id = await readyCase(here, ['maria', 'samuel', 'zoe', 'anjali']);
  });
  afterAll(() => here.end());

  const sentence = 'BTAM basic training expired after Oct 30, 2026';

  test('a level set by one who counts and one who does not is refused beside the field', async () => {
    const { maria, zoe, samuel } = here.district.viewers;
    const before = await lastSeq(here);
    await expect(determine(here, id, { tookPart: [maria.account, zoe.account] })).rejects.toThrow('people whose training is valid');
    expect(await lastSeq(here)).toBe(before);
    await scenario(here, { as: 'zoe', get: determinationPaths.ask(id), expect: 200, shows: ['Takes part, but does not count', sentence] });
    const { level, rationale, citations } = await aDetermination(here, id);
    await scenario(here, { as: 'zoe', post: determinationPaths.show(id), expect: 422, shows: ['people whose training is valid'],
      with: { after: '', happenedDate: '2026-11-16', happenedTime: '09:00', happenedPrecision: 'exact', tookPart: [zoe.account, maria.account], facts: ['none'], citations: [...citations], writtenFacts: '', level, rationale, dissent: 'no' } });
    await determine(here, id, { tookPart: [maria.account, zoe.account, samuel.account] });
  });

  test('the determination page says who counts and who does not, and why', async () => {
    const { text } = await scenario(here, { as: 'maria', get: determinationPaths.show(id), expect: 200, shows: ['Who counts now', 'Does not count', sentence] });
    expect(/Could sign: [^<]*/g.exec(text)![0]).not.toContain('Zoë');
    expect(/Who counts now<\/dt><dd><bdi>([^<]*)/.exec(text)![1]).toBe('Anjali Deshmaru, Maria Núñez, Samuel Okafor');
  });

  test('the signature form gives way to what lapsed, when, and whom to ask; a form sent all the same signs nothing', async () => {
    const page = determinationPaths.signatures(id);
    await scenario(here, { as: 'zoe', get: page, expect: 200, shows: [sentence, 'Ask Samuel Okafor (team chair) or Ruth Abernethy-Vance (principal)'], hides: ['type="password"'] });
    const newest = (await here.reader.one<{ id: string }>('SELECT id FROM determination WHERE case_id = ?', [id]))!.id;
    await scenario(here, { as: 'zoe', post: page, with: { determination: newest, password: demoPassword }, expect: 422, ledger: ['form.returned'], shows: [sentence] });
    expect(await here.reader.all('SELECT id FROM determination_signature')).toEqual([]);
    await expect(sign(here, id, 'zoe', newest)).rejects.toThrow(sentence);
    expect(await sign(here, id, 'maria', newest)).toMatchObject({ is: 'signed' });
    await scenario(here, { as: 'zoe', get: casePaths.show(id), expect: 200 });
  });

  test('confirmed anew, they sign again', async () => {
    const { refresher } = Object.fromEntries((await here.reader.all<{ id: string; kind: string }>('SELECT id, kind FROM training_course')).map(({ id: course, kind }) => [kind, course]));
    const newest = (await here.reader.one<{ id: string }>('SELECT id FROM determination WHERE case_id = ?', [id]))!.id;
    await completed(here, 'zoe', 'zoe', refresher!, '2026-11-10');
    await expect(sign(here, id, 'zoe', newest)).rejects.toThrow(sentence);
    await completed(here, 'samuel', 'zoe', refresher!, '2026-11-10');
    expect(await sign(here, id, 'zoe', newest)).toMatchObject({ is: 'signed' });
    await scenario(here, { as: 'maria', get: determinationPaths.show(id), expect: 200, hides: ['Does not count'] });
  });

  test('nobody lapsed begins or signs a closing', async () => {
    closingAlone(here);
    here.clock.moveTo('2028-10-01T16:00:00.000Z'); // Maria's and Samuel's ran out in August 2028; Zoë's goes on
    forgetCookies(here);
    const caseId = await aCase(here, { team: ['maria', 'samuel', 'zoe'] });
    await scenario(here, { as: 'maria', get: casePaths.newClosure(caseId), expect: 200, shows: ['expired after Aug 6, 2028'], hides: ['name="reason"'] });
    await scenario(here, { as: 'maria', post: casePaths.closures(caseId), with: { ...closureWords, password: demoPassword }, expect: 422, ledger: ['form.returned'], shows: ['expired after Aug 6, 2028'] });
    const closure = await here.app.get(BeginClosure).run(await keyFor(here, 'zoe', 'case.close', caseId), closureWords);
    await scenario(here, { as: 'samuel', get: casePaths.closureSignatures(caseId, closure), expect: 200, shows: ['expired after Aug 6, 2028'], hides: ['name="password"'] });
    await expect(here.app.get(SignClosure).run(await keyFor(here, 'samuel', 'case.close', caseId), closure)).rejects.toThrow('expired after Aug 6, 2028');
    expect(await here.reader.all('SELECT id FROM closure_signature')).toHaveLength(1);
  });
});
