import { assessmentPaths, determinationPaths } from '../../../src/assessment/index.js';
import { BeginAssessment } from '../../../src/assessment/commands/begin-assessment.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { ChooseProtocol } from '../../../src/protocols/commands/choose-protocol.js';
import { ProtocolLibrary } from '../../../src/protocols/index.js';
import { ProtocolReads } from '../../../src/protocols/store/protocol-reads.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); the.clock.moveTo('2026-11-23T16:00:00.000Z'); });
afterAll(() => the.end());

test.each(new ProtocolLibrary().published().map(({ id, version }) => [id, version] as const))('a case begun on %s %s shows its own questions and levels on every page', async (id, version) => {
  const edition = (await the.app.get(ProtocolReads).editions()).find((one) => one.protocol === id && one.edition === version)!;
  await the.app.get(ChooseProtocol).run(actingAs(the, 'irene'), { school: the.district.schools.high, edition: edition.id, from: localDate('2026-11-23'), reason: 'To try it.' });
  const caseId = await aCase(the);
  await the.app.get(BeginAssessment).run(await keyFor(the, 'maria', 'case.assess', caseId));
  const { definition, wording } = new ProtocolLibrary().read(id, version);
  const page = async (path: string): Promise<string> => { const { status, text } = await send(the, 'maria', 'GET', path); expect([path, status]).toEqual([path, 200]); return text.replaceAll('&#x27;', "'"); };
  for (const theme of definition.themes) {
    const text = await page(assessmentPaths.theme(caseId, theme.id));
    for (const question of theme.questions) expect(text).toContain(wording.questions[question.id]!.text);
  }
  const determination = await page(determinationPaths.ask(caseId));
  for (const level of definition.levels) expect(determination).toContain(wording.levels[level.id]!.name);
  for (const path of ['', '/notices', '/assessment', '/assessment/weapons', '/assessment/disability', '/history', '/plan', '/closures', '/summary']) await page(`/cases/${caseId}${path}`);
});
