import { DecideNoticeWithholding } from '../../../src/management/commands/decide-notice-withholding.js';
import { policeNote } from '../../../src/management/pages/notices.view.js';
import { aReport, confirmed, reportKey, versionOf } from '../../intake/a-report.js';
import { AddReportToCase } from '../../../src/intake/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aTarget, callForm, danger } from '../notice-case.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
let target: string;
let maria: string;
const path = (more = ''): string => `/cases/${caseId}/notices${more}`;
const call = (changes: Record<string, string> = {}) => callForm(maria, changes);
const reason = 'The student says that being told at home would end badly for them.';

beforeAll(async () => {
  here = await world();
  maria = here.district.viewers.maria.account;
  caseId = await aCase(here, { subject: 'imani', team: ['maria', 'samuel', 'dana'] });
  target = await aTarget(here, caseId, { person: 'amira' });
});
afterAll(() => here.end());

describe('who sees the notices', () => {
  it('nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
  it('nobody of another school', () => scenario(here, { as: 'grant', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('nobody with the right role who is not on the team', () => scenario(here, { as: 'zoe', get: path('/superintendent/attempts/new'), expect: 404, ledger: ['access.refused'] }));
  it('the team, all six kinds from the first minute, with what the police are not for', () => scenario(here, {
    as: 'samuel', get: path(), expect: 200, ledger: ['case.notices.viewed'],
    shows: ['<h1>Notices</h1>', 'Not required now', 'Parent or guardian of the person of concern', 'Target', 'Superintendent', 'Law enforcement', 'Reporter', policeNote], hides: ['Required now', 'status--wait'],
  }));
  it('the district, without a button', () => scenario(here, { as: 'irene', get: path(), expect: 200, hides: ['/attempts/new', '/withholdings/new'] }));
});

describe('logging an attempt', () => {
  it('shows what limits contact beside the numbers', () => scenario(here, {
    as: 'maria', get: path('/guardian-of-subject/attempts/new'), expect: 200, ledger: ['case.notice.started'],
    shows: ['<h1>Log an attempt</h1>', 'Contact is limited', 'No contact with the children or the school'],
  }));

  it('of a target shows words that say nothing about the person of concern, and asks whether to name them', async () => {
    const { text } = await scenario(here, { as: 'maria', get: path(`/target.${target}/attempts/new`), expect: 200, shows: ['Words you can use', 'Was the person of concern named?', 'They say nothing about the person of concern'] });
    const words = /id="words"[\s\S]*?<\/section>/.exec(text)![0];
    expect(words).not.toMatch(/Imani|Fairweather|IEP|504|suspen|disciplin|health/i);
    expect(text).not.toMatch(/id="f-namesSubject[^"]*"[^>]*checked/); // nothing is chosen beforehand
  });

  it('with the police asks only whether criminal history was checked', () => scenario(here, { as: 'dana', get: path('/law-enforcement/attempts/new'), expect: 200, shows: [policeNote, 'Did the police check for criminal history?'], hides: ['Was the person of concern named?'] }));

  it('says beside each field what is missing, and keeps what was typed', () => scenario(here, {
    as: 'maria', post: path(`/target.${target}/attempts`), with: call({ method: 'interpreter', reached: '', said: ' ', happenedDate: '2026-12-24', interpreter: '' }), expect: 422, ledger: ['form.returned'],
    shows: ['Say who was reached', 'Say what they were told', 'Say whether the person of concern was named', 'Say who interpreted', 'That day has not come yet'],
  }));

  it('takes nobody from elsewhere as the one who tried', () => scenario(here, { as: 'maria', post: path('/superintendent/attempts'), with: call({ madeBy: here.district.viewers.grant.account }), expect: 422, shows: ['Choose who made the attempt'] }));

  it('takes no unknown field', () => scenario(here, { as: 'maria', post: path('/superintendent/attempts'), with: call({ approved: 'yes' }), expect: 400, ledger: [] }));

  it('keeps a choice to name with its ground', async () => {
    await scenario(here, { as: 'maria', post: path(`/target.${target}/attempts`), with: call({ namesSubject: 'yes', namesBasis: 'short' }), expect: 422, shows: ['by what right'] });
    await scenario(here, { as: 'maria', post: path(`/target.${target}/attempts`), with: call({ namesSubject: 'yes', namesBasis: 'They share a bus, 34 CFR 99.36' }), expect: 303, location: path(), ledger: ['case.notice.attempted'] });
    await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['The person of concern was named.', 'They share a bus, 34 CFR 99.36', 'Renée Ellis', 'Nov 16, 2026, 8:40 AM'] });
  });

  it('keeps it once when a form is sent twice', async () => {
    const { text } = await send(here, 'maria', 'GET', path('/superintendent/attempts/new'));
    const formId = /name="formId" value="([^"]+)"/.exec(text)![1]!;
    for (const ledger of [['case.notice.attempted'], []]) await scenario(here, { as: 'maria', post: path('/superintendent/attempts'), with: call({ formId, result: 'left-message' }), expect: 303, ledger });
  });

  it('knows no other address', async () => {
    for (const slot of ['mayor', 'target', `target.${caseId}`, 'target.', '__proto__', `${'x'.repeat(90)}`]) await scenario(here, { as: 'maria', get: path(`/${slot}/attempts/new`), expect: 404 });
  });
});

describe('correcting an attempt', () => {
  it('leaves both readable, and counts the newer one', async () => {
    const { id } = (await here.reader.one<{ id: string }>('SELECT id FROM notice_attempt WHERE case_id = ? AND recipient = ?', [caseId, 'superintendent']))!;
    const address = path(`/superintendent/attempts/${id}/corrections`);
    await scenario(here, { as: 'samuel', get: address, expect: 200, ledger: ['case.notice.started'], shows: ['<h1>Correct an attempt</h1>', 'What was heard, and how they can help'] });
    await scenario(here, { as: 'samuel', post: address, with: call({ result: 'sent' }), expect: 422, ledger: ['form.returned'], shows: ['Choose what came of it'] });
    await scenario(here, { as: 'samuel', post: address, with: call({ reached: 'The superintendent' }), expect: 303, ledger: ['case.notice.corrected'] });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['read the correction', 'This corrects'] });
    const { text } = await scenario(here, { as: 'maria', post: address, with: call({ said: 'Asked for <i>two</i> officers' }), expect: 409, ledger: ['form.returned'], shows: ['Samuel Okafor saved this at', 'while you were writing', 'Asked for &lt;i&gt;two&lt;/i&gt; officers', 'What was heard, and how they can help'], hides: ['<h3>Who tried</h3>', '<i>two</i>'] });
    const onward = /action="([^"]+)" novalidate/.exec(text)![1]!;
    expect(onward).not.toBe(address);
    await scenario(here, { as: 'maria', post: onward, with: call({ said: 'Asked for two officers' }), expect: 303, ledger: ['case.notice.corrected'] });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['What was heard, and how they can help', 'Asked for two officers'] });
    await scenario(here, { as: 'maria', get: path(`/law-enforcement/attempts/${id}/corrections`), expect: 404 });
  });
});

describe('withholding a notice', () => {
  const asked = async () => (await here.reader.one<{ id: string }>('SELECT id FROM notice_withholding WHERE case_id = ? ORDER BY entered_at DESC', [caseId]))!.id;

  it('offers suspected abuse at home for guardians, with what cannot wait', () =>
    scenario(here, { as: 'maria', get: path('/guardian-of-subject/withholdings/new'), expect: 200, ledger: ['case.notice.started'], shows: ['<h1>Withhold a notice</h1>', 'Abuse at home is suspected', 'child protection now'] }));
  it('offers it for nobody else', async () => {
    await scenario(here, { as: 'maria', get: path('/law-enforcement/withholdings/new'), expect: 200, hides: ['Abuse at home'] });
    await scenario(here, { as: 'maria', post: path('/law-enforcement/withholdings'), with: { reasonKind: 'abuse-at-home', reason }, expect: 422, shows: ['Choose a reason that fits this person'] });
  });
  it('asks for a reason in words', () => scenario(here, { as: 'maria', post: path('/guardian-of-subject/withholdings'), with: { reasonKind: '', reason: 'because' }, expect: 422, ledger: ['form.returned'], shows: ['Choose a reason', 'at least 20 characters'] }));

  it('keeps the notice open and amber until somebody else approves; the one who asked cannot', async () => {
    await danger(here, caseId);
    await scenario(here, { as: 'maria', post: path('/guardian-of-subject/withholdings'), with: { reasonKind: 'abuse-at-home', reason }, expect: 303, ledger: ['case.notice.withholding-asked'] });
    const address = path(`/guardian-of-subject/withholdings/${await asked()}/decisions`);
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Required now', 'Required: withholding waits for a second person', 'You asked for this', 'cannot close'], hides: [address] });
    await scenario(here, { as: 'maria', get: address, expect: 409, ledger: [], shows: ['A second person has to decide'] });
    await scenario(here, { as: 'maria', post: address, with: { approves: 'yes', reason: 'I agree with myself' }, expect: 409, ledger: [] });
    await scenario(here, { as: 'dana', get: path(), expect: 200, shows: ['Waits for a second person who leads this team'], hides: [address] });
    await scenario(here, { as: 'dana', post: address, with: { approves: 'yes', reason: 'A report is coming' }, expect: 404, ledger: ['access.refused'] });
    await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: [address] });
    await scenario(here, { as: 'samuel', get: address, expect: 200, ledger: ['case.notice.started'], shows: ['<h1>Decide on withholding</h1>', reason] });
    await scenario(here, { as: 'samuel', post: address, with: { approves: 'yes', reason: '' }, expect: 422, ledger: ['form.returned'], shows: ['Say why'] });
    await scenario(here, { as: 'samuel', post: address, with: { approves: 'yes', reason: 'Child protection was called at 9.' }, expect: 303, ledger: ['case.notice.withholding-approved'] });
    await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Withheld, approved', 'Child protection was called at 9.'] });
    await expect(here.app.get(DecideNoticeWithholding).run(await keyFor(here, 'irene', 'case.notice.withhold', caseId), { withholding: await asked(), approves: false, reason: 'x' })).rejects.toThrow('already');
  });

  it('can be declined, and then the notice is still to be made', async () => {
    await scenario(here, { as: 'maria', post: path('/law-enforcement/withholdings'), with: { reasonKind: 'other', reason }, expect: 303 });
    await scenario(here, { as: 'maria', get: path('/law-enforcement/withholdings/new'), expect: 409, shows: ['A second person decides first'] });
    await scenario(here, { as: 'samuel', post: path(`/law-enforcement/withholdings/${await asked()}/decisions`), with: { approves: 'no', reason: 'They have to know' }, expect: 303, ledger: ['case.notice.withholding-declined'] });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Declined', 'They have to know', 'Required: not yet done'] });
  });
});

it('a confidential reporter is named nowhere, neither asked for nor kept', async () => {
  const report = await aReport(here, { as: 'sofia', confidential: true, subject: 'Imani' });
  await confirmed(here, report.id, { subject: 'imani' });
  await here.app.get(AddReportToCase).run(await reportKey(here, 'maria', 'report.triage', report.id), { version: await versionOf(here, report.id), caseId, readBy: localDate('2026-11-17'), reason: 'It is about the same person and the same day.' });
  await scenario(here, { as: 'maria', get: path('/reporter/attempts/new'), expect: 200, shows: ['asked for confidentiality'], hides: ['Who was reached', 'reported by'] });
  await scenario(here, { as: 'maria', post: path('/reporter/attempts'), with: call({ reached: 'Sofia Castellane', said: 'Thanked them' }), expect: 303, ledger: ['case.notice.attempted'] });
  await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Thanked them', 'asked for confidentiality'], hides: ['Castellane'] });
  expect(await here.reader.one('SELECT reached FROM notice_attempt WHERE recipient = ?', ['reporter'])).toEqual({ reached: '' });
});
