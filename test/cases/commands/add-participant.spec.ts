import { AddParticipant, CaseOverview } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

test('somebody the school knows is shown by the name used, somebody else as described', async () => {
  const the = await world();
  const key = await keyFor(the, 'maria', 'case.participant.add', await aCase(the));
  const before = await lastSeq(the);
  await the.app.get(AddParticipant).run(key, { part: 'target', person: the.district.person('jon-whitlock'), description: 'Named in the message' });
  await the.app.get(AddParticipant).run(key, { part: 'witness', person: null, description: 'A boy in a red cap' });
  expect(await actsAfter(the, before)).toEqual(['case.participant.added', 'case.participant.added']);
  const people = await the.app.get(CaseOverview).participants(key);
  expect(people).toMatchObject([{ part: 'target', description: 'Named in the message' }, { part: 'witness', name: null, description: 'A boy in a red cap' }]);
  expect(people[0]!.name).toContain('Whitlock');
  await the.end();
});
