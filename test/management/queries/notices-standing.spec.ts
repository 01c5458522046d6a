import { BeginAssessment } from '../../../src/assessment/index.js';
import { RecordAnswers } from '../../../src/assessment/commands/record-answers.js';
import { RecordDisability } from '../../../src/assessment/commands/record-disability.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { LogNoticeAttempt } from '../../../src/management/commands/log-notice-attempt.js';
import { DecideNoticeWithholding } from '../../../src/management/commands/decide-notice-withholding.js';
import { WithholdNotice } from '../../../src/management/commands/withhold-notice.js';
import { CaseNotices } from '../../../src/management/queries/case-notices.js';
import { NoticesPanel } from '../../../src/management/queries/notices-panel.js';
import { NoticesStanding } from '../../../src/management/queries/notices-standing.js';
import type { Id } from '../../../src/kernel/ids.js';
import { askAboutWeapons, definition, determine, readyCase, sign } from '../../assessment/determination-case.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { AddReportToCase } from '../../../src/intake/index.js';
import { aReport, confirmed, reportKey, versionOf } from '../../intake/a-report.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aCall, aTarget, danger, slot, when } from '../notice-case.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const open = async (caseId: Id) => (await here.app.get(NoticesStanding).of(await keyFor(here, 'maria', 'case.read', caseId))).map(({ slot: key }) => key);

describe('the notices that are still open', () => {
  it('are none in a case that just opened without a report', async () => expect(await open(await aCase(here))).toEqual([]));

  it('are those of everybody when there is danger, each target for themselves and families only where there are some', async () => {
    const caseId = await aCase(here);
    const [student, teacher] = [await aTarget(here, caseId, { person: 'amira' }), await aTarget(here, caseId, { person: 'sofia' })];
    await danger(here, caseId);
    expect(await open(caseId)).toEqual(['guardian-of-subject', `target.${student}`, `target.${teacher}`, `guardian-of-target.${student}`, 'superintendent', 'law-enforcement']);
  });

  it('are settled by reaching somebody, or by a withholding that a second person approved', async () => {
    const caseId = await aCase(here);
    await danger(here, caseId);
    const [maria, samuel] = [await keyFor(here, 'maria', 'case.notice.record', caseId), await keyFor(here, 'samuel', 'case.notice.record', caseId)];
    const log = here.app.get(LogNoticeAttempt);
    const call = (recipient: 'superintendent' | 'law-enforcement', result: 'reached' | 'left-message') => log.run(maria, { slot: slot(recipient), attempt: aCall({ result }), madeBy: maria.viewer.account, happened: when });
    await call('superintendent', 'left-message');
    const police = await call('law-enforcement', 'reached');
    const withholding = await here.app.get(WithholdNotice).run(maria, { slot: slot('guardian-of-subject'), reasonKind: 'abuse-at-home', reason: 'The student fears for their safety at home.' });
    expect(await open(caseId)).toEqual(['guardian-of-subject', 'superintendent']);
    await here.app.get(DecideNoticeWithholding).run(samuel, { withholding, approves: true, reason: 'Child protection was called.' });
    expect(await open(caseId)).toEqual(['superintendent']);
    await log.correct(maria, police, { slot: slot('law-enforcement'), attempt: aCall({ result: 'no-contact' }), madeBy: maria.viewer.account, happened: when });
    expect(await open(caseId)).toEqual(['superintendent', 'law-enforcement']);
  });

  it('follow the report: a joke that was passed on owes the reporter an answer, and the police nothing', async () => {
    const report = await aReport(here, { weapon: ['claimed'] });
    const caseId = await aCase(here);
    await confirmed(here, report.id);
    await here.app.get(AddReportToCase).run(await reportKey(here, 'maria', 'report.triage', report.id), { version: await versionOf(here, report.id), caseId, readBy: localDate('2026-11-17'), reason: 'Said at lunch, and heard as a joke by all who were there.' });
    expect(await open(caseId)).toEqual(['reporter']);
  });

  it('follow the level, proposed already and signed', async () => {
    const caseId = await readyCase(here);
    const determination = await determine(here, caseId, { level: 'moderate', facts: ['threat-to-others'] });
    const wanted = ['guardian-of-subject', 'superintendent', 'law-enforcement'];
    expect(await open(caseId)).toEqual(wanted);
    for (const who of ['maria', 'samuel', 'zoe', 'anjali'] as const) await sign(here, caseId, who, determination);
    expect(await open(caseId)).toEqual(wanted);
  });
});

describe('the panel of notices', () => {
  it('lists what is required or begun, with the open ones counted, and tells the story', async () => {
    const caseId = await aCase(here);
    await danger(here, caseId);
    const key = await keyFor(here, 'maria', 'case.notice.record', caseId);
    await here.app.get(LogNoticeAttempt).run(key, { slot: slot('superintendent'), attempt: aCall(), madeBy: key.viewer.account, happened: when });
    await here.app.get(LogNoticeAttempt).run(key, { slot: slot('reporter'), attempt: aCall({ result: 'no-contact' }), madeBy: key.viewer.account, happened: when });
    const { notices, open: count, timeline } = await here.app.get(NoticesPanel).read(key);
    expect(notices.map(({ name, open: still, said }) => [name, still, said])).toEqual([
      ['Parent or guardian of the person of concern', true, 'Required: not yet done'], ['Superintendent', false, expect.stringMatching(/^Mon, Nov 16, 9:\d\d AM$/)],
      ['Law enforcement', true, 'Required: not yet done'], ['Reporter', false, 'Tried, nobody reached yet'],
    ]);
    expect(count).toBe(2);
    expect(timeline.map(({ what, text }) => [what, text])).toEqual([['Notice: Superintendent', 'Reached.'], ['Notice: Reporter', 'No contact.']]);
  });
});

it('a notice logged before any target was named keeps its place', async () => {
  const caseId = await aCase(here);
  const key = await keyFor(here, 'maria', 'case.notice.record', caseId);
  await here.app.get(LogNoticeAttempt).run(key, { slot: slot('target'), attempt: aCall(), madeBy: key.viewer.account, happened: when });
  const named = await aTarget(here, caseId, { person: null, description: 'A student at the next table' });
  const { notices } = await here.app.get(CaseNotices).read(key);
  expect(notices.filter(({ slot: { recipient } }) => recipient === 'target').map(({ slot: { key: address, whom }, state }) => [address, whom, state]))
    .toEqual([['target', null, 'reached'], [`target.${named}`, 'A student at the next table', 'none']]);
});

it('asks the database as many questions for three targets as for one', async () => {
  const caseId = await aCase(here);
  await aTarget(here, caseId, { person: 'amira' });
  const asked = async () => {
    const before = here.reader.statements;
    await open(caseId);
    return here.reader.statements - before;
  };
  const one = await asked();
  for (const person of ['wren', 'tobias']) await aTarget(here, caseId, { person });
  expect(await asked()).toBe(one);
});

describe('the notices of a case that was opened again', () => {
  const key = (caseId: Id) => keyFor(here, 'maria', 'case.assess', caseId);

  async function answeredAnew(caseId: Id): Promise<void> {
    const plain = { answer: 'contradicted', narrative: 'Asked again.', sources: ['staff'], sourceDetail: '', owner: '', due: '', triedBy: '', triedHow: '', triedWhy: '', seen: null } as const;
    for (const { id, questions } of definition.themes) await here.app.get(RecordAnswers).run(await key(caseId), id, questions.map((question) => ({ ...plain, question: question.id, sources: [...plain.sources] })));
    await askAboutWeapons(here, caseId, 'maria');
    await here.app.get(RecordDisability).run(await key(caseId), { status: 'as-recorded', statusNote: '', planConsulted: 'yes', tookPart: 'Anjali Deshmaru', whyNot: '' });
  }

  it('are open again once its team has set a level anew: what was told before was not about that', async () => {
    const caseId = await readyCase(here);
    const first = await determine(here, caseId);
    for (const who of ['maria', 'samuel', 'zoe', 'anjali'] as const) await sign(here, caseId, who, first);
    const maria = await keyFor(here, 'maria', 'case.notice.record', caseId);
    const tell = (recipient: 'guardian-of-subject' | 'superintendent' | 'law-enforcement') => here.app.get(LogNoticeAttempt).run(maria, { slot: slot(recipient), attempt: aCall(), madeBy: maria.viewer.account, happened: when });
    for (const recipient of ['guardian-of-subject', 'superintendent', 'law-enforcement'] as const) await tell(recipient);
    expect(await open(caseId)).toEqual([]);
    here.clock.moveTo('2026-11-20T16:00:00.000Z');
    await here.app.get(UnitOfWork).run(await key(caseId), (work) => here.app.get(BeginAssessment).onReopened(work, caseId));
    expect(await open(caseId)).toEqual([]); // nobody knows yet what is to be told
    await tell('superintendent');
    await answeredAnew(caseId);
    await determine(here, caseId, { level: 'high' });
    expect(await open(caseId)).toEqual(['guardian-of-subject', 'law-enforcement']);
    const { notices } = await here.app.get(NoticesPanel).read(await keyFor(here, 'maria', 'case.read', caseId));
    expect(notices.find(({ name }) => name === 'Parent or guardian of the person of concern')!.said).toBe('Required: settled before the case was reopened, not since');
    await tell('guardian-of-subject');
    expect(await open(caseId)).toEqual(['law-enforcement']);
  });
});
