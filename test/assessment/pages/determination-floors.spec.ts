import { determinationPaths } from '../../../src/assessment/determination.endpoints.js';
import type { Id } from '../../../src/kernel/ids.js';
import { Determinations } from '../../../src/assessment/queries/determinations.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aDetermination, answer, type Here } from '../determination-case.js';
import { readyOn, packOf } from '../pack-case.js';

const pack = ['ntac-general', '2.0'] as const;
const { definition, wording } = packOf(pack);

describe('floors and guards where a level is set', () => {
  let here: Here;
  let id: Id;
  beforeAll(async () => {
    here = await world();
    here.clock.moveTo('2026-11-23T16:00:00.000Z'); // every pack is in effect
    id = await readyOn(here, pack);
  });
  afterAll(() => here.end());

  const form = async (changes: Record<string, string | string[]> = {}) => {
    const { level, rationale, citations, tookPart, after } = await aDetermination(here, id);
    return { after: after ?? '', happenedDate: '2026-11-16', happenedTime: '09:00', happenedPrecision: 'exact', tookPart: [...tookPart], facts: ['none'], citations: [...citations], writtenFacts: '', level, rationale, dissent: 'no', ...changes };
  };
  const disabled = (text: string): string[] => [...text.matchAll(/<input[^>]*name="level"[^>]*>/g)].filter(([input]) => input.endsWith(' disabled>')).map(([input]) => /value="([^"]+)"/.exec(input)![1]!);
  const ask = () => scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200 });
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');

  test('every guard and floor of the protocol stands there with its source, and no level is closed by what nobody chose yet', async () => {
    const { text } = await ask();
    for (const guard of definition.guards.filter(({ shownAt }) => shownAt.includes('determination'))) expect(text).toContain(escaped(wording.guards[guard.id]!));
    for (const floor of definition.floors) expect(text).toContain(escaped(wording.floors[floor.id]!));
    expect(text).toContain('(unverified)');
    expect(disabled(text)).toEqual([]);
  });

  test('a level that what was found takes away is refused; it comes back disabled with the sentence, and what was typed stays', async () => {
    const { text } = await scenario(here, { as: 'maria', post: determinationPaths.show(id), with: await form({ facts: ['weapon'], level: 'low' }), expect: 422, ledger: ['form.returned'], shows: ['The grievance goes on', 'Cannot be chosen.', escaped(wording.floors['floor-weapon']!), 'chosen above'] });
    expect(disabled(text)).toEqual(['low']);
    expect((await here.app.get(Determinations).of(await keyFor(here, 'maria', 'case.read', id))).all).toEqual([]);
  });

  test('an answer is named with who gave it', async () => {
    const theme = definition.themes.find(({ questions }) => questions.some((question) => question.id === 'planning-rehearsal'))!;
    await answer(here, id, 'maria', theme.id, new Map([['planning-rehearsal', 'supported']]));
    expect(disabled((await ask()).text)).toEqual([]);
    const { text } = await scenario(here, { as: 'maria', post: determinationPaths.show(id), with: await form({ facts: ['threat-to-others'], level: 'low' }), expect: 422, shows: ['the answer “', 'Maria Núñez, Nov 23, 2026'] });
    expect(disabled(text)).toEqual(['low']);
  });
});
