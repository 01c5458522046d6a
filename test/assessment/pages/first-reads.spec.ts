import { determinationPaths, firstReadPaths } from '../../../src/assessment/index.js';
import { AddFact } from '../../../src/assessment/index.js';
import { casePaths } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import type { Here } from '../determination-case.js';
import { anAssessedCase } from '../assessed-case.js';
import { everythingKept } from '../first-reads-case.js';

describe('first reads', () => {
  let here: Here;
  let id: Id;
  beforeAll(async () => {
    here = await world();
    id = await anAssessedCase(here); // maria, samuel, zoe and anjali
    await here.app.get(AddFact).run(await keyFor(here, 'maria', 'case.assess', id), { what: 'He hit the <wall> twice', source: 'teacher', sourceDetail: '', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, learnedOn: '2026-11-16' as never, supportedBy: [] });
  });
  afterAll(() => here.end());

  const show = () => firstReadPaths.show(id);
  const texts = { maria: 'xqmaria <b>worried</b>', zoe: 'xqzoe is calmer', anjali: 'xqanjali sees a plan' } as const;
  const read = (who: keyof typeof texts, sealedLevel: string, sealedFacts: string[] = []) => ({ sealedLevel, sealedRationale: texts[who], sealedFacts });
  const readers: readonly (CastKey | null)[] = ['maria', 'samuel', 'zoe', 'anjali', 'irene', 'theo', 'leonid', null];

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.first-reads.viewed']], ['anjali', 200, ['assessment.first-reads.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(here, { as, get: show(), expect, ledger: [...ledger] }));

  test('the determination page leads there; asking for one discipline alone comes back', async () => {
    await scenario(here, { as: 'maria', get: determinationPaths.show(id), expect: 200, shows: [show(), 'Nobody was asked for one.'] });
    await scenario(here, { as: 'maria', post: firstReadPaths.rounds(id), with: { asked: ['counseling'] }, expect: 422, ledger: ['form.returned'], shows: ['Choose at least 2 disciplines'] });
    await scenario(here, { as: 'anjali', post: firstReadPaths.rounds(id), with: { asked: ['counseling', 'mental-health'] }, expect: 404 });
    await scenario(here, { as: 'zoe', get: firstReadPaths.give(id), expect: 200, shows: ['Nobody is asked for first reads now.'], hides: ['Seal it'] });
    await scenario(here, { as: 'maria', post: firstReadPaths.rounds(id), with: { asked: ['counseling', 'mental-health', 'special-education'] }, expect: 303, ledger: ['assessment.first-reads.asked'] });
    await scenario(here, { as: 'maria', post: firstReadPaths.rounds(id), with: { asked: ['counseling', 'mental-health'] }, expect: 409 });
  });

  test('a faulty read comes back with what was typed, for its writer alone', async () => {
    await scenario(here, { as: 'maria', post: show(), with: { ...read('maria', 'extreme') }, expect: 422, ledger: ['form.returned'], shows: ['Choose the level that you would set today', 'xqmaria &lt;b&gt;'] });
    await scenario(here, { as: 'maria', post: show(), with: { ...read('maria', 'high'), sealedRationale: ' ' }, expect: 422, shows: ['Write why, and what you are unsure of'] });
    await scenario(here, { as: 'maria', post: show(), with: { ...read('maria', 'high'), sealedRationale: 'x'.repeat(10_001) }, expect: 422, shows: ['Write at most 10,000 characters'] });
    await scenario(here, { as: 'maria', post: show(), with: { ...read('maria', 'high', ['a'.repeat(26)]) }, expect: 422, shows: ['Choose among the facts in the list'] });
    await scenario(here, { as: 'samuel', post: show(), with: { ...read('zoe', 'low'), sealedRationale: 'xqnot asked' }, expect: 422, ledger: ['form.returned'], shows: ['Your discipline is not asked in this round', 'xqnot asked'] });
    await scenario(here, { as: 'samuel', post: firstReadPaths.openings(id), with: { reason: 'xqtoo soon' }, expect: 422, ledger: ['form.returned'], shows: ['Nobody has given a first read yet', 'xqtoo soon'] });
  });

  test('sealed, no page and no form shows a word of it to anybody, its writer included', async () => {
    const { text } = await scenario(here, { as: 'maria', get: firstReadPaths.give(id), expect: 200, ledger: ['assessment.first-read.started'], shows: ['He hit the &lt;wall&gt; twice'] });
    const fact = /value="([a-z2-7]{26})"[^>]*>\s*<label[^>]*>Fact 1/.exec(text)?.[1] ?? /name="sealedFacts" value="([a-z2-7]{26})"/.exec(text)![1]!;
    await scenario(here, { as: 'maria', post: show(), with: read('maria', 'high', [fact]), expect: 303, ledger: ['assessment.first-read.given'] });
    await scenario(here, { as: 'zoe', post: show(), with: read('zoe', 'low'), expect: 303, ledger: ['assessment.first-read.given'] });
    await scenario(here, { as: 'irene', get: show(), expect: 200, shows: ['Given, sealed', 'Not given yet', 'Special education'] });
    for (const as of readers) {
      for (const path of [show(), firstReadPaths.give(id), firstReadPaths.openings(id), determinationPaths.show(id), determinationPaths.ask(id), casePaths.show(id), casePaths.history(id), '/cases']) {
        expect(`${as} ${path} ${(await send(here, as, 'GET', path)).text}`).not.toMatch(/xqmaria|xqzoe/);
      }
    }
    expect(await everythingKept(here)).not.toMatch(/xqmaria|xqzoe/);
  });

  test('a form that was sent after its session ended keeps no word of a read', async () => {
    const cookie = { cookie: 'sid=nobody' };
    await send(here, 'zoe', 'POST', show(), { ...read('zoe', 'low'), formId: 'of-another-session' }, cookie);
    await send(here, 'zoe', 'POST', show(), { ...read('zoe', 'low'), formId: 'of-another-session' });
    expect(await everythingKept(here)).not.toMatch(/xqzoe/);
  });

  test('the last one opens them: side by side by discipline, each alike, in the summary of levels nowhere', async () => {
    const before = await lastSeq(here);
    await send(here, 'anjali', 'POST', show(), read('anjali', 'imminent'));
    expect(await actsAfter(here, before)).toEqual(['assessment.first-read.given', 'assessment.first-reads.all-in']);
    const { text } = await scenario(here, { as: 'samuel', get: show(), expect: 200, shows: ['Opened when all were in.', 'xqmaria &lt;b&gt;worried', 'Fact 1: He hit the &lt;wall&gt; twice'], hides: ['<b>worried'] });
    expect(['xqmaria', 'xqzoe', 'xqanjali'].map((word) => text.indexOf(word))).toEqual([...['xqmaria', 'xqzoe', 'xqanjali'].map((word) => text.indexOf(word))].sort((a, b) => a - b));
    const cards = [...text.matchAll(/<article class="([^"]*)"/g)].map(([, name]) => name);
    expect(cards).toEqual(['read', 'read', 'read']);
    expect(text.slice(text.indexOf('<div class="reads">'), text.indexOf('</section>', text.indexOf('<div class="reads">')))).not.toMatch(/class="level/);
  });

  test('the chair opens another round before all are in, with a reason that stands beside the reads; nobody else does', async () => {
    await scenario(here, { as: 'maria', post: firstReadPaths.rounds(id), with: { asked: ['counseling', 'administration'] }, expect: 303 });
    await scenario(here, { as: 'samuel', get: firstReadPaths.openings(id), expect: 200, shows: ['Nobody has given a first read yet'], hides: ['Open them for the whole team'] });
    await scenario(here, { as: 'maria', post: show(), with: { ...read('maria', 'low'), sealedRationale: 'xqagain' }, expect: 303, ledger: ['assessment.first-read.given'] });
    await scenario(here, { as: 'maria', post: show(), with: { ...read('maria', 'low'), sealedRationale: 'xqonce more' }, expect: 303, ledger: ['assessment.first-read.replaced'] });
    await scenario(here, { as: 'maria', post: firstReadPaths.withdrawals(id), with: {}, expect: 303, ledger: ['assessment.first-read.withdrawn'] });
    await scenario(here, { as: 'maria', post: firstReadPaths.openings(id), with: { reason: 'Because' }, expect: 404 });
    await scenario(here, { as: 'samuel', post: firstReadPaths.openings(id), with: { reason: ' ' }, expect: 422, ledger: ['form.returned'], shows: ['Write why they are opened'] });
    await scenario(here, { as: 'samuel', post: firstReadPaths.openings(id), with: { reason: 'The <board> meets today.' }, expect: 303, ledger: ['assessment.first-reads.opened'] });
    await scenario(here, { as: 'irene', get: show(), expect: 200, shows: ['The &lt;board&gt; meets today.', 'Replaced or withdrawn before they were opened', 'xqagain', 'xqonce more', 'Withdrawn Nov'] });
  });
});
