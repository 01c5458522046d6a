import { intakePaths } from '../../../src/intake/index.js';
import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, confirmed, decisionsOf, stateIn, versionOf, type DistrictWorld, type Filed } from '../a-report.js';

describe('triage', () => {
  let the: DistrictWorld;
  let report: Filed;
  beforeAll(async () => {
    the = await world();
    report = await aReport(the, { subject: 'Jon Whitlock' });
  });
  afterAll(() => the.end());

  test.each([
    [null, 303, []], ['sofia', 404, ['access.refused']], ['zoe', 404, ['access.refused']], ['grant', 404, ['access.refused']], ['theo', 404, ['access.refused']],
    ['maria', 200, ['report.triage.viewed']], ['samuel', 200, ['report.triage.viewed']], ['irene', 200, ['report.triage.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(the, { as, get: intakePaths.triage(report.id), expect, ledger: [...ledger] }));

  test('same and near names are offered, nobody is chosen beforehand', async () => {
    const { text } = await scenario(the, { as: 'maria', get: intakePaths.triage(report.id), expect: 200, shows: ['Jon Whitlock', 'John Whitlock', 'Someone not in the list', 'Nothing found'] });
    expect(text).not.toMatch(/name="subject"[^>]*checked/);
  });

  test('another name can be looked up', () => scenario(the, { as: 'maria', get: `${intakePaths.triage(report.id)}?look=Katie+Dunmore`, expect: 200, shows: ['Katherine Anne Dunmore'] }));

  test('of a case that is not theirs the triager learns school, year, open or closed, and whom to ask', async () => {
    const theirs = await aCase(the, { subject: 'jon-whitlock', team: ['zoe', 'ruth'] });
    const mine = await aCase(the, { subject: 'john-whitlock' });
    const { number } = (await the.reader.one<{ number: string }>('SELECT number FROM case_file WHERE id = ?', [theirs]))!;
    await scenario(the, { as: 'maria', get: intakePaths.triage(report.id), expect: 200, shows: ['A case of 2026-27', 'Zoë Brânză', `/cases/${mine}`], hides: [number, theirs] });
    await scenario(the, { as: 'irene', get: intakePaths.triage(report.id), expect: 200, shows: [number] });
  });

  test('of a report at another school the triager learns that it is there, and whom to ask', async () => {
    const other = await aReport(the, { as: 'leonid', school: 'middle', subject: 'Jon Whitlock', words: 'At the middle school only' });
    await scenario(the, { as: 'maria', get: intakePaths.triage(report.id), expect: 200, shows: ['A report of 2026-27', 'Grant Hollisfield'], hides: [`/reports/${other.id}`, 'At the middle school only'] });
  });

  describe('confirming the person', () => {
    const post = async (typed: Record<string, string>, expect: number, more: object = {}) =>
      scenario(the, { as: 'maria', post: intakePaths.subjects(report.id), with: { version: String(await versionOf(the, report.id)), ...typed }, expect, ...more });

    test.each([
      [{}, 'Choose a person, or'], [{ subject: 'a'.repeat(26) }, 'Choose a person from the list'],
      [{ subject: 'new', name: ' ', kind: 'student' }, 'Write the name'], [{ subject: 'new', name: 'Oskarr', kind: 'alien' }, 'Choose how the person belongs'],
    ])('%j comes back', (typed, sentence) => post(typed, 422, { ledger: ['form.returned'], shows: [sentence] }));

    test('it is done, and shown', async () => {
      await post({ subject: the.district.person('jon-whitlock') }, 303, { ledger: ['report.subject.confirmed'], location: intakePaths.triage(report.id) });
      const { text } = await scenario(the, { as: 'maria', get: intakePaths.triage(report.id), expect: 200, shows: ['Confirmed: <strong><bdi>Jon Whitlock', intakePaths.newCase(report.id), intakePaths.caseLink(report.id), 'The person has an open case. Open another one only'] });
      expect(text.indexOf(intakePaths.caseLink(report.id))).toBeLessThan(text.indexOf(intakePaths.newCase(report.id)));
    });

    test('on a report that changed meanwhile it is looked at again', () => post({ version: '1', subject: the.district.person('john-whitlock') }, 409, { ledger: ['form.returned'], shows: ['Somebody changed this report'] }));
  });

  describe('deciding', () => {
    const common = async (id: string) => ({ version: String(await versionOf(the, id)), reason: 'A line from the school play' });

    test.each(['addressed', 'routed', 'gather', 'unfounded'])('the page for %s opens on the record', (outcome) =>
      scenario(the, { as: 'maria', get: intakePaths.outcome(report.id, outcome), expect: 200, ledger: ['report.triage.started'], shows: ['Reason'] }));

    test('an outcome that is not one is not found', () => scenario(the, { as: 'maria', get: intakePaths.outcome(report.id, 'dismissed'), expect: 404 }));

    test('the page names the second readers and the next school day', () =>
      scenario(the, { as: 'maria', get: intakePaths.outcome(report.id, 'unfounded'), expect: 200, shows: ['by Tue, Nov 17', 'Samuel Okafor', 'Zoë Brânză'], hides: ['Irene'] }));

    test.each([
      ['unfounded', { reason: '' }, 'Write the reason'], ['addressed', {}, 'Write what was done'], ['routed', { route: 'elsewhere' }, 'Choose where the concern goes'],
      ['routed', { route: 'bullying', receiver: 'sofia' }, 'Choose who receives it'], ['gather', { gatherBy: '' }, 'Choose who finds out more'], ['gather', { gatherBy: 'zoe' }, 'Choose who finds out more'], ['gather', { gatherUntil: '2026-11-15' }, 'Enter a day from today on'],
    ])('%s with %j comes back', async (outcome, wrong, sentence) => {
      await scenario(the, { as: 'maria', post: intakePaths.outcome(report.id, outcome), with: { ...(await common(report.id)), ...(wrong as Record<string, string>) }, expect: 422, ledger: ['form.returned'], shows: [sentence] });
    });

    test('a field of another outcome is no form of ours', async () =>
      scenario(the, { as: 'maria', post: intakePaths.outcome(report.id, 'unfounded'), with: { ...(await common(report.id)), route: 'bullying' }, expect: 400 }));

    test('who may not triage may not decide', async () =>
      scenario(the, { as: 'zoe', post: intakePaths.outcome(report.id, 'unfounded'), with: await common(report.id), expect: 404, ledger: ['access.refused'] }));

    test.each([
      ['addressed', { whatWasDone: 'Talked with both' }, 'confirming'], ['gather', { gatherUntil: '2026-11-18' }, 'gathering'], ['routed', { route: 'suicide' }, 'confirming'], ['unfounded', {}, 'confirming'],
    ])('%s is decided', async (outcome, more, state) => {
      const { id } = await aReport(the, { subject: 'Wulandari' });
      const { samuel, zoe } = the.district.viewers;
      const who = outcome === 'gather' ? { gatherBy: samuel.account } : outcome === 'routed' ? { receiver: zoe.account } : {};
      await scenario(the, { as: 'maria', post: intakePaths.outcome(id, outcome), with: { ...(await common(id)), ...(more as Record<string, string>), ...(who as Record<string, string>) }, expect: 303, ledger: outcome === 'routed' ? ['report.triaged', 'track.opened'] : ['report.triaged'], location: intakePaths.show(id) });
      expect(await stateIn(the, id)).toBe(state);
      await scenario(the, { as: 'maria', get: intakePaths.show(id), expect: 200, shows: ['A line from the school play'] });
    });

    test('who decides second sees both texts, and nothing is lost', async () => {
      const { id } = await aReport(the, { subject: 'Wulandari' });
      const typed = await common(id);
      await aTriage(the, id, { outcome: 'gather', by: the.district.viewers.samuel.account, until: '2026-11-18' as never }, 'samuel');
      const answer = await scenario(the, { as: 'maria', post: intakePaths.outcome(id, 'unfounded'), with: { ...typed, reason: 'My own words' }, expect: 409, ledger: ['form.returned'], shows: ['Samuel Okafor saved this', 'both say it was a line from a play', 'Unfounded: My own words', 'My own words</textarea>'] });
      const version = /name="version" value="(\d+)"/.exec(answer.text)![1]!;
      await scenario(the, { as: 'maria', post: intakePaths.outcome(id, 'unfounded'), with: { version, reason: 'My own words' }, expect: 303 });
      expect((await decisionsOf(the, id)).map(({ outcome }) => outcome)).toEqual(['unfounded', 'gather']);
    });

    test('a decided report offers no decision any more', async () => {
      const { id } = await aReport(the, { subject: 'Wulandari' });
      await aTriage(the, id);
      await confirmed(the, id).catch(() => undefined);
      expect((await send(the, 'maria', 'GET', intakePaths.triage(id))).text).not.toContain('3. What happens');
      await scenario(the, { as: 'maria', get: intakePaths.outcome(id, 'unfounded'), expect: 303, location: intakePaths.show(id) });
    });
  });
});
