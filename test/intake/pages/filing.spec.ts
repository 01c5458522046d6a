import { intakePaths } from '../../../src/intake/index.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import type { DistrictWorld } from '../a-report.js';

describe('reporting a concern', () => {
  let the: DistrictWorld;
  let form: Record<string, string | string[]>;
  beforeAll(async () => {
    the = await world();
    form = {
      words: '“I will end this on Friday.” 😀 <b>', channel: 'spoken', subject: 'Jordan Ellis', school: the.district.schools.high, happenedDate: '2026-11-16', happenedTime: '08:40', happenedPrecision: 'exact',
      place: 'Bus 12', weapon: ['claimed', 'home'], selfHarm: 'unknown', targets: '', alreadyDone: '', evidenceWhat: '', evidenceWhere: '', evidenceBy: '',
    };
  });
  afterAll(() => the.end());

  const lastReport = () => the.reader.one<Record<string, unknown>>('SELECT * FROM report ORDER BY entered_at DESC LIMIT 1');

  test.each([[null, 303], ['sofia', 200], ['dana', 200], ['theo', 200]] as const)('%s asks for the first page and gets %i', (as, expect) =>
    scenario(the, { as, get: intakePaths.ask, expect, ...(as === null ? {} : { shows: ['<h1>Report a concern</h1>', 'immediate danger?', intakePaths.danger, intakePaths.details], ledger: [] }) }));

  test('the first page asks one thing and no more', async () => {
    const { text } = await send(the, 'sofia', 'GET', intakePaths.ask);
    expect(/<main[\s\S]*<\/main>/.exec(text)![0]).not.toMatch(/<input|<select|<textarea/);
  });

  test('danger: 911 and the steps come before anything to fill in', async () => {
    const { text } = await scenario(the, { as: 'sofia', get: intakePaths.danger, expect: 200, ledger: [], shows: ['<h1>Call 911 first</h1>'] });
    const main = /<main[\s\S]*<\/main>/.exec(text)![0];
    expect(main.indexOf('Call 911')).toBeLessThan(main.indexOf('<textarea'));
    expect(main.match(/<(textarea|select|input class)/g)).toHaveLength(2);
    expect(main.indexOf('Do not send the person back to class or home alone')).toBeGreaterThan(0);
  });

  test('danger: two lines are sent at once', async () => {
    await scenario(the, { as: 'sofia', post: intakePaths.urgent, with: { words: 'A knife in room 12', subject: 'Mateo, room 12', school: the.district.schools.high }, expect: 303, ledger: ['report.received'], location: /^\/reports\/receipts\/[a-z2-7]{26}$/ });
    expect(await lastReport()).toMatchObject({ immediate_danger: 1, words: 'A knife in room 12', channel: 'not-asked', happened_precision: 'unknown', state: 'received' });
  });

  test('danger: somebody with more schools than one chooses', async () => {
    await scenario(the, { as: 'irene', get: intakePaths.danger, expect: 200, shows: ['Which school?'] });
    await scenario(the, { as: 'irene', post: intakePaths.urgent, with: { words: 'Now', subject: 'Somebody', school: '' }, expect: 422, ledger: [], shows: ['Choose the school', 'Now</textarea>'] });
  });

  test('the full form asks at most nine things, the first page included', async () => {
    const { text } = await scenario(the, { as: 'sofia', get: intakePaths.details, expect: 200, shows: ['value="2026-11-16"', `value="${the.district.schools.high}" selected`] });
    const required = (text.match(/aria-required="true"/g) ?? []).length + (text.includes('name="weapon"') ? 1 : 0); // a group of check boxes carries no aria-required
    expect(required + 1).toBeLessThanOrEqual(9);
    expect(text).not.toMatch(/<input[^>]*(happenedPrecision|weapon|selfHarm|channel)[^>]* checked/); // nothing is said for the reporter
  });

  test('a report is kept as typed, and answered with its receipt', async () => {
    await scenario(the, { as: 'sofia', post: intakePaths.queue, with: form, expect: 303, ledger: ['report.received'], location: /^\/reports\/receipts\/[a-z2-7]{26}$/ });
    expect(await lastReport()).toMatchObject({ words: form.words, weapon: 'claimed,home', self_harm: 'unknown', happened_time: '08:40', reporter_id: the.district.viewers.sofia.account, immediate_danger: 0 });
  });

  test('a confidential report leaves no trace of the account in ledger or address', async () => {
    const answer = await scenario(the, { as: 'sofia', post: intakePaths.queue, with: { ...form, confidential: 'yes' }, expect: 303, ledger: ['report.received'] });
    const [entry] = await the.reader.all<{ actor: string; body: string }>('SELECT actor, body FROM ledger_entry ORDER BY seq DESC LIMIT 1');
    expect(`${entry!.body} ${String(answer.headers.location)}`).not.toContain(the.district.viewers.sofia.account);
    expect(await lastReport()).toMatchObject({ confidential: 1, reporter_id: entry!.actor });
  });

  test.each([
    [{ words: ' ' }, 'Write what was said or done'], [{ words: 'x'.repeat(10_001) }, 'Use at most 10,000 characters'], [{ channel: 'smoke' }, 'Choose how it was noticed'],
    [{ subject: '' }, 'Write a name, or describe who it is'], [{ school: 'a'.repeat(26) }, 'Choose the school'], [{ happenedDate: '2026-12-01' }, 'That day has not come yet'],
    [{ place: '' }, 'Write where it happened'], [{ weapon: [] }, 'Say what is known about weapons'], [{ weapon: ['none', 'seen'] }, 'cannot stand beside another answer'],
    [{ weapon: ['tank'] }, 'Choose from the answers given'], [{ selfHarm: '' }, 'any sign of self-harm'], [{ evidenceBy: 'nul \0' }, 'Remove the invisible character'],
  ])('%j comes back with a sentence and with what was typed', async (wrong, sentence) => {
    const answer = await scenario(the, { as: 'sofia', post: intakePaths.queue, with: { ...form, ...wrong }, expect: 422, ledger: [], shows: [sentence] });
    expect(answer.text.split(sentence).length).toBeGreaterThan(2); // in the summary and beside the field
    if (!('place' in wrong)) expect(answer.text).toContain('value="Bus 12"');
  });

  test('several faults are listed in the order of the form', async () => {
    const { text } = await send(the, 'sofia', 'POST', intakePaths.queue, { ...form, words: '', channel: '', weapon: [], selfHarm: '' });
    expect([...text.matchAll(/<li><a href="#(f-[a-zA-Z]+)"/g)].map(([, id]) => id)).toEqual(['f-words', 'f-channel', 'f-weapon', 'f-selfHarm']);
  });

  test('an unknown field is no form of ours', () => scenario(the, { as: 'sofia', post: intakePaths.queue, with: { ...form, level: 'high' }, expect: 400, ledger: [] }));

  test('a double click is one report', async () => {
    const formId = /name="formId" value="([^"]+)"/.exec((await send(the, 'sofia', 'GET', intakePaths.details)).text)![1]!;
    const answers = await Promise.all([1, 2, 3].map(() => send(the, 'sofia', 'POST', intakePaths.queue, { ...form, subject: 'Only One', confidential: 'yes', formId })));
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(await the.reader.all("SELECT id FROM report WHERE subject_described = 'Only One'")).toHaveLength(1);
  });
});
