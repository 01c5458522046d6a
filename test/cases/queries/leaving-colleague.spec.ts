import { AddFamilyContact, AddInterview } from '../../../src/assessment/index.js';
import { EndTextShare } from '../../../src/cases/index.js';
import { LeavingColleague } from '../../../src/cases/queries/leaving-colleague.js';
import type { Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { anAssessedCase } from '../../assessment/assessed-case.js';
import { aCase, keyFor, letIn } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aNote, shareNote } from '../classed-notes.js';

let the: Awaited<ReturnType<typeof world>>;
let caseId: Id;
beforeEach(async () => {
  the = await world();
  caseId = await anAssessedCase(the);
});
afterEach(() => the.end());

const happened = { precision: 'exact', date: localDate('2026-11-16'), time: null, zone: 'America/Denver' } as const;
const account = (who: 'maria' | 'zoe' | 'dana' | 'irene') => the.district.viewers[who].account;
const unread = async (who: 'maria' | 'zoe' | 'dana') => (await the.app.get(LeavingColleague).ahead(account(who), account('irene'))).onlyTheirs.filter((line) => line.includes('nobody else reads')).map((line) => line.slice(line.indexOf(': ') + 2));

test('every kind of confidential text that nobody else reads is listed, without how many; what is shared is not', async () => {
  expect(await unread('maria')).toEqual([]);
  const note = await aNote(the, caseId, 'maria', 'counselor-confidential', 'Known to Maria alone');
  await aNote(the, caseId, 'maria', 'team', 'For everybody');
  expect(await unread('maria')).toEqual(['confidential notes that nobody else reads.']);
  const share = await shareNote(the, caseId, 'maria', note, 'zoe');
  expect(await unread('maria')).toEqual([]);
  const key = await keyFor(the, 'maria', 'case.assess', caseId);
  await the.app.get(AddInterview).run(key, { person: 'Her uncle', part: 'other', interviewer: account('maria'), othersPresent: '', language: 'English', interpreter: '', place: 'Office', quotes: 'So she said', impressions: '', guardianTold: 'yes', guardianToldDetail: '', happened, recordClass: 'counselor-confidential' });
  await the.app.get(AddFamilyContact).run(key, { guardian: null, withWhom: 'Her aunt', way: 'phone', contactedBy: account('maria'), language: 'English', interpreter: '', happened, said: 'So she said', recordClass: 'counselor-confidential' });
  expect(await unread('maria')).toEqual(['confidential interviews and family contacts that nobody else reads.']);
  await the.app.get(EndTextShare).run(await keyFor(the, 'maria', 'case.text.share', caseId), { kind: 'note', id: note, share });
  expect(await unread('maria')).toEqual(['confidential notes, interviews and family contacts that nobody else reads.']);
  await scenario(the, { as: 'irene', get: `/accounts/${account('maria')}/offboarding`, expect: 200, shows: ['confidential notes, interviews and family contacts that nobody else reads.'], hides: ['Her uncle', 'Known to Maria'] });
});

test('what a colleague of the same role reads too is not; the only officer’s is, and what the coordinator may not know of is not', async () => {
  const withOfficer = await aCase(the, { subject: 'jordan-ellis' });
  await letIn(the, withOfficer);
  await aNote(the, withOfficer, 'dana', 'law-enforcement', 'From the station');
  await aNote(the, withOfficer, 'zoe', 'health', 'Sees a doctor');
  expect(await unread('dana')).toEqual(['confidential notes that nobody else reads.']);
  expect([await unread('zoe'), await unread('maria')]).toEqual([[], []]);
});

test('as many statements for many texts as for one', async () => {
  await aNote(the, caseId, 'maria', 'counselor-confidential', 'One');
  const count = async () => { const before = the.reader.statements; await unread('maria'); return the.reader.statements - before; };
  const one = await count();
  for (const subject of ['jordan-ellis', 'jon-whitlock']) {
    const other = await aCase(the, { subject });
    for (let n = 0; n < 3; n += 1) await aNote(the, other, 'maria', 'counselor-confidential', `Another ${n}`);
  }
  expect(await count()).toBe(one);
});
