import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCaseOnThePack } from '../a-weapon.js';
import { aTarget, callForm } from '../notice-case.js';

let here: Awaited<ReturnType<typeof world>>;
let [older, caseId]: string[] = [];
beforeAll(async () => {
  here = await world();
  older = await aCase(here, { subject: 'jordan-ellis' });
  caseId = await aCaseOnThePack(here);
});
afterAll(() => here.end());

const ask = (slot: string, id = caseId): string => `/cases/${id}/notices/${slot}/attempts/new`;
const form = (changes: Record<string, string>) => ({ ...callForm(here.district.viewers.maria.account), ...changes });

describe('texts of the protocol for a notice', () => {
  it('are filled with school and caller; the Spanish one is a draft, and is not among what can be sent', async () => {
    const { text } = await scenario(here, { as: 'maria', get: ask('guardian-of-subject'), expect: 200, ledger: ['case.notice.started'], shows: [
      'In English', 'This is Maria Núñez from Ledgewater High School', 'In Spanish', 'Draft, not reviewed by a translator: it cannot be sent', 'Le habla Maria Núñez', 'lang="es"', 'value="en"', 'With which words?', '… (phone number)'] });
    expect(text).not.toContain('value="es"');
    expect(text).not.toMatch(/\{(school|caller|phone|date)\}/);
  });

  it('for a target say nothing about the person of concern', async () => {
    const target = await aTarget(here, caseId!, { person: 'jordan-ellis' });
    const { text } = await scenario(here, { as: 'maria', get: ask(`target.${target}`), expect: 200, shows: ['Keeping you safe'] });
    const texts = text.slice(text.indexOf('Texts of the protocol'), text.lastIndexOf('</form>'));
    expect(texts).toContain('You did nothing wrong');
    expect(texts).not.toMatch(/D.Andre|Fairweather|IEP|disabilit|disciplin/i);
  });

  it('a case on a protocol without such texts is not asked', () => scenario(here, { as: 'maria', get: ask('guardian-of-subject', older), expect: 200, hides: ['With which words?', 'Texts of the protocol'] }));

  it('a draft that somebody sends by hand comes back, with what was typed', () =>
    scenario(here, { as: 'maria', post: `/cases/${caseId}/notices/guardian-of-subject/attempts`, with: form({ usedText: 'es', happenedDate: '2026-11-23' }), expect: 422, ledger: ['form.returned'], shows: ['This translation is a draft', 'Renée Ellis'] }));

  it('which one was used stands in the record, and is there to be corrected', async () => {
    await scenario(here, { as: 'maria', post: `/cases/${caseId}/notices/guardian-of-subject/attempts`, with: form({ usedText: 'en', happenedDate: '2026-11-23' }), expect: 303, ledger: ['case.notice.attempted'] });
    const { text } = await scenario(here, { as: 'maria', get: `/cases/${caseId}/notices`, expect: 200, shows: ['With the protocol’s text in English.'] });
    const [, correction] = /href="([^"]*\/corrections)"/.exec(text)!;
    const { text: typed } = await scenario(here, { as: 'maria', get: correction!, expect: 200 });
    expect(typed).toMatch(/<input[^>]*value="en"[^>]* checked/);
  });
});
