import { AddFact, assessmentPaths } from '../../../src/assessment/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('who may read a fact', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let caseId: Id;
  let id: Id;
  const happened = { precision: 'exact', date: localDate('2026-11-16'), time: null, zone: 'America/Denver' } as const;
  beforeAll(async () => {
    the = await world();
    caseId = await anAssessedCase(the);
    id = await the.app.get(AddFact).run(await keyFor(the, 'maria', 'case.assess', caseId), { what: 'Her uncle keeps a truck', source: 'other', sourceDetail: 'Her uncle', learnedOn: happened.date, supportedBy: [], happened, recordClass: 'counselor-confidential' });
  });
  afterAll(() => the.end());
  const page = () => assessmentPaths.factReaders(caseId, id);
  const account = (who: 'maria' | 'zoe') => the.district.viewers[who].account;

  test.each([[null, 303], ['leonid', 404], ['ruth', 404], ['samuel', 404], ['zoe', 404], ['anjali', 404], ['irene', 404], ['maria', 200]] as const)('%s gets %i', (as, expect) => scenario(the, { as, get: page(), expect, hides: ['Her uncle'] }));

  test('it is named to those who may know, absent for the others, and read by its writer alone', async () => {
    const list = assessmentPaths.facts(caseId);
    await scenario(the, { as: 'samuel', get: list, expect: 200, shows: ['A confidential fact exists. Ask Maria Núñez, Counseling.'], hides: ['Her uncle', id] });
    await scenario(the, { as: 'anjali', get: list, expect: 200, hides: ['A confidential', 'Her uncle', id] });
    await scenario(the, { as: 'maria', get: list, expect: 200, shows: ['Her uncle', 'Confidential: its writer'], hides: ['A confidential fact exists'] });
    for (const as of ['samuel', 'zoe', 'anjali'] as const) await scenario(the, { as, get: assessmentPaths.factCorrection(caseId, id), expect: 404 });
  });

  test('it is shared, ended, corrected for the same readers, and given to others', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.factShares(caseId, id), with: { colleague: account('zoe') }, expect: 303, ledger: ['text.shared'] });
    await scenario(the, { as: 'zoe', get: page(), expect: 200, ledger: ['text.readers.viewed'], shows: ['Shared with them'] });
    const ending = /action="([^"]+endings)"/.exec((await scenario(the, { as: 'maria', get: page(), expect: 200 })).text)![1]!;
    await scenario(the, { as: 'maria', post: ending, with: {}, expect: 303, ledger: ['text.share.ended'] });
    const corrected = await the.app.get(AddFact).run(await keyFor(the, 'maria', 'case.assess', caseId), { what: 'Her uncle keeps a truck', source: 'other', sourceDetail: 'Her uncle', learnedOn: happened.date, supportedBy: [], happened }, id);
    await scenario(the, { as: 'zoe', get: assessmentPaths.factReaders(caseId, corrected), expect: 404 });
    await scenario(the, { as: 'maria', post: page(), with: { recordClass: 'team', reason: '' }, expect: 422, shows: ['Write why'] });
    await scenario(the, { as: 'maria', post: page(), with: { recordClass: 'team', reason: 'The family wants the team to know' }, expect: 303, ledger: ['text.class.changed'] });
    for (const one of [id, corrected]) await scenario(the, { as: 'samuel', get: assessmentPaths.factReaders(caseId, one), expect: 200, shows: ['The family wants the team to know'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.factReaders(caseId, newId()), expect: 404 });
  });

  test('a new one may be written only for readers whom its writer writes for', async () => {
    await expect((async () => the.app.get(AddFact).run(await keyFor(the, 'samuel', 'case.assess', caseId), { what: 'Her uncle keeps a truck', source: 'other', sourceDetail: 'Her uncle', learnedOn: happened.date, supportedBy: [], happened, recordClass: 'counselor-confidential' }))()).rejects.toThrow('may not write texts');
    await scenario(the, { as: 'samuel', get: assessmentPaths.newFact(caseId), expect: 200, shows: ['The team'], hides: ['only you and those you share it with', 'Law enforcement: the officer'] });
    await scenario(the, { as: 'samuel', post: assessmentPaths.facts(caseId), with: { recordClass: 'health' }, expect: 422, ledger: ['form.returned'], shows: ['Choose who may read it'] });
  });
});
