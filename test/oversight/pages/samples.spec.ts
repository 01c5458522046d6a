import { oversightPaths } from '../../../src/oversight/index.js';
import { casePaths } from '../../../src/cases/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aSample, type DistrictWorld } from '../an-audited-case.js';
import { recused } from '../kept-out.js';

describe('samples drawn for auditors', () => {
  let the: DistrictWorld;
  let caseId: string;
  beforeAll(async () => {
    the = await world();
    await scenario(the, { as: 'irene', get: oversightPaths.samples, expect: 200, ledger: ['audit.sample.listed'], shows: ['No samples yet', oversightPaths.newSample] });
    caseId = await aCase(the);
    await aCase(the, { subject: 'john-whitlock' });
  });
  afterAll(() => the.end());
  const form = () => ({ auditor: the.district.viewers.osvaldo.account, purpose: 'The yearly look at whether steps are kept', schools: [the.district.schools.high], from: '', to: '', state: 'any', size: '2', seed: 'fall-26', until: '2026-12-18' });
  const outsiders = [[null, 303], ['sofia', 404], ['samuel', 404], ['ruth', 404], ['theo', 404], ['ingrid', 404], ['osvaldo', 404], ['dana', 404]] as const;

  test.each(outsiders)('%s does not get in (%i)', async (as, expect) => {
    const id = await aSample(the);
    for (const path of [oversightPaths.samples, oversightPaths.newSample, oversightPaths.sample(id)]) await scenario(the, { as, get: path, expect });
    await scenario(the, { as, post: oversightPaths.samples, with: form(), expect });
    await scenario(the, { as, post: oversightPaths.sampleEnding(id), with: {}, expect });
  });

  test('Irene draws one, sees how, and ends it', async () => {
    await scenario(the, { as: 'irene', get: oversightPaths.newSample, expect: 200, ledger: ['audit.sample.started'], shows: ['Osvaldo Quillfeather, seat until Jun 30, 2027'] });
    const { headers } = await scenario(the, { as: 'irene', post: oversightPaths.samples, with: form(), expect: 303, ledger: ['audit.sample.drawn', 'case.audit.drawn', 'case.audit.drawn'] });
    const path = String(headers.location);
    await scenario(the, { as: 'irene', get: path, expect: 200, ledger: ['audit.sample.viewed'], shows: ['Sample for Osvaldo Quillfeather', 'fall-26', '2 of 2 cases', 'Until Dec 18, 2026', casePaths.show(caseId), 'The yearly look'] });
    await scenario(the, { as: 'irene', get: oversightPaths.samples, expect: 200, shows: [path] });
    await scenario(the, { as: 'irene', post: `${path}/endings`, with: {}, expect: 303, ledger: ['audit.sample.ended'] });
    await scenario(the, { as: 'irene', get: path, expect: 200, shows: ['Over since Nov 16, 2026'], hides: ['End this sample now'] });
    await scenario(the, { as: 'irene', post: `${path}/endings`, with: {}, expect: 409, ledger: [] });
  });

  test.each([
    [{ auditor: '' }, 'Choose an auditor'], [{ purpose: 'Audit' }, 'at least 10 characters'], [{ size: '0' }, 'as a number'], [{ size: '101' }, 'from 1 to 100'], [{ state: 'lost' }, 'Choose which cases'],
    [{ from: '2026-02-30' }, 'no such day'], [{ from: '2026-11-02', to: '2026-11-01' }, 'before the first'], [{ until: '2027-07-01' }, 'seat ends before'], [{ until: '2026-01-01' }, 'is over'], [{ seed: '=1+1' }, 'letters, digits'],
    [{ schools: [newId()] }, 'schools listed'], [{ state: 'closed' }, 'No case fits'],
  ])('%j comes back with what to do', (change, words) => scenario(the, { as: 'irene', post: oversightPaths.samples, with: { ...form(), ...change }, expect: 422, ledger: ['form.returned'], shows: [words] }));

  test('a coordinator who is recused from a case does not find it in a sample', async () => {
    const hidden = await aCase(the, { subject: 'dandre' });
    const id = await aSample(the);
    await scenario(the, { as: 'irene', get: oversightPaths.sample(id), expect: 200, shows: [hidden] });
    await recused(the, hidden, 'irene');
    await scenario(the, { as: 'irene', get: oversightPaths.sample(id), expect: 200, hides: [hidden] });
  });

  test('one that is not there and no id at all answer alike', async () => {
    const [nowhere, malformed] = [await send(the, 'irene', 'GET', oversightPaths.sample(newId())), await send(the, 'irene', 'GET', oversightPaths.sample('x'))];
    expect([nowhere.status, malformed.text]).toEqual([404, nowhere.text]);
    await scenario(the, { as: 'irene', post: oversightPaths.sampleEnding(newId()), with: {}, expect: 404 });
  });

  test('long lists come in pages without a gap or a double', async () => {
    for (let n = 0; n < 27; n += 1) await aSample(the, { size: 1, seed: `s${n}` });
    const all = await the.reader.all<{ id: string }>('SELECT id FROM audit_sample');
    const seen: string[] = [];
    for (let page: string | undefined = oversightPaths.samples; page !== undefined;) {
      const { text } = await send(the, 'irene', 'GET', page);
      seen.push(...[...text.matchAll(/href="\/audit-samples\/([a-z2-7]{26})"/g)].map(([, id]) => id!));
      page = /href="(\/audit-samples\?before&#x3D;[^"]+)"/.exec(text)?.[1]?.replace('&#x3D;', '=');
    }
    expect([seen.length, new Set(seen).size]).toEqual([all.length, all.length]);
  });
});
