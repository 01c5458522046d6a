import { RecordAnswers } from '../../../src/assessment/index.js';
import { DraftedMeanwhile, SaveDraft } from '../../../src/assessment/commands/save-draft.js';
import { ThemeSheet } from '../../../src/assessment/queries/theme-sheet.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('saving a draft', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  const save = async (who: 'maria' | 'zoe', text: string, seen: number) => the.app.get(SaveDraft).run(await keyFor(the, who, 'case.assess', id), { theme: 'motive', fields: { 'narrative-1': text, 'sources-1': [] }, seen });
  const draft = async (who: 'maria' | 'zoe') => (await the.app.get(ThemeSheet).read(await keyFor(the, who, 'case.assess', id), 'motive'))!.draft;

  test('each person has one draft of a theme, as typed; an older form does not write over a newer draft', async () => {
    await save('maria', '<i>One</i> 😀', 0);
    await save('zoe', 'Hers', 0);
    expect(await draft('maria')).toMatchObject({ fields: { 'narrative-1': '<i>One</i> 😀', 'sources-1': [] }, version: 1, standing: true });
    await save('maria', 'Two', 1);
    await expect(save('maria', 'From the old window', 1)).rejects.toThrow(DraftedMeanwhile);
    expect(await draft('maria')).toMatchObject({ fields: { 'narrative-1': 'Two' }, version: 2 });
    expect(await draft('zoe')).toMatchObject({ fields: { 'narrative-1': 'Hers' } });
  });

  test('recording the theme settles the own draft alone, and a new one may follow', async () => {
    await the.app.get(RecordAnswers).run(await keyFor(the, 'maria', 'case.assess', id), 'motive', [{ question: 'motive-goal', seen: null, answer: 'mixed', narrative: 'Said', sources: ['staff'], sourceDetail: '', owner: '', due: '', triedBy: '', triedHow: '', triedWhy: '' }]);
    expect(await draft('maria')).toMatchObject({ standing: false, version: 3 });
    expect(await draft('zoe')).toMatchObject({ standing: true });
    await save('maria', 'Three', 3);
    expect(await draft('maria')).toMatchObject({ standing: true, version: 4, fields: { 'narrative-1': 'Three' } });
  });

  test('a case without an assessment keeps no drafts', async () => {
    const other = await aCase(the, { subject: 'jon-whitlock' });
    await expect(the.app.get(SaveDraft).run(await keyFor(the, 'maria', 'case.assess', other), { theme: 'motive', fields: {}, seen: 0 })).rejects.toThrow('There is no open assessment');
  });
});
