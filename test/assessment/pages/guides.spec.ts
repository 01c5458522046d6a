import { assessmentPaths } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { ProtocolShelf } from '../../../src/protocols/index.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';
import { aCaseOnAPack } from '../on-a-pack.js';

describe('interview guides', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let [id, older]: Id[] = [];
  beforeAll(async () => {
    the = await world();
    older = await anAssessedCase(the);
    id = await aCaseOnAPack(the, 'marcus');
  });
  afterAll(() => the.end());

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.guides.viewed']], ['maria', 200, ['assessment.guides.viewed']],
  ] as const)('%s asks for the guides and gets %i', (as, expect, ledger) => scenario(the, { as, get: assessmentPaths.guides(id!), expect, ledger: [...ledger] }));

  test('every guide of the protocol can be printed with every question, and says that it is never handed out', async () => {
    const { definition, wording } = await the.app.get(ProtocolShelf).pinned((await keyFor(the, 'maria', 'case.read', id!)).facts.protocolSha256);
    expect(definition.guides.length).toBeGreaterThan(5);
    for (const guide of definition.guides) {
      const { text } = await scenario(the, { as: 'maria', get: assessmentPaths.guideSheet(id!, guide.id), expect: 200, ledger: ['assessment.guide.viewed'], shows: ['Never handed out to be filled in', 'Others present', 'Recording', 'Day, start and end', 'Asked by the protocol: ', 'Source: '] });
      for (const question of guide.questions) expect(text.replaceAll('&#x27;', "'")).toContain(wording.guides[guide.id]!.questions[question]);
    }
    await scenario(the, { as: 'maria', get: assessmentPaths.guideSheet(id!, 'guide-nobody'), expect: 404 });
  });

  test('the form shows the guides for the age of the person of concern, after its buttons', async () => {
    const { text } = await scenario(the, { as: 'maria', get: assessmentPaths.newInterview(id!), expect: 200, shows: ['grades 6 to 12', 'Interview guides'], hides: ['kindergarten to grade 2'] });
    expect(text.indexOf('Interview guides')).toBeGreaterThan(text.indexOf('Save interview notes'));
    await scenario(the, { as: 'maria', get: assessmentPaths.guides(id!), expect: 200, shows: ['For other ages', 'kindergarten to grade 2'] });
  });

  test('a case whose protocol has none still has a sheet for notes', async () => {
    await scenario(the, { as: 'maria', get: assessmentPaths.guides(older!), expect: 200, shows: ['No guides in this protocol', '/guides/sheet'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.guideSheet(older!, null), expect: 200, shows: ['Sheet for interview notes', 'Never handed out'] });
  });
});
