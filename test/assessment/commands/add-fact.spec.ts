import { AddFact, AssessmentRecord, type NewFact } from '../../../src/assessment/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { Stale } from '../../../src/kernel/stale.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('adding facts', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  const fact: NewFact = { what: 'He left at noon', source: 'teacher', sourceDetail: '', happened: { precision: 'exact', date: localDate('2026-11-12'), time: null, zone: 'America/Denver' }, learnedOn: localDate('2026-11-13'), supportedBy: [] };
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  const add = async (wanted: NewFact, corrects: Id | null = null, of = id, who: 'maria' | 'zoe' = 'maria') => the.app.get(AddFact).run(await keyFor(the, who, 'case.assess', of), wanted, corrects);

  test('numbers count the facts of one case; a correction keeps its number and is made once, in its own case', async () => {
    const first = await add(fact);
    const second = await add({ ...fact, supportedBy: [first] });
    const again = await add({ ...fact, what: 'He left at one' }, first);
    await expect(add(fact, first)).rejects.toThrow(Stale);
    const other = await anAssessedCase(the, 'jon-whitlock');
    await expect(add(fact, second, other)).rejects.toThrow('That is not in this case.');
    await add(fact, null, other);
    const facts = async (of: Id) => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', of)))!.facts;
    expect((await facts(id)).map(({ id: one, number, corrected_by }) => [one, number, corrected_by])).toEqual([[first, 1, again], [again, 1, null], [second, 2, null]]);
    expect((await facts(other)).map(({ number }) => number)).toEqual([1]);
  });

  test('two at once have two numbers', async () => {
    const both = await Promise.all([add(fact), add(fact)]);
    const rows = await the.reader.all<{ number: number }>('SELECT number FROM case_fact WHERE id IN (?, ?)', both);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(2);
  });

  test('what it agrees with is a fact that the writer can read, and another one; what they cannot read stays', async () => {
    const first = await add(fact);
    await expect(add({ ...fact, supportedBy: [newId()] })).rejects.toThrow('Choose among the other facts');
    await expect(add({ ...fact, supportedBy: [first] }, first)).rejects.toThrow('Choose among the other facts');
    const own = await add({ ...fact, recordClass: 'counselor-confidential' });
    await expect(add({ ...fact, supportedBy: [own] }, null, id, 'zoe')).rejects.toThrow('Choose among the other facts');
    const resting = await add({ ...fact, supportedBy: [own] });
    const corrected = await add({ ...fact, what: 'He left at two' }, resting, id, 'zoe');
    expect(await the.reader.all('SELECT supported_by FROM case_fact WHERE id = ?', [corrected])).toEqual([{ supported_by: JSON.stringify([own]) }]);
  });

  test('a fact that lacks something, or has no assessment to stand in, is refused', async () => {
    await expect(add({ ...fact, what: ' ' })).rejects.toThrow('Write what is known');
    await expect(add({ ...fact, learnedOn: localDate('2026-11-11') })).rejects.toThrow('before it happened');
    await expect(add(fact, null, await aCase(the, { subject: 'marcus' }))).rejects.toThrow('Begin the assessment');
  });
});
