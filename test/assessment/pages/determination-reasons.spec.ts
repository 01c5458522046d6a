import { determinationPaths } from '../../../src/assessment/index.js';
import { RecordProtective, RecordSource } from '../../../src/assessment/index.js';
import { keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { determine, type Here } from '../determination-case.js';
import { answeredOn, packOf, packs, readyOn } from '../pack-case.js';

let here: Here;
beforeAll(async () => {
  here = await world();
  here.clock.moveTo('2026-11-23T16:00:00.000Z');
});
afterAll(() => here.end());

test.each(packs)('%s %s asks for reasons of a number of words, in any script, and says how many are missing', async (...pack) => {
  const id = await readyOn(here, pack);
  const { definition } = packOf(pack);
  const asked = definition.determination!.reasonWords;
  const { maria, samuel, anjali } = here.district.viewers;
  const form = (rationale: string) => ({
    level: definition.levels.at(-1)!.id, facts: 'none', rationale, writtenFacts: 'He said so twice, to two people.', tookPart: [maria, samuel, anjali].map(({ account }) => account), dissent: 'no', happenedDate: '2026-11-23', happenedTime: '', happenedPrecision: 'exact', after: '',
  });
  const words = (n: number) => Array.from({ length: n }, () => 'grievance').join(' ');
  await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: [`At least ${asked} words.`] });
  const before = await lastSeq(here);
  await scenario(here, { as: 'maria', post: determinationPaths.show(id), with: form(words(asked - 3)), expect: 422, shows: [`The protocol asks for reasons of at least ${asked} words. Write 3 more words`, words(asked - 3)] });
  expect(await actsAfter(here, before)).toEqual(['form.returned']);
  await scenario(here, { as: 'maria', post: determinationPaths.show(id), with: form(words(asked)), expect: 303 });
});

test.each(packs)('on %s %s a higher level waits for what the protocol asks of that level alone, and the lowest does not', async (...pack) => {
  const id = await answeredOn(here, pack);
  const key = await keyFor(here, 'maria', 'case.assess', id);
  await here.app.get(RecordProtective).run(key, { finding: 'found', body: 'His aunt drives him to practice.', asked: '' });
  const { definition, wording } = packOf(pack);
  const [lowest, next] = definition.levels.map((one) => one.id) as [string, string];
  const always = definition.soughtSources.filter(({ requiredWhen }) => !JSON.stringify(requiredWhen).includes('levelAtLeast'));
  const [later] = definition.soughtSources.filter((one) => !always.includes(one));
  const source = (one: string) => here.app.get(RecordSource).run(key, { source: one, status: 'not-needed', who: '', reason: 'Known already.' });
  for (const one of always) await source(one.id);
  const lowers = definition.facts.some((fact) => fact.id === 'threat-resolved') ? ['threat-resolved'] : [];
  await expect(determine(here, id, { level: next, facts: lowers })).rejects.toThrow(`This level asks for more first. Still to ask: ${wording.soughtSources[later!.id]!.name}`);
  await determine(here, id, { level: lowest, facts: lowers });
  await source(later!.id);
  await determine(here, id, { level: next, facts: lowers });
});
