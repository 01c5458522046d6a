import type { CaseKey } from '../../src/cases/index.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import type { RecordClass } from '../../src/kernel/record-class.js';
import { keyFor } from '../support/makers.js';
import { scenario } from '../support/scenario.js';
import { world } from '../support/world.js';
import { anAssessedCase } from './assessed-case.js';

export type Here = Awaited<ReturnType<typeof world>>;
export const happened = { precision: 'exact', date: localDate('2026-11-16'), time: null, zone: 'America/Denver' } as const;

/** A kind of text whose readers are chosen: its pages, and how one is written that names "Her uncle". */
export interface TextOfAssessment {
  /** "fact": what a page calls one that is kept from its reader. */
  name: string;
  list: (caseId: Id) => string;
  another: (caseId: Id) => string;
  readers: (caseId: Id, id: Id) => string;
  shares: (caseId: Id, id: Id) => string;
  correction: (caseId: Id, id: Id) => string;
  add: (the: Here, key: CaseKey, recordClass?: RecordClass, corrects?: Id) => Promise<Id>;
}

/** Whoever may not read one learns at most that it exists; sharing, correcting and giving it to others keep to its readers. */
export function keepsToItsReaders({ name, list: listOf, another, readers, shares, correction, add }: TextOfAssessment): void {
  let the: Here;
  let caseId: Id;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    caseId = await anAssessedCase(the);
    id = await add(the, await keyFor(the, 'maria', 'case.assess', caseId), 'counselor-confidential');
  });
  afterAll(() => the.end());
  const page = () => readers(caseId, id);
  const account = (who: 'maria' | 'zoe') => the.district.viewers[who].account;

  test.each([[null, 303], ['leonid', 404], ['ruth', 404], ['samuel', 404], ['zoe', 404], ['anjali', 404], ['irene', 404], ['maria', 200]] as const)('%s gets %i', (as, expect) => scenario(the, { as, get: page(), expect, hides: ['Her uncle'] }));

  test('it is named to those who may know, absent for the others, and read by its writer alone', async () => {
    const list = listOf(caseId);
    await scenario(the, { as: 'samuel', get: list, expect: 200, shows: [`A confidential ${name} exists. Ask Maria Núñez, Counseling.`], hides: ['Her uncle', id] });
    await scenario(the, { as: 'anjali', get: list, expect: 200, hides: ['A confidential', 'Her uncle', id] });
    await scenario(the, { as: 'maria', get: list, expect: 200, shows: ['Her uncle', 'Confidential: its writer'], hides: [`A confidential ${name} exists`] });
    for (const as of ['samuel', 'zoe', 'anjali'] as const) await scenario(the, { as, get: correction(caseId, id), expect: 404 });
  });

  test('it is shared, ended, corrected for the same readers, and given to others', async () => {
    await scenario(the, { as: 'maria', post: shares(caseId, id), with: { colleague: account('zoe') }, expect: 303, ledger: ['text.shared'] });
    await scenario(the, { as: 'zoe', get: page(), expect: 200, ledger: ['text.readers.viewed'], shows: ['Shared with them'] });
    const ending = /action="([^"]+endings)"/.exec((await scenario(the, { as: 'maria', get: page(), expect: 200 })).text)![1]!;
    await scenario(the, { as: 'maria', post: ending, with: {}, expect: 303, ledger: ['text.share.ended'] });
    const corrected = await add(the, await keyFor(the, 'maria', 'case.assess', caseId), undefined, id);
    await scenario(the, { as: 'zoe', get: readers(caseId, corrected), expect: 404 });
    await scenario(the, { as: 'maria', post: page(), with: { recordClass: 'team', reason: '' }, expect: 422, shows: ['Write why'] });
    await scenario(the, { as: 'maria', post: page(), with: { recordClass: 'team', reason: 'The family wants the team to know' }, expect: 303, ledger: ['text.class.changed'] });
    for (const one of [id, corrected]) await scenario(the, { as: 'samuel', get: readers(caseId, one), expect: 200, shows: ['The family wants the team to know'] });
    await scenario(the, { as: 'maria', get: readers(caseId, newId()), expect: 404 });
  });

  test('a new one may be written only for readers whom its writer writes for', async () => {
    await expect((async () => add(the, await keyFor(the, 'samuel', 'case.assess', caseId), 'counselor-confidential'))()).rejects.toThrow('may not write texts');
    await scenario(the, { as: 'samuel', get: another(caseId), expect: 200, shows: ['The team'], hides: ['only you and those you share it with', 'Law enforcement: the officer'] });
    await scenario(the, { as: 'samuel', post: listOf(caseId), with: { recordClass: 'health' }, expect: 422, ledger: ['form.returned'], shows: ['Choose who may read it'] });
  });
}
