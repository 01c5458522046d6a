import { BeginAssessment, determinationPaths, firstReadPaths, RecordDetermination, RecordDisability } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { PublishProtocols } from '../../../src/protocols/commands/publish-protocols.js';
import { ProtocolLibrary } from '../../../src/protocols/index.js';
import { ProtocolReads } from '../../../src/protocols/store/protocol-reads.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { libraryWith } from '../../protocols/a-library.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aDetermination, answer, askAboutWeapons, type Here } from '../determination-case.js';
import { gives } from '../first-reads-case.js';
import { packOf, readyOn, settledOn, type Pack } from '../pack-case.js';

const likeIt: Pack = ['ntac-general', '2.0'];

describe('first reads before a level', () => {
  let here: Here;
  beforeAll(async () => {
    here = await world();
    here.clock.moveTo('2026-11-23T16:00:00.000Z');
  });
  afterAll(() => here.end());

  /** A case on a version that puts first reads before every level that `requiredWhen` names, with all else done. */
  async function aStrictCase(version: string, requiredWhen: unknown, subject: string): Promise<Id> {
    const library = new ProtocolLibrary(libraryWith(version, (protocol) => {
      for (const gate of protocol.gates as { kind: string }[]) if (gate.kind === 'blind-first-reads') Object.assign(gate, { requiredWhen, before: 'determination' });
    }));
    await new PublishProtocols(library, here.app.get(ProtocolReads), here.app.get(UnitOfWork)).run();
    const id = await aCase(here, { team: ['maria', 'samuel', 'zoe', 'anjali'], subject, protocol: library.read('ntac-general', version).sha256 });
    await here.app.get(BeginAssessment).run(await keyFor(here, 'maria', 'case.assess', id));
    for (const { id: theme, questions } of packOf(likeIt).definition.themes) await answer(here, id, 'maria', theme, new Map(questions.map((question) => [question.id, 'contradicted'])));
    await askAboutWeapons(here, id, 'maria');
    await here.app.get(RecordDisability).run(await keyFor(here, 'maria', 'case.assess', id), { status: 'as-recorded', statusNote: '', planConsulted: 'yes', tookPart: 'Anjali Deshmaru', whyNot: '' });
    await settledOn(here, likeIt, id);
    return id;
  }

  const record = async (id: Id, level: string) => here.app.get(RecordDetermination).run(await keyFor(here, 'maria', 'case.determine', id), await aDetermination(here, id, { level, facts: [] }));
  const asked = (id: Id) => scenario(here, { as: 'maria', post: firstReadPaths.rounds(id), with: { asked: ['counseling', 'mental-health'] }, expect: 303 });

  test('where some levels need them, those wait until enough are open, and the others do not', async () => {
    const id = await aStrictCase('9.0', { levelAtLeast: 'moderate' }, 'jordan-ellis');
    await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['first reads by 2 people before the level Moderate, High, or Imminent. 0 of 2 opened.', 'such a level cannot be recorded', 'Record the determination'] });
    await expect(record(id, 'moderate')).rejects.toThrow('asks for first reads before this level, and 2 more have to be opened');
    await asked(id);
    await gives(here, id, 'maria', 'Mine');
    await expect(record(id, 'high')).rejects.toThrow('2 more');
    await gives(here, id, 'zoe', 'And mine');
    await expect(record(id, 'moderate')).resolves.toMatch(/^[a-z2-7]{26}$/);
    await scenario(here, { as: 'maria', get: determinationPaths.show(id), expect: 200, shows: ['2 of 2 opened', 'Opened: they stand side by side.'] });
  });

  test('where every level needs them, the page says what is missing and has no button', async () => {
    const id = await aStrictCase('9.1', 'always', 'marcus');
    await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['First reads by 2 more people have to be opened.', firstReadPaths.show(id)], hides: ['Record the determination'] });
    await expect(record(id, 'low')).rejects.toThrow('First reads by 2 more people');
    for (const who of ['maria', 'zoe'] as const) { // one after the other, each opened before the next was given: nobody's was blind but the first
      await asked(id);
      await gives(here, id, who, 'By myself');
      await scenario(here, { as: 'samuel', post: firstReadPaths.openings(id), with: { reason: 'The board meets today.' }, expect: 303 });
      await expect(record(id, 'low')).rejects.toThrow('First reads by 1 more');
    }
    await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['1 of 2 opened'] });
    await asked(id);
    await gives(here, id, 'maria', 'Mine');
    await gives(here, id, 'zoe', 'And mine');
    await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['Record the determination'] });
    await expect(record(id, 'low')).resolves.toMatch(/^[a-z2-7]{26}$/);
  });

  test('the packs as published ask for them, say so, and hold nothing up', async () => {
    const id = await readyOn(here, likeIt);
    await scenario(here, { as: 'maria', get: determinationPaths.show(id), expect: 200, shows: ['0 of 2 opened. It holds nothing up.'] });
    await expect(record(id, 'moderate')).resolves.toMatch(/^[a-z2-7]{26}$/);
  });
});
