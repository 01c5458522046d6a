import { AssessmentReadiness, AssessmentRecord, assessmentPaths, OpenUnknowns } from '../../../src/assessment/index.js';
import { CaseOverview } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('who was asked about weapons', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let form: Record<string, string>;
  let goesOn: Record<string, string>;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
    form = {
      askedOf: 'guardian', askedOfName: 'Latrice Fairweather', askedBy: the.district.viewers.maria.account, happenedPrecision: 'exact', happenedDate: '2026-11-16', happenedTime: '08:15', answer: 'none',
      storage: '', verifiedBy: '', verifiedOn: '', triedBy: '', triedHow: '', triedWhy: '', owner: '', due: '',
    };
    goesOn = { owner: the.district.viewers.samuel.account, due: '2026-11-18' };
  });
  afterAll(() => the.end());

  const key = () => keyFor(the, 'maria', 'case.read', id);
  const answers = async () => (await the.app.get(AssessmentRecord).read(await key()))!.weapons;
  const missing = async () => (await the.app.get(AssessmentReadiness).of(await key())).missing.map(({ text }) => text);

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.weapons.viewed']], ['maria', 200, ['assessment.weapons.viewed']],
  ] as const)('%s asks for the list and gets %i', (as, expect, ledger) => scenario(the, { as, get: assessmentPaths.weapons(id), expect, ledger: [...ledger] }));

  test('“not asked” is said, and holds up the determination', async () => {
    await scenario(the, { as: 'maria', get: assessmentPaths.weapons(id), expect: 200, shows: ['Not asked yet', 'Record an answer'] });
    expect(await missing()).toContain('Nobody has recorded asking about weapons.');
    const { text } = await scenario(the, { as: 'maria', get: assessmentPaths.newWeapons(id), expect: 200, ledger: ['assessment.weapons.started'], shows: ['Can the person reach a weapon?'] });
    expect(text.replace(/<input[^>]*name="happenedPrecision"[^>]*>/g, '')).not.toMatch(/<input[^>]* checked/);
  });

  test.each<[Record<string, string>, string[]]>([
    [{ answer: '' }, ['Choose what the answer was']],
    [{ askedOf: '' }, ['Choose who was asked']],
    [{ askedBy: 'a'.repeat(26) }, ['Choose who asked']],
    [{ answer: 'not-yet-known' }, ['Write who tried to find out', 'Write how they tried', 'Choose who on the team will find out', 'Enter the day by which this will be known']],
    [{ answer: 'could-not-learn', triedBy: 'Maria', triedHow: 'Asked twice' }, ['Write why it could not be learned']],
    [{ answer: 'accessible' }, ['Write what it is, where it is and how it is kept', 'Choose what was done about it', 'Choose who on the team will make it safe and check']],
    [{ answer: 'accessible', storage: 'Rifle, gun safe', action: 'locked', verifiedOn: '2026-11-16' }, ['Write who checked it']],
    [{ verifiedOn: '2026-11-30', verifiedBy: 'Officer' }, ['That day has not come yet']],
    [{ happenedDate: '' }, ['Enter the day it happened']],
  ])('a faulty form comes back with what was typed (%#)', async (change, sentences) => {
    const { text } = await scenario(the, { as: 'maria', post: assessmentPaths.weapons(id), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [...sentences, 'Latrice Fairweather'] });
    for (const sentence of sentences) expect(text.split(sentence).length).toBeGreaterThan(2);
  });

  test('an unknown with its attempt becomes a next step, and no longer holds up the determination', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.weapons(id), with: { ...form, ...goesOn, answer: 'not-yet-known', triedBy: 'Maria', triedHow: 'Two calls' }, expect: 303, ledger: ['assessment.weapons.recorded'] });
    expect(await the.app.get(CaseOverview).steps(await key())).toMatchObject([{ what: 'Find out whether the person can reach a weapon', due_on: '2026-11-18', source_kind: 'unknown' }]);
    expect(await the.app.get(OpenUnknowns).of(await key())).toMatchObject([{ owner: 'Samuel Okafor', dueOn: '2026-11-18' }]);
    expect(await missing()).not.toContain('Nobody has recorded asking about weapons.');
    await scenario(the, { as: 'zoe', get: assessmentPaths.weapons(id), expect: 200, shows: ['Not yet known', 'Two calls', 'Samuel Okafor, by Nov 18, 2026'] });
  });

  test('a weapon within reach that nobody checked on becomes a next step; one that was checked does not', async () => {
    const reach = { ...form, answer: 'accessible', storage: 'Hunting rifle, <gun safe>', action: 'locked' };
    await scenario(the, { as: 'maria', post: assessmentPaths.weapons(id), with: { ...reach, ...goesOn }, expect: 303 });
    await scenario(the, { as: 'maria', post: assessmentPaths.weapons(id), with: { ...reach, verifiedBy: 'Dana Whitfield', verifiedOn: '2026-11-16' }, expect: 303 });
    expect((await the.app.get(CaseOverview).steps(await key())).filter(({ source_kind }) => source_kind === 'weapons')).toHaveLength(1);
    expect(await the.app.get(OpenUnknowns).of(await key())).toEqual([]);
    await scenario(the, { as: 'zoe', get: assessmentPaths.weapons(id), expect: 200, shows: ['Hunting rifle, &lt;gun safe&gt;', 'Locked up', 'Dana Whitfield, Nov 16, 2026'], hides: ['<gun safe>'] });
  });

  test('a correction names what it corrects, once; an outsider and another case change nothing', async () => {
    const [wrong] = await answers();
    const path = assessmentPaths.weaponsCorrection(id, wrong!.id);
    await scenario(the, { as: 'zoe', get: path, expect: 200, ledger: ['assessment.weapons.started'], shows: ['Two calls'] });
    await scenario(the, { as: 'zoe', post: path, with: form, expect: 303, ledger: ['assessment.weapons.corrected'] });
    await scenario(the, { as: 'maria', post: path, with: { ...form, askedOfName: 'Typed second' }, expect: 409, ledger: ['form.returned'], shows: ['Saved by Zoë', 'Typed second'], hides: [`action="${path}"`] });
    await scenario(the, { as: 'leonid', post: assessmentPaths.weapons(id), with: form, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', post: assessmentPaths.weapons(id), with: { ...form, points: '3' }, expect: 400, ledger: [] });
    const other = await aCase(the, { subject: 'jon-whitlock' });
    await scenario(the, { as: 'maria', post: assessmentPaths.weaponsCorrection(other, wrong!.id), with: form, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.newWeapons(other), expect: 303, ledger: [], location: assessmentPaths.overview(other) });
    await scenario(the, { as: 'maria', post: assessmentPaths.weapons(other), with: form, expect: 409, ledger: [], shows: ['Begin the assessment'] });
  });
});
