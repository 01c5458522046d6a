import { BeginClosure, CaseOverview, ClosureChecks, ReopenCase, SettleNextStep, SignClosure } from '../../../src/cases/index.js';
import { demoPassword, type CastKey } from '../../../src/demo/district/index.js';
import { TakeSummary, SummaryCopies } from '../../../src/exports/index.js';
import { CaseSummary } from '../../../src/exports/queries/case-summary.js';
import { SummaryPdf } from '../../../src/exports/queries/summary-pdf.js';
import type { Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { CaseNotices, LogDelivery, LogNoticeAttempt, MoveReferral, RecordReview } from '../../../src/management/index.js';
import { answer, definition, determine, readyCase, sign } from '../../assessment/determination-case.js';
import { closureWords } from '../../cases/closing-alone.js';
import { aReferral, anItem, end, goals, idIn } from '../../management/a-plan.js';
import { aCall, when } from '../../management/notice-case.js';
import { keyFor } from '../../support/makers.js';
import { lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

type The = Awaited<ReturnType<typeof world>>;
let the: The;
let id: Id;
let item: Id;
let referral: Id;
let determination: Id;
const team: readonly CastKey[] = ['maria', 'samuel', 'zoe', 'sofia'];

beforeAll(async () => {
  the = await world();
  id = await readyCase(the, team);
  const [theme] = definition.themes;
  await answer(the, id, 'maria', theme!.id, new Map([[theme!.questions[0]!.id, 'not-yet-known']]));
  determination = await determine(the, id, { dissents: [{ person: the.district.viewers.zoe.account, body: 'I would have said low: he asked for help himself.' }] });
  await goals(the, id);
  item = await anItem(the, id);
  referral = await aReferral(the, id);
  const key = await keyFor(the, 'maria', 'case.plan.change', id);
  idIn(await the.app.get(LogDelivery).run(key, item, { delivered: false, byId: key.viewer.account, byWhom: '', what: 'He was absent', happened: when, corrects: null }));
});
afterAll(() => the.end());

const outstanding = async () => (await the.app.get(ClosureChecks).outstanding(await keyFor(the, 'maria', 'case.read', id))).map(({ area }) => area);
const summary = async () => the.app.get(CaseSummary).read(await keyFor(the, 'maria', 'case.summary.take', id), await lastSeq(the));
const part = async (heading: string) => JSON.stringify((await summary()).sections.find((one) => one.heading === heading) ?? null);

test('the copy holds what each part of the record says', async () => {
  expect((await summary()).level).toMatchObject({ n: 2, word: 'Moderate, provisional' });
  expect(await part('Assessment')).toMatch(/Not yet known.*finds out by/);
  expect(await part('Assessment: weapons')).toContain('Rosa Ellis');
  expect(await part('Assessment: disability and language')).toContain('Anjali Deshmaru');
  const decided = await part('Determination');
  for (const words of ['Dissent: Zoë Brânză', 'he asked for help himself', 'Provisional', 'Still to sign', 'The grievance goes on']) expect(decided).toContain(words);
  expect(await part('Support plan')).toMatch(/Comes to school without fear.*Counselor check-in.*did not happen 1 times/);
  expect(await part('Deliveries')).toContain('Did not happen: He was absent');
  expect(await part('Referrals')).toMatch(/Counseling for a teenager.*Draft/);
  expect(await part('Timeline')).toContain('Intervention added');
  expect(await part('Audit trail')).toContain('Maria Núñez');
});

test('every area that is open stands in the way, and when each is settled two people close the case', async () => {
  expect(new Set(await outstanding())).toEqual(new Set(['Next steps', 'Assessment', 'Determination', 'Notices', 'Support plan', 'Referrals']));
  const begin = async () => the.app.get(BeginClosure).run(await keyFor(the, 'maria', 'case.close', id), closureWords);
  await expect(begin()).rejects.toThrow(/things are still open/);

  const [theme] = definition.themes;
  await answer(the, id, 'maria', theme!.id, new Map([[theme!.questions[0]!.id, 'contradicted']]));
  const settling = await keyFor(the, 'maria', 'case.task.settle', id);
  for (const step of await the.app.get(CaseOverview).steps(settling)) {
    if (step.state === 'open') await the.app.get(SettleNextStep).run(settling, { id: step.id, version: step.version, state: 'done', outcome: 'He was asked' });
  }
  for (const who of team) await sign(the, id, who, determination, demoPassword).catch(() => undefined);
  await end(the, id, item);
  const referring = await keyFor(the, 'maria', 'case.referral.change', id);
  idIn(await the.app.get(MoveReferral).run(referring, referral, { version: 1, state: 'cancelled', consent: 'given', happenedOn: localDate('2026-11-16'), byWhom: '', method: 'phone', note: 'The family found help', owner: referring.viewer.account, followUpOn: null } as never));
  const noticing = await keyFor(the, 'maria', 'case.notice.record', id);
  for (const { slot, required } of (await the.app.get(CaseNotices).read(noticing)).notices) {
    if (required) await the.app.get(LogNoticeAttempt).run(noticing, { slot, attempt: aCall(), madeBy: noticing.viewer.account, happened: when });
  }
  const { maria, samuel } = the.district.viewers;
  idIn(await the.app.get(RecordReview).run(await keyFor(the, 'maria', 'case.plan.change', id), {
    heldOn: localDate('2026-11-16'), members: [maria.account, samuel.account], others: '', whatChanged: 'All of it', decision: 'close', reason: 'Nothing is left to do', nextOn: localDate('2026-11-23'),
  }));
  expect(await outstanding()).toEqual([]);
  const closure = await begin();
  expect(await the.app.get(SignClosure).run(await keyFor(the, 'samuel', 'case.close', id), closure)).toEqual({ closed: true });
  expect(await part('Closing and reopening')).toContain('Maria Núñez (Counseling)');
});

test('the closed case can be copied, and its file is made', async () => {
  const key = await keyFor(the, 'maria', 'case.summary.take', id);
  const copy = await the.app.get(TakeSummary).run(key, { recipient: the.district.viewers.ruth.account, purpose: 'Hand-over to the principal', basis: 'oversight' });
  const pdf = await the.app.get(SummaryPdf).make((await the.app.get(SummaryCopies).one(key, copy))!);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('new information begins a new assessment; the old one is frozen and stays in the copy', async () => {
  await the.app.get(ReopenCase).run(await keyFor(the, 'maria', 'case.reopen', id), { what: 'A new drawing', reason: 'It names the same student', report: null });
  const { sections } = await summary();
  expect(sections.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['Assessment 1', 'Assessment 2']));
  expect(JSON.stringify(sections.find(({ heading }) => heading === 'Assessment 1'))).toContain('Frozen');
  expect(await outstanding()).toContain('Determination');
});
