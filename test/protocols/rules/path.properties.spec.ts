import fc from 'fast-check';
import { isDone, openInputs, pathOf, type StageWork } from '../../../src/protocols/rules/path.js';
import { stageRecords } from '../../../src/protocols/rules/vocabulary.js';
import { everyProtocol, knownIn } from '../a-protocol.js';

describe.each(everyProtocol.map((one) => [`${one.id} ${one.version}`, one.definition] as const))('the path of %s', (_, definition) => {
  const facts = fc.subarray(definition.facts.map(({ id }) => id));
  const level = fc.option(fc.constantFrom(...definition.levels.map(({ id }) => id)));
  const work = fc.tuple(...definition.stages.map((stage) => fc.record({ records: fc.subarray([...stageRecords]).map((some) => new Set(some)), option: fc.constantFrom(null, ...stage.options.map(({ id }) => id)) })))
    .map((all) => new Map<string, StageWork>(definition.stages.map(({ id }, at) => [id, all[at]!])));

  it('stands at one stage that is not done or worked again, or has ended; what is walked is done', () => {
    fc.assert(fc.property(facts, level, work, (some, set, done) => {
      const { walked, now } = pathOf(definition, knownIn(definition, { facts: some, level: set }), done);
      expect(new Set(walked).size).toBe(walked.length);
      for (const stage of walked) expect(isDone(stage, done.get(stage.id)!.records)).toBe(true);
      if (now !== null && !walked.includes(now)) expect(isDone(now, done.get(now.id)!.records)).toBe(false);
    }));
  });

  it('is never stuck: from any stage, its records and one of its choices lead on or end it', () => {
    fc.assert(fc.property(facts, level, work, (some, set, done) => {
      const known = knownIn(definition, { facts: some, level: set });
      const at = pathOf(definition, known, done).now;
      if (at === null) return;
      const ways = [...at.options.map(({ id }) => id), ...(at.options.length === 0 ? [null] : [])].map((option) =>
        pathOf(definition, known, new Map([...done, [at.id, { records: new Set(at.doneWhen), option }]])));
      expect(ways.some(({ walked, now }) => now === null || now.id !== at.id || walked.includes(at))).toBe(true);
    }));
  });

  it('comes to its end when everything is recorded and every choice leads forward', () => {
    const order = definition.stages.map(({ id }) => id);
    const forward = new Map(definition.stages.map((stage) => [stage.id, {
      records: new Set(stage.doneWhen), option: stage.options.find(({ to }) => to !== null && order.indexOf(to) > order.indexOf(stage.id))?.id ?? null,
    }]));
    fc.assert(fc.property(facts, level, (some, set) => expect(pathOf(definition, knownIn(definition, { facts: some, level: set }), forward).now).toBeNull()));
  });
});

const virginia = everyProtocol.find(({ id }) => id === 'virginia-shape')!.definition;

it('passes over what is not required, and goes where a choice leads', () => {
  const to = (id: string, option: string | null): [string, StageWork] => [id, { records: new Set(virginia.stages.find((stage) => stage.id === id)!.doneWhen), option }];
  const begun = [to('report', null), to('triage', 'triage-open')];
  expect(pathOf(virginia, knownIn(virginia), new Map(begun)).now?.id).toBe('preliminary-determination');
  expect(pathOf(virginia, knownIn(virginia, { facts: ['immediate-danger'] }), new Map(begun)).now?.id).toBe('containment');
  expect(pathOf(virginia, knownIn(virginia, { facts: ['poses-threat'] }), new Map([...begun, to('preliminary-determination', 'threat-found')])).now?.id).toBe('immediate-notices');
  expect(pathOf(virginia, knownIn(virginia), new Map([...begun, to('preliminary-determination', 'no-threat-found')])).now?.id).toBe('assessment');
  expect(pathOf(virginia, knownIn(virginia), new Map([to('report', null), to('triage', 'triage-no-concern')])).now).toBeNull();
});

it('names what must be written down first', () => {
  const stage = virginia.stages.find(({ id }) => id === 'preliminary-determination')!;
  expect(openInputs(stage, new Set(['context']))).toEqual(['exact-words']);
});
