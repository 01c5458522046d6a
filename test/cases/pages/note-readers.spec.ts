import { casePaths } from '../../../src/cases/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aNote, everyDiscipline } from '../classed-notes.js';

describe('who may read a note', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let note: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the, { team: everyDiscipline });
    note = await aNote(the, id, 'maria', 'counselor-confidential', 'Her brother');
  });
  afterAll(() => the.end());

  const page = () => casePaths.noteReaders(id, note);
  const account = (who: 'maria' | 'zoe' | 'samuel') => the.district.viewers[who].account;
  const about = { recordClass: 'health', reason: 'It is about his medicine' };

  test.each([[null, 303], ['leonid', 404], ['ruth', 404], ['theo', 404], ['osvaldo', 404], ['samuel', 404], ['zoe', 404], ['dana', 404], ['sofia', 404], ['ingrid', 404], ['irene', 404], ['maria', 200]] as const)(
    'of a confidential one %s gets %i, whether they may know that it exists or not', (as, expect) => scenario(the, { as, get: page(), expect, hides: ['Her brother'] }));

  test('of a note that is not there, of another case, and by a word that is no id: the same', async () => {
    const other = await aCase(the, { subject: 'jon-whitlock' });
    for (const get of [casePaths.noteReaders(id, newId()), casePaths.noteReaders(id, 'x'), casePaths.noteReaders(other, note)]) await scenario(the, { as: 'maria', get, expect: 404, ledger: ['access.refused'] });
    for (const as of ['zoe', 'sofia'] as const) for (const post of [page(), casePaths.noteShares(id, note)]) await scenario(the, { as, post, with: post === page() ? about : { colleague: account('zoe') }, expect: 404 });
  });

  test('it says who reads it and why, and who only knows', async () => {
    const { text } = await scenario(the, { as: 'maria', get: page(), expect: 200, ledger: ['text.readers.viewed'], shows: ['Maria Núñez', 'Wrote it.', 'On the team since', 'Samuel Okafor', 'Zoë Brânză', 'Shared', 'Share it with a colleague'].filter((one) => one !== 'Shared') });
    expect(text).not.toContain('Sofia Castellane'); // a teacher does not even know
    expect(text).toContain('These know that it exists');
  });

  test('it is shared, read, and ended', async () => {
    await scenario(the, { as: 'maria', post: casePaths.noteShares(id, note), with: { colleague: '' }, expect: 422, ledger: ['form.returned'], shows: ['Choose a counselor or a psychologist'] });
    await scenario(the, { as: 'maria', post: casePaths.noteShares(id, note), with: { colleague: account('samuel') }, expect: 422, shows: ['Choose a counselor or a psychologist'] });
    await scenario(the, { as: 'maria', post: casePaths.noteShares(id, note), with: { colleague: account('zoe') }, expect: 303, ledger: ['text.shared'], location: page() });
    await scenario(the, { as: 'zoe', get: casePaths.notes(id), expect: 200, shows: ['Her brother', 'Who can read this, and why'], hides: ['>Correct<'] });
    await scenario(the, { as: 'zoe', get: page(), expect: 200, shows: ['Wrote it.', 'Shared with them'], hides: ['Share it with a colleague', 'Give it to other readers', '>End<'] });
    await scenario(the, { as: 'zoe', get: casePaths.correction(id, note), expect: 404 });
    const { text } = await scenario(the, { as: 'maria', get: page(), expect: 200 });
    const ending = /action="([^"]+endings)"/.exec(text)![1]!;
    await scenario(the, { as: 'zoe', post: ending, with: {}, expect: 409, shows: ['Only whoever wrote it'] });
    await scenario(the, { as: 'maria', post: ending, with: {}, expect: 303, ledger: ['text.share.ended'], location: page() });
    await scenario(the, { as: 'zoe', get: page(), expect: 404 });
    await scenario(the, { as: 'maria', get: page(), expect: 200, shows: [', ended '] });
    await scenario(the, { as: 'maria', post: casePaths.noteShareEnding(id, note, 'x'), with: {}, expect: 404 });
  });

  test('it goes to other readers with a reason, which they read', async () => {
    await scenario(the, { as: 'maria', post: page(), with: { recordClass: 'health', reason: 'short' }, expect: 422, ledger: ['form.returned'], shows: ['Write why, in at least 10 characters'] });
    await scenario(the, { as: 'maria', post: page(), with: { ...about, recordClass: 'law-enforcement' }, expect: 422, ledger: ['form.returned'], shows: ['You may not write texts for these readers'] });
    await scenario(the, { as: 'maria', post: page(), with: about, expect: 303, ledger: ['text.class.changed'], location: casePaths.note(id, note) });
    await scenario(the, { as: 'zoe', get: page(), expect: 200, shows: ['Changed before', about.reason, 'Health: its writer, counselors and psychologists'] });
    await scenario(the, { as: 'samuel', get: casePaths.notes(id), expect: 200, shows: ['A note about health exists. Ask Maria Núñez, Counseling.'], hides: ['Her brother', about.reason] });
    await scenario(the, { as: 'irene', get: casePaths.notes(id), expect: 200, shows: ['No notes yet'], hides: ['about health', 'Her brother'] });
  });

  test('counsel joins by invitation, reads what the team reads, and writes for counsel alone', async () => {
    const invited = await aCase(the, { subject: 'jon-whitlock', team: ['maria', 'samuel'] });
    await aNote(the, invited, 'maria', 'team', 'For everybody');
    await scenario(the, { as: 'ingrid', get: casePaths.notes(invited), expect: 404 });
    await scenario(the, { as: 'samuel', get: casePaths.team(invited), expect: 200, shows: ['Ingrid Achterberg, Legal'] });
    await scenario(the, { as: 'samuel', post: casePaths.team(invited), with: { colleague: `${the.district.viewers.ingrid.account} legal` }, expect: 303, ledger: ['case.team.joined'] });
    await scenario(the, { as: 'ingrid', get: casePaths.notes(invited), expect: 200, shows: ['For everybody'], hides: ['>Correct<'] });
    await scenario(the, { as: 'ingrid', get: casePaths.newNote(invited), expect: 200, shows: ['Legal: counsel, case manager, district'], hides: ['value="team"'] });
    const note = { body: 'Privileged', happenedPrecision: 'about', happenedDate: '2026-11-16', happenedTime: '' };
    await scenario(the, { as: 'ingrid', post: casePaths.notes(invited), with: { ...note, recordClass: 'team' }, expect: 422, ledger: ['form.returned'], shows: ['Choose who may read it'] });
    await scenario(the, { as: 'ingrid', post: casePaths.notes(invited), with: { ...note, recordClass: 'legal' }, expect: 303, ledger: ['case.note.added'] });
    await scenario(the, { as: 'maria', get: casePaths.notes(invited), expect: 200, shows: ['Privileged'] }); // she manages the case
    await scenario(the, { as: 'samuel', get: casePaths.notes(invited), expect: 200, hides: ['Privileged', 'counsel exists'] });
  });
});
