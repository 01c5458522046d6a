import { determinationPaths } from '../../../src/assessment/determination.endpoints.js';
import { Determinations } from '../../../src/assessment/queries/determinations.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aDetermination, determine, readyCase, sign, type Here } from '../determination-case.js';

describe('the determination of a case', () => {
  let here: Here;
  let id: Id;
  beforeAll(async () => {
    here = await world();
    id = await readyCase(here, ['maria', 'samuel', 'zoe', 'anjali', 'dana']);
  });
  afterAll(() => here.end());

  const page = () => determinationPaths.show(id);
  const form = async (changes: Record<string, string | string[]> = {}) => {
    const { level, rationale, citations, tookPart } = await aDetermination(here, id);
    return { after: '', happenedDate: '2026-11-16', happenedTime: '09:00', happenedPrecision: 'exact', tookPart: [...tookPart], facts: ['none'], citations: [...citations], writtenFacts: '', level, rationale, dissent: 'no', ...changes };
  };

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']],
    ['maria', 200, ['determination.viewed']], ['dana', 200, ['determination.viewed']], ['irene', 200, ['determination.viewed']],
  ] as const)('%s looks at it and gets %i', (as, expect, ledger) => scenario(here, { as, get: page(), expect, ledger: [...ledger] }));

  test.each([
    [null, 303, []], ['ruth', 404, ['access.refused']], ['anjali', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['irene', 404, ['access.refused']],
    ['samuel', 200, ['determination.started']], ['zoe', 200, ['determination.started']],
  ] as const)('%s asks for the form and gets %i', (as, expect, ledger) => scenario(here, { as, get: determinationPaths.ask(id), expect, ledger: [...ledger] }));

  test('without one it says who sets it and when', () => scenario(here, { as: 'maria', get: page(), expect: 200, shows: ['No level of concern yet', 'Set the level of concern'] }));

  test('somebody who may not determine sees no button for it', () => scenario(here, { as: 'dana', get: page(), expect: 200, hides: ['Set the level of concern'] }));

  test('the form selects nothing and names each level in words', async () => {
    const { text } = await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['Imminent', 'The person has the means and the chance', 'None of these', 'Record the determination'] });
    const scale = /<input[^>]*name="level"[^>]*>/g;
    expect([...text.matchAll(scale)].map(([input]) => /value="([^"]+)"/.exec(input)![1])).toEqual(['low', 'moderate', 'high', 'imminent']);
    expect(text.match(/<input[^>]*name="(level|facts|citations|tookPart|dissent)"[^>]*checked/)).toBeNull();
    expect(text).not.toMatch(/\bscore\b|\bpoints\b|%/i);
  });

  test('while questions are left the page says which, and a form that is sent all the same is not recorded', async () => {
    const empty = await aCase(here);
    const [asked, sent] = [determinationPaths.ask(empty), determinationPaths.show(empty)];
    await scenario(here, { as: 'maria', get: asked, expect: 200, shows: ['Before a level can be set', 'nothing written on this page is kept', 'The assessment has not begun.'], hides: ['Record the determination'] });
    await scenario(here, { as: 'maria', post: sent, with: await form(), expect: 422, ledger: ['form.returned'], shows: ['not ready for a level', 'The assessment has not begun.', 'The grievance goes on'] });
  });

  test.each<[string, Record<string, string | string[]>, string]>([
    ['no level', { level: '' }, 'Choose the level of concern that the team agreed on'],
    ['an unknown level', { level: 'extreme' }, 'Choose the level of concern that the team agreed on'],
    ['no reason', { rationale: ' ' }, 'Write why the team chose this level'],
    ['a short reason', { rationale: 'He meant it.' }, 'in at least 40 characters'],
    ['a reason that is too long', { rationale: 'x'.repeat(20_001) }, 'Write at most 20,000 characters'],
    ['no facts', { facts: [] }, 'Choose what the team found, or “None of these”'],
    ['facts and none', { facts: ['weapon', 'none'] }, 'not both'],
    ['no ground', { citations: [] }, 'Choose at least one record that the level rests on'],
    ['a ground from elsewhere', { citations: [newId()] }, 'Choose among the records in the list'],
    ['nobody', { tookPart: [] }, 'Choose everybody who took part'],
    ['a stranger', { tookPart: [newId(), newId()] }, 'Choose among the people on the team now'],
    ['no word on dissent', { dissent: '' }, 'Say whether anybody on the team disagrees'],
    ['a dissent left empty', { dissent: 'yes' }, 'Choose who disagrees, and write what they say'],
    ['a dissent under “No”', { dissent: 'no', dissent1: 'I see it higher.' }, 'Choose “Yes”, or empty those fields'],
    ['a day to come', { happenedDate: '2026-11-30' }, 'That day has not come yet'],
    ['an invisible character', { writtenFacts: 'a\0b' }, 'Remove the invisible character'],
  ])('%s comes back with a sentence and what was typed', async (_, changes, sentence) => {
    const typed = await form(changes);
    const { text } = await scenario(here, { as: 'maria', post: page(), with: typed, expect: 422, ledger: ['form.returned'], shows: [sentence] });
    expect(text.split(sentence).length).toBeGreaterThan(2); // in the summary and beside the field
    if (!('rationale' in changes)) expect(text).toContain('The grievance goes on beyond the moment');
    if (!('level' in changes)) expect(text).toMatch(/value="moderate" checked/);
  });

  test('an unknown field is no form of ours', async () => scenario(here, { as: 'maria', post: page(), with: await form({ score: '7' }), expect: 400, ledger: [] }));

  test('those who may not determine cannot send it either', async () => {
    for (const as of ['anjali', 'dana', 'irene', 'leonid']) await scenario(here, { as, post: page(), with: await form(), expect: 404, ledger: ['access.refused'] });
  });

  test('it is recorded as typed, shown escaped, and is provisional', async () => {
    const { zoe } = here.district.viewers;
    const rationale = '<i>He</i> said “never again”, and nothing speaks for a plan. 🦉';
    await scenario(here, { as: 'samuel', post: page(), with: await form({ rationale, facts: ['threat-to-others'], dissent: 'yes', dissentBy1: zoe.account, dissent1: 'I see it as <u>High</u>.' }), expect: 303, ledger: ['determination.recorded'], location: page() });
    const { text } = await scenario(here, {
      as: 'dana', get: page(), expect: 200, hides: ['<i>He</i>', '<u>High</u>'],
      shows: ['&lt;i&gt;He&lt;/i&gt; said “never again”', 'I see it as &lt;u&gt;High&lt;/u&gt;.', 'Level of concern set to', 'Provisional', 'A threat to other people', 'Still to sign', 'Could sign: Maria Núñez, Zoë Brânză', 'Nobody yet'],
    });
    expect(text.indexOf('Dissent: ')).toBeGreaterThan(text.indexOf('Reasons for the level'));
  });

  test('who signed sees that and when, and no button to sign again', async () => {
    const other = await readyCase(here);
    const first = await determine(here, other);
    const [show, signing] = [determinationPaths.show(other), determinationPaths.signatures(other)];
    await scenario(here, { as: 'maria', get: show, expect: 200, shows: ['Read and sign'], hides: ['You signed on'] });
    await sign(here, other, 'maria', first);
    await scenario(here, { as: 'maria', get: show, expect: 200, shows: ['You signed on Nov 16, 2026'], hides: ['Read and sign', signing] });
    await scenario(here, { as: 'zoe', get: show, expect: 200, shows: ['Read and sign'], hides: ['You signed on'] });
    await scenario(here, { as: 'maria', get: signing, expect: 200, shows: ['You signed on Nov 16, 2026', 'You have signed this determination already.'] });
  });

  test('sent twice it is recorded once', async () => {
    const { all } = await here.app.get(Determinations).of(await keyFor(here, 'maria', 'case.read', id));
    const formId = (await send(here, 'maria', 'GET', determinationPaths.ask(id))).text.match(/name="formId" value="([^"]+)"/)![1]!;
    const typed = await form({ after: all.at(-1)!.id, level: 'high', formId });
    const answers = await Promise.all([send(here, 'maria', 'POST', page(), typed), send(here, 'maria', 'POST', page(), typed)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await here.app.get(Determinations).of(await keyFor(here, 'maria', 'case.read', id))).all).toHaveLength(all.length + 1);
  });

  test('a form begun before somebody else’s determination shows both, and sends the newer one along', async () => {
    const typed = await form({ level: 'imminent', rationale: 'Mine, written while somebody else was quicker than I was.' });
    const { text } = await scenario(here, { as: 'zoe', post: page(), with: typed, expect: 409, ledger: ['form.returned'], shows: ['saved this at', 'Mine, written while somebody else', 'The grievance goes on beyond the moment'] });
    const after = /name="after" value="([^"]+)"/.exec(text)![1]!;
    await scenario(here, { as: 'zoe', post: page(), with: { ...typed, after }, expect: 303, ledger: ['determination.recorded'] });
  });

  test('a page that comes back with a problem still follows what it was begun from', async () => {
    const other = await readyCase(here);
    const typed = { ...(await form({ rationale: ' ' })), citations: [...(await aDetermination(here, other)).citations] };
    await determine(here, other);
    const { text } = await scenario(here, { as: 'maria', post: determinationPaths.show(other), with: typed, expect: 422 });
    expect(text).toContain('name="after" value=""');
  });

  test('a lower level that rests on nothing new is refused beside the records', async () => {
    const { all } = await here.app.get(Determinations).of(await keyFor(here, 'maria', 'case.read', id));
    await scenario(here, { as: 'maria', post: page(), with: await form({ after: all.at(-1)!.id, level: 'low' }), expect: 422, shows: ['This lowers the level, so it needs something learned since the last determination'] });
  });

  test('every earlier level stays readable with its reasons, the newest first', async () => {
    const { text } = await scenario(here, { as: 'maria', get: page(), expect: 200, shows: ['Levels over time', 'Signed by nobody', 'Earlier levels and their reasons', 'Replaced before it was signed', 'raised from High to', 'I see it as &lt;u&gt;High&lt;/u&gt;.'] });
    expect(text.indexOf('"determination-3"')).toBeLessThan(text.indexOf('"determination-2"'));
    expect(text.indexOf('"determination-2"')).toBeLessThan(text.indexOf('"determination-1"'));
  });

  test('a signed level goes on standing beside a newer one that is not', async () => {
    const other = await readyCase(here);
    const first = await determine(here, other, { level: 'high' });
    for (const who of ['maria', 'zoe', 'samuel'] as const) await sign(here, other, who, first);
    await determine(here, other, { level: 'imminent' });
    await scenario(here, { as: 'maria', get: determinationPaths.show(other), expect: 200, shows: ['Signed by everybody the protocol asks', 'raised from High to', 'Still to sign', '<span class="level__word">High</span>'] });
  });
});
