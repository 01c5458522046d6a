import { BeginAssessment } from '../../../src/assessment/commands/begin-assessment.js';
import { AssessmentUnfinished, DeterminationOvertaken, DeterminationRefused, RecordDetermination } from '../../../src/assessment/commands/record-determination.js';
import { Determinations } from '../../../src/assessment/queries/determinations.js';
import { Verification } from '../../../src/audit/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aDetermination, answer, askAboutWeapons, determine, readyCase, type Here } from '../determination-case.js';

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const found = async (id: string) => here.app.get(Determinations).of(await keyFor(here, 'maria', 'case.read', id));

test('what was decided is kept as it was typed, with its ground, who took part and who disagreed', async () => {
  const id = await readyCase(here);
  const { zoe, maria } = here.district.viewers;
  const before = await lastSeq(here);
  await determine(here, id, { rationale: '  “He said it twice.” <b>Nothing</b> was planned that we know of. 🦉 ', writtenFacts: 'He was calm on Friday.', dissents: [{ person: zoe.account, body: 'I would set it at High.' }], facts: ['weapon', 'threat-to-others'] });
  expect(await actsAfter(here, before)).toEqual(['determination.recorded']);
  const { all: [one], standing } = await found(id);
  expect(one).toMatchObject({
    level: 'moderate', ordinal: 1, rationale: '  “He said it twice.” <b>Nothing</b> was planned that we know of. 🦉 ', written_facts: 'He was calm on Friday.', facts: ['weapon', 'threat-to-others'],
    author: maria.name, complete: false, completedAt: null, dissents: [{ name: zoe.name, body: 'I would set it at High.' }], frozen_at: null,
  });
  expect(one!.tookPart.map(({ discipline }) => discipline).sort()).toEqual(['administration', 'counseling']);
  expect(one!.citations).toMatchObject([{ kind: 'weapons' }]);
  expect(standing).toMatchObject({ agreed: null, proposed: { id: one!.id } });
  expect(await here.reader.all('SELECT kind, about_id FROM event WHERE kind = ?', ['determination.recorded'])).toContainEqual({ kind: 'determination.recorded', about_id: one!.id });
});

test('no level before every question was answered, weapons asked about and disability answered', async () => {
  const id = await aCase(here);
  const key = await keyFor(here, 'maria', 'case.determine', id);
  const draft = await aDetermination(here, id, { writtenFacts: 'Said in class.' });
  const why = async () => here.app.get(RecordDetermination).run(key, draft).catch((no: AssessmentUnfinished) => (no instanceof AssessmentUnfinished ? no.missing.map(({ text }) => text) : no));
  expect(await why()).toEqual(['The assessment has not begun.']);
  await here.app.get(BeginAssessment).run(await keyFor(here, 'maria', 'case.assess', id));
  expect(await why()).toContain('Nobody has recorded asking about weapons.');
  await askAboutWeapons(here, id, 'maria');
  expect(await why()).not.toContain('Nobody has recorded asking about weapons.');
  expect(await why()).toContain('3 questions are left in “Motive”.');
  await answer(here, id, 'maria', 'motive', new Map([['motive-grievance', 'supported'], ['motive-goal', 'not-yet-known'], ['motive-other-ways', 'mixed']]));
  expect(await why()).not.toContain('3 questions are left in “Motive”.');
  expect(await why()).toContain('Disability and language is not answered.');
  expect((await found(id)).all).toEqual([]);
});

test('a draft that the rules refuse leaves nothing behind', async () => {
  const id = await readyCase(here);
  const before = await lastSeq(here);
  await expect(determine(here, id, { level: 'extreme', rationale: 'No.' })).rejects.toThrow(DeterminationRefused);
  const other = await readyCase(here);
  const { citations } = await aDetermination(here, other);
  await expect(determine(here, id, { citations })).rejects.toThrow('Choose among the records in the list.');
  expect((await actsAfter(here, before)).filter((act) => act.startsWith('determination.'))).toEqual([]);
  expect((await found(id)).all).toEqual([]);
});

test('two people at once: the second, who had not read the first, keeps nothing', async () => {
  const id = await readyCase(here);
  const draft = await aDetermination(here, id);
  const record = here.app.get(RecordDetermination);
  const [maria, samuel] = await Promise.all([keyFor(here, 'maria', 'case.determine', id), keyFor(here, 'samuel', 'case.determine', id)]);
  const both = await Promise.allSettled([record.run(maria, draft), record.run(samuel, { ...draft, level: 'high' })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(DeterminationOvertaken) as unknown });
  expect((await found(id)).all).toHaveLength(1);
});

test('a lower level needs something recorded since; a higher one does not', async () => {
  const id = await readyCase(here);
  await determine(here, id, { level: 'moderate' });
  await determine(here, id, { level: 'high' });
  await expect(determine(here, id, { level: 'low', writtenFacts: 'It is fine now.' })).rejects.toThrow('This lowers the level');
  const learned = await askAboutWeapons(here, id, 'maria');
  await determine(here, id, { level: 'low', citations: [learned] });
  expect((await found(id)).all.map(({ level, ordinal }) => [level, ordinal])).toEqual([['moderate', 1], ['high', 2], ['low', 3]]);
  expect(await here.app.get(Verification).run()).toMatchObject({ breaks: [] });
});
