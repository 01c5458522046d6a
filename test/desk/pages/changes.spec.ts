import { SaveDraft } from '../../../src/assessment/commands/save-draft.js';
import { DestroyImages } from '../../../src/audit/index.js';
import { casePaths } from '../../../src/cases/index.js';
import { standsOpen } from '../../../src/exports/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { lawfully } from '../../audit/lawfully.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { lastSeq, scenario, send } from '../../support/scenario.js';
import { anAssessedCase } from '../../assessment/assessed-case.js';
import { world } from '../../support/world.js';

describe('what was changed', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => { the = await world(); id = await aCase(the, { team: ['maria', 'samuel', 'zoe'] }); });
  afterAll(() => the.end());

  const note = (body: string, recordClass = 'team') => ({ body, happenedPrecision: 'unknown', recordClass });
  /** Does something by a form, and gives the number of its entry. */
  async function done(as: string, path: string, form: Record<string, string>): Promise<number> {
    expect((await send(the, as, 'POST', path, form)).status).toBe(303);
    return lastSeq(the);
  }

  test('nobody outside the case sees an entry of it, and an entry of another case is not found', async () => {
    const seq = await done('maria', casePaths.notes(id), note('He waited for me at the gate.'));
    await scenario(the, { as: null, get: casePaths.change(id, seq), expect: 303 });
    for (const as of ['ruth', 'grant', 'theo', 'osvaldo'] as const) await scenario(the, { as, get: casePaths.change(id, seq), expect: 404, ledger: ['access.refused'] });
    const other = await aCase(the, { subject: 'jon-whitlock', team: ['samuel'] });
    for (const odd of [casePaths.change(other, seq), casePaths.change(id, 1), casePaths.change(id, 10 ** 9), `${casePaths.history(id)}/x`, `${casePaths.history(id)}/0`]) await scenario(the, { as: 'samuel', get: odd, expect: 404 });
  });

  test('the history leads to each change; a text stands there as it was entered, escaped', async () => {
    const seq = await done('maria', casePaths.notes(id), note('<b>He</b> gave\nit back.'));
    await scenario(the, { as: 'samuel', get: casePaths.history(id), expect: 200, shows: [`href="${casePaths.change(id, seq)}"`] });
    await scenario(the, { as: 'samuel', get: casePaths.change(id, seq), expect: 200, ledger: ['case.change.viewed'], shows: ['What was changed', '&lt;b&gt;He&lt;/b&gt; gave\nit back.', 'Note, as entered'] });
  });

  test('a correction stands beside what it corrects', async () => {
    await done('maria', casePaths.notes(id), note('On Monday.'));
    const { id: first } = (await the.reader.one<{ id: Id }>("SELECT id FROM note WHERE case_id = ? AND body LIKE '%Monday%'", [id]))!;
    const seq = await done('maria', casePaths.correction(id, first), { body: 'On Tuesday.' });
    const { text } = await scenario(the, { as: 'zoe', get: casePaths.change(id, seq), expect: 200 });
    expect(text).toMatch(/data-label="Before"><bdi class="as-typed">On Monday\.<\/bdi><\/td><td data-label="After"><bdi class="as-typed">On Tuesday\./);
  });

  test('a text for fewer readers is theirs alone, here too', async () => {
    const seq = await done('maria', casePaths.notes(id), note('She told me of home.', 'counselor-confidential'));
    await scenario(the, { as: 'maria', get: casePaths.change(id, seq), expect: 200, shows: ['She told me of home.'] });
    await scenario(the, { as: 'samuel', get: casePaths.change(id, seq), expect: 404 });
  });

  test('a draft is its writer’s, also in an evidence pack', async () => {
    const own = await anAssessedCase(the, 'siobhan');
    await the.app.get(SaveDraft).run(await keyFor(the, 'maria', 'case.assess', own), { theme: 'motive', fields: { 'narrative-1': 'An unripe thought.' }, seen: 0 });
    const saved = await the.reader.one<{ seq: number; image: string }>("SELECT seq, image FROM ledger_image WHERE table_name = 'assessment_draft'");
    expect(saved!.image).toContain('An unripe thought.');
    await scenario(the, { as: 'zoe', get: casePaths.change(own, saved!.seq), expect: 200, shows: ['Nothing to read here'], hides: ['unripe'] });
    expect(standsOpen({ table: 'assessment_draft', row: own, image: saved!.image }, new Set())).toBe(false);
  });

  test('a look changed nothing, and what was destroyed by order is said, not shown', async () => {
    await send(the, 'maria', 'GET', casePaths.notes(id));
    await scenario(the, { as: 'maria', get: casePaths.change(id, await lastSeq(the)), expect: 200, shows: ['Nothing was changed'] });
    const gone = await aCase(the, { subject: 'dandre', team: ['maria'] });
    const seq = await done('maria', casePaths.notes(gone), note('To be destroyed.'));
    await the.app.get(DestroyImages).run(actingAs(the, 'irene'), gone, lawfully);
    await scenario(the, { as: 'maria', get: casePaths.change(gone, seq), expect: 200, shows: ['destroyed by order'], hides: ['To be destroyed.'] });
  });
});
