import { AssessmentRecord, assessmentPaths } from '../../../src/assessment/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';
import { aCaseOnAPack } from '../on-a-pack.js';

describe('warning behaviors', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let [id, older]: Id[] = [];
  const form: Record<string, string | string[]> = { warning: 'leakage', sighting: 'seen', firstSeen: '2026-11-10', lastSeen: '2026-11-12', trend: 'rising', note: 'Told two friends, by name' };
  beforeAll(async () => {
    the = await world();
    older = await anAssessedCase(the);
    id = await aCaseOnAPack(the, 'marcus');
  });
  afterAll(() => the.end());

  const record = async () => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id!)))!;

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.warnings.viewed']], ['maria', 200, ['assessment.warnings.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(the, { as, get: assessmentPaths.warnings(id!), expect, ledger: [...ledger] }));

  test('all eight are there in the words of the protocol, without a count; only who works on the case has the form', async () => {
    await scenario(the, { as: 'maria', get: assessmentPaths.warnings(id!), expect: 200, shows: ['Pathway', 'Burst of energy', 'Nobody has said yet', 'Record what is known of one'] });
    await scenario(the, { as: 'irene', get: assessmentPaths.warnings(id!), expect: 200, shows: ['Last resort'], hides: ['Record what is known of one'] });
  });

  test('what was seen last comes first, however many there are; earlier entries stay readable', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.warnings(id!), with: form, expect: 303, ledger: ['assessment.warning.recorded'], location: assessmentPaths.warnings(id!) });
    await scenario(the, { as: 'zoe', post: assessmentPaths.warnings(id!), with: { ...form, warning: 'fixation', lastSeen: '2026-11-14', note: 'Speaks of nothing else' }, expect: 303 });
    await scenario(the, { as: 'zoe', post: assessmentPaths.warnings(id!), with: { warning: 'pathway', sighting: 'not-seen', note: 'Asked his teachers & searched the locker' }, expect: 303 });
    await scenario(the, { as: 'zoe', post: assessmentPaths.warnings(id!), with: { ...form, trend: 'steady', note: 'Told <three> friends' }, expect: 303 });
    const { text } = await send(the, 'maria', 'GET', assessmentPaths.warnings(id!));
    const at = ['id="w-fixation"', 'id="w-leakage"', 'id="w-pathway"'].map((mark) => text.indexOf(mark));
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    for (const shown of ['Told &lt;three&gt; friends', 'Earlier entries', 'Told two friends, by name', 'Not seen so far', 'Steady']) expect(text).toContain(shown);
    expect((await record()).warnings.map(({ warning, first_seen }) => [warning, first_seen])).toEqual([['leakage', '2026-11-10'], ['fixation', '2026-11-10'], ['pathway', null], ['leakage', '2026-11-10']]);
    await scenario(the, { as: 'maria', get: assessmentPaths.record(id!, (await record()).assessment.id), expect: 200, shows: ['Told &lt;three&gt; friends', 'Last seen Nov 14, 2026'] });
  });

  test('facts show a behavior, and are named beside it', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(id!), with: { what: 'He wrote it down', source: 'teacher', happenedPrecision: 'unknown', learnedOn: '2026-11-13' }, expect: 303 });
    const [fact] = (await record()).facts;
    await scenario(the, { as: 'maria', post: assessmentPaths.warnings(id!), with: { ...form, warning: 'last-resort', note: '', facts: [fact!.id] }, expect: 303 });
    await scenario(the, { as: 'maria', get: assessmentPaths.warnings(id!), expect: 200, shows: ['Shown by', 'Fact 1'] });
  });

  test.each<[Record<string, string | string[]>, string]>([
    [{ warning: '' }, 'Choose a warning behavior'], [{ warning: 'scary' }, 'Choose a warning behavior'], [{ sighting: '' }, 'Say whether it was seen'], [{ lastSeen: '' }, 'Enter a day, as near as you know it'],
    [{ lastSeen: '2026-11-30' }, 'That day has not come yet'], [{ firstSeen: '2026-11-13' }, 'It was last seen before it was first seen'], [{ trend: 'up' }, 'Choose a trend'], [{ note: ' ' }, 'Write what was seen'], [{ facts: [newId()] }, 'Choose among the facts'],
  ])('a faulty form comes back with what was typed (%#)', async (change, sentence) => {
    await scenario(the, { as: 'maria', post: assessmentPaths.warnings(id!), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [sentence, 'value="2026-11-1'] });
  });

  test('a case whose protocol names none says so', async () => {
    await scenario(the, { as: 'maria', get: assessmentPaths.warnings(older!), expect: 200, shows: ['Not part of this protocol'], hides: ['Record what is known'] });
    await scenario(the, { as: 'maria', post: assessmentPaths.warnings(older!), with: form, expect: 409, ledger: [], shows: ['names no warning behaviors'] });
  });

  test('a note that looks like a criminal-history record is asked about first', async () => {
    const note = { warning: 'pathway', sighting: 'not-seen', note: 'NCIC: one hit' };
    await scenario(the, { as: 'zoe', post: assessmentPaths.warnings(id!), with: note, expect: 422, ledger: ['form.returned'], shows: ['looks like part of a criminal-history record', 'NCIC: one hit'] });
    await scenario(the, { as: 'zoe', post: assessmentPaths.warnings(id!), with: { ...note, notFromRecord: 'note' }, expect: 303, ledger: ['assessment.warning.recorded'] });
  });
});
