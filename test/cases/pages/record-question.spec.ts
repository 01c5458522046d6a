import { AddNote, CaseNotes, casePaths } from '../../../src/cases/index.js';
import { assessmentPaths, BeginAssessment } from '../../../src/assessment/index.js';
import { answered } from '../../assessment/assessed-case.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
beforeAll(async () => {
  the = await world();
  id = await aCase(the, { team: ['maria', 'samuel', 'zoe', 'dana'] });
  await the.app.get(BeginAssessment).run(await keyFor(the, 'maria', 'case.assess', id));
});
afterAll(() => the.end());

const when = { happenedPrecision: 'about', happenedDate: '2026-11-16', happenedTime: '' };
const told = 'He said: “I have two priors, so what.”  \nHe laughed.';
const asks = 'This text looks like part of a criminal-history record';
/** The box below a field. */
const ticked = (field: string) => ({ notFromRecord: field });
const lastDetail = async () => (await the.reader.one<Record<string, unknown>>('SELECT * FROM ledger_entry ORDER BY seq DESC LIMIT 1'))!;

test.each(['maria', 'dana'] as const)('%s is asked before a note is kept; the text stays as typed', async (as) => {
  const note = { body: told, recordClass: 'team', ...when };
  const answer = await scenario(the, { as, post: casePaths.notes(id), with: note, expect: 422, ledger: ['form.returned'], shows: [asks, 'This is not from a criminal-history record', 'name="notFromRecord"', told.split('\n')[0]!] });
  expect(answer.text).not.toMatch(/name="notFromRecord"[^>]* checked/);
  await scenario(the, { as, post: casePaths.notes(id), with: { ...note, ...ticked('another') }, expect: 422, ledger: ['form.returned'], shows: [asks] });
  await scenario(the, { as, post: casePaths.notes(id), with: { ...note, ...ticked('body') }, expect: 303, ledger: ['case.note.added'] });
  expect(JSON.stringify(await lastDetail())).toContain('notFromRecord');
  expect(JSON.stringify(await lastDetail())).not.toContain('priors');
  const [kept] = await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id));
  expect(kept!.body).toBe(told);
});

test('an ordinary note is not asked about, and a tick that was not asked for says nothing more', async () => {
  await scenario(the, { as: 'maria', get: casePaths.newNote(id), expect: 200, hides: ['notFromRecord'] });
  await scenario(the, { as: 'maria', post: casePaths.notes(id), with: { body: 'Spoke with Jordan.', recordClass: 'team', ...when }, expect: 303 });
  expect(JSON.stringify(await lastDetail())).not.toContain('notFromRecord');
  await scenario(the, { as: 'maria', post: casePaths.notes(id), with: { body: 'Spoke with Jordan.', recordClass: 'team', ...when, ...ticked('body') }, expect: 303 });
  expect(JSON.stringify(await lastDetail())).not.toContain('notFromRecord');
});

test('a correction, interview notes, safety and a measure ask the same', async () => {
  const note = await the.app.get(AddNote).run(await keyFor(the, 'maria', 'case.note.add', id), { body: 'First', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, recordClass: 'team' });
  const rows: { post: string; with: Record<string, string>; ledger: string; told: string }[] = [
    { post: casePaths.correction(id, note), with: { body: told }, ledger: 'case.note.corrected', told: 'body' },
    { post: assessmentPaths.interviews(id), with: { person: 'Jordan', part: 'person-of-concern', interviewer: the.district.viewers.maria.account, language: 'English', place: 'Office', quotes: told, guardianTold: 'not-needed', guardianToldDetail: 'An adult', recorded: 'no', ...when }, ledger: 'assessment.interview.added', told: 'quotes' },
    { post: casePaths.safety(id), with: { urgency: 'routine', whereabouts: `At home. ${told}`, supervisor: '', release: 'away', belongings: 'unknown', search: 'no', targets: 'none', ...when }, ledger: 'case.safety.recorded', told: 'whereabouts' },
    { post: casePaths.measures(id), with: { what: 'Ask about the rap sheet', owner: the.district.viewers.maria.account, endsOn: '2026-12-04' }, ledger: 'case.measure.added', told: 'what' },
  ];
  for (const { ledger, told: field, ...row } of rows) {
    await scenario(the, { as: 'maria', ...row, expect: 422, ledger: ['form.returned'], shows: [asks, 'notFromRecord'] });
    await scenario(the, { as: 'maria', ...row, with: { ...row.with, ...ticked(field) }, expect: 303, ledger: [ledger] });
    expect(JSON.stringify(await lastDetail())).toContain('notFromRecord');
  }
});

test('so do a family contact, an answer about weapons and the answers of a theme', async () => {
  const maria = the.district.viewers.maria.account;
  const rows: { post: string; with: Record<string, string | string[]>; ledger: string; told: string }[] = [
    { post: assessmentPaths.contacts(id), with: { guardian: 'someone-else', withWhom: 'His aunt', way: 'phone', contactedBy: maria, language: 'English', said: told, ...when }, ledger: 'assessment.contact.added', told: 'said' },
    { post: assessmentPaths.weapons(id), with: { askedOf: 'guardian', askedBy: maria, answer: 'accessible', storage: told, action: 'locked', verifiedBy: 'Dana', verifiedOn: '2026-11-16', ...when }, ledger: 'assessment.weapons.recorded', told: 'storage' },
    { post: assessmentPaths.theme(id, 'motive'), with: { ...answered(1, told) }, ledger: 'assessment.answers.recorded', told: 'narrative-1' },
  ];
  for (const { ledger, told: field, ...row } of rows) {
    await scenario(the, { as: 'dana', ...row, expect: 422, ledger: ['form.returned'], shows: [asks, 'notFromRecord'] });
    await scenario(the, { as: 'dana', ...row, with: { ...row.with, ...ticked(field) }, expect: 303, ledger: [ledger] });
    expect(JSON.stringify(await lastDetail())).toContain('notFromRecord');
  }
  await scenario(the, { as: 'dana', post: assessmentPaths.theme(id, 'capacity'), with: { do: 'draft', 'narrative-1': told }, expect: 303 }); // a draft is asked when it is recorded
});
