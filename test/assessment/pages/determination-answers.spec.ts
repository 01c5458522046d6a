import { BeginAssessment } from '../../../src/assessment/commands/begin-assessment.js';
import { determinationPaths } from '../../../src/assessment/determination.endpoints.js';
import { levelsClosedAnyway } from '../../../src/assessment/queries/closed-levels.js';
import { KnownCase } from '../../../src/assessment/queries/known-case.js';
import type { AnswerChoice } from '../../../src/assessment/rules/answers.js';
import { aCase, keyFor } from '../../support/makers.js';
import { send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { answer, definition, determine, wording, type Here } from '../determination-case.js';
import { packOf, readyOn } from '../pack-case.js';

declare const engine: 'sqlite' | 'postgres';

/** The page is made the same way on both engines; one walks the whole way, the other shows that it reads the same. */
const sets = engine === 'sqlite' ? 200 : 40;
const some = engine === 'sqlite' ? 40 : 10;
const choices = ['supported', 'contradicted', 'mixed', 'not-yet-known'] as const satisfies readonly AnswerChoice[];

/** The same numbers in every run: mulberry32. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Parts { rest: string; records: string; inTheWay: boolean; button: boolean }

const records = /<fieldset[^>]*>\s*<legend[^>]*>Which records does the level rest on\?[\s\S]*?<\/fieldset>/;
const inTheWay = /<section class="block" aria-labelledby="in-the-way">[\s\S]*?<\/section>/;
const button = /<button[^>]*>Record the determination<\/button>/;

/** The page without what may differ: the list of records itself, what is in the way, the button that it takes away, and form ids. */
function parts(text: string): Parts {
  return {
    rest: text.replace(records, '').replace(inTheWay, '').replace(button, '').replaceAll(/name="formId" value="[^"]*"/g, ''),
    records: records.exec(text)?.[0] ?? '', inTheWay: inTheWay.test(text), button: button.test(text),
  };
}

describe('the page on which a level is set', () => {
  let here: Here;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  test(`is byte for byte the same for ${sets} random sets of answers, but for what is disabled`, async () => {
    const draw = numbers(20261116);
    const id = await aCase(here);
    await here.app.get(BeginAssessment).run(await keyFor(here, 'maria', 'case.assess', id));
    let given = new Map<string, AnswerChoice>();
    const seen = new Set<string>();
    let first: string | null = null;
    for (let n = 0; n < sets; n += 1) {
      let theme = definition.themes[0]!;
      let set = given;
      do {
        theme = definition.themes[draw(definition.themes.length)]!;
        const some = theme.questions.filter(() => draw(3) > 0).map((question) => [question.id, choices[draw(choices.length)]!] as const);
        set = new Map([...given, ...some]);
      } while (set.size === 0 || seen.has(named(set)));
      seen.add(named(set));
      await answer(here, id, 'maria', theme.id, new Map(theme.questions.flatMap((question) => (set.has(question.id) ? [[question.id, set.get(question.id)!] as const] : []))));
      given = set;

      here.clock.moveTo('2026-11-16T16:00:00.000Z'); // the time fields hold the minute
      const page = parts((await send(here, 'samuel', 'GET', determinationPaths.ask(id))).text);
      first ??= page.rest;
      expect({ n, rest: page.rest }).toEqual({ n, rest: first });
      expect(page.records).not.toContain('checked');
      expect({ n, questions: questionsIn(page.records) }).toEqual({ n, questions: definition.themes.flatMap(({ questions }) => questions).filter((question) => given.has(question.id)).map((question) => wording.questions[question.id]!.text) });
      expect(page.inTheWay).toBe(!page.button);
    }
    expect(first).toContain('name="level" value="imminent"');
    expect(first!.match(/name="level"[^>]*checked/)).toBeNull();
    expect(seen.size).toBe(sets);
    if (engine === 'sqlite') expect(given.size).toBe(definition.themes.flatMap(({ questions }) => questions).length); // to the end
  }, 120_000);
});

describe('the same page on a protocol with floors', () => {
  let here: Here;
  const pack = ['ntac-general', '2.0'] as const;
  beforeAll(async () => {
    here = await world();
    here.clock.moveTo('2026-11-23T16:00:00.000Z'); // the version is in effect
  });
  afterAll(() => here.end());

  const disabledIn = (text: string): string[] => [...text.matchAll(/<input[^>]*name="level" value="([^"]+)"[^>]*>/g)].filter(([input]) => input.endsWith(' disabled>')).map(([, level]) => level!);
  const withoutFloors = (rest: string): string => rest.replaceAll(/(name="level"[^>]*?) disabled>/g, '$1>').replaceAll(/ Cannot be chosen\. [^<]*(?=<\/span>)/g, '');

  test(`is the same for ${some} random sets of answers, but for levels that a floor disables with its sentence`, async () => {
    const draw = numbers(20261123);
    const ours = packOf(pack).definition;
    const id = await readyOn(here, pack);
    await determine(here, id, { facts: ['threat-to-others'] });
    let first: string | null = null;
    const closed = new Set<string>();
    for (let n = 0; n < some; n += 1) {
      const theme = ours.themes.find(({ questions }) => questions.some((question) => question.id === 'planning-rehearsal'))!;
      const other = ours.themes[draw(ours.themes.length)]!;
      for (const one of new Set([theme, other])) await answer(here, id, 'maria', one.id, new Map(one.questions.map((question) => [question.id, choices[draw(choices.length)]!])));
      here.clock.moveTo('2026-11-23T16:05:00.000Z'); // the time fields hold the minute
      const { text, status } = await send(here, 'samuel', 'GET', determinationPaths.ask(id));
      expect({ n, status }).toEqual({ n, status: 200 });
      const page = withoutFloors(parts(text).rest);
      first ??= page;
      expect({ n, page }).toEqual({ n, page: first });
      const known = await here.app.get(KnownCase).of(await keyFor(here, 'samuel', 'case.read', id));
      expect({ n, disabled: disabledIn(text) }).toEqual({ n, disabled: levelsClosedAnyway(ours, known).map(({ level }) => level) });
      expect(text.match(/name="level"[^>]*checked/)).toBeNull();
      closed.add(disabledIn(text).join());
    }
    expect([...closed].sort()).toEqual(['', 'low']); // both were met
  }, 120_000);
});

const named = (set: ReadonlyMap<string, AnswerChoice>): string => JSON.stringify([...set].sort());

function questionsIn(fieldset: string): string[] {
  return [...fieldset.matchAll(/<span class="choice__label">([^<]*)<\/span>/g)].map(([, label]) => unescaped(label!));
}

const unescaped = (text: string): string => text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
