import { rmSync } from 'node:fs';
import { assessmentPaths, determinationPaths } from '../../../src/assessment/index.js';
import { BeginAssessment } from '../../../src/assessment/commands/begin-assessment.js';
import type { Id } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { ProtocolLibrary } from '../../../src/protocols/index.js';
import { PublishProtocols } from '../../../src/protocols/commands/publish-protocols.js';
import { ProtocolReads } from '../../../src/protocols/store/protocol-reads.js';
import { readyCase } from '../../assessment/determination-case.js';
import { aCase, keyFor } from '../../support/makers.js';
import { send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { libraryWith } from '../a-library.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const now = '2026-11-17T16:00:00.000Z';
const pagesOf = (id: Id): string[] => [
  assessmentPaths.overview(id), assessmentPaths.theme(id, 'motive'), assessmentPaths.theme(id, 'protective-factors'), assessmentPaths.weapons(id), assessmentPaths.disability(id), assessmentPaths.interviews(id),
  determinationPaths.show(id), determinationPaths.ask(id), `/cases/${id}`,
];

/** The bytes of each page at one moment, but for the form's id, which is new each time. */
async function bytes(id: Id): Promise<string[]> {
  const pages: string[] = [];
  for (const page of pagesOf(id)) {
    the.clock.moveTo(now);
    const { status, text } = await send(the, 'samuel', 'GET', page);
    expect(status).toBe(200);
    pages.push(text.replaceAll(/name="formId" value="[^"]*"/g, 'name="formId"'));
  }
  return pages;
}

test('a case renders byte for byte the same after a newer version is published and in effect, and a new case gets that one', async () => {
  const old = await readyCase(the);
  const before = await bytes(old);
  const folder = libraryWith('3.0', (protocol, wording) => {
    protocol.effective_from = '2026-11-01';
    (wording.themes as Record<string, { name: string }>).motive!.name = 'What moved them';
    (wording.questions as Record<string, { text: string }>)['motive-goal']!.text = 'What did the person want?';
  });
  await new PublishProtocols(new ProtocolLibrary(folder), the.app.get(ProtocolReads), the.app.get(UnitOfWork)).run();
  rmSync(folder, { recursive: true });
  const after = await bytes(old);
  const offer = /<section class="(?:block" aria-labelledby="newer-protocol|rail" aria-labelledby="h-protocol)">[\s\S]*?<\/section>/;
  expect(after.filter((page) => offer.test(page))).toHaveLength(2); // those who may move it are offered to, on the pages of the case and of its assessment
  expect(after.map((page) => page.replace(offer, ''))).toEqual(before);
  the.clock.pass(5);
  const next = await aCase(the);
  expect(await the.reader.one('SELECT edition FROM case_file c JOIN protocol_version v ON v.sha256 = c.protocol_sha256 WHERE c.id = ?', [next])).toEqual({ edition: '3.0' });
  await the.app.get(BeginAssessment).run(await keyFor(the, 'maria', 'case.assess', next));
  expect((await send(the, 'maria', 'GET', assessmentPaths.theme(next, 'motive'))).text).toContain('What moved them');
  expect(before.join()).not.toContain('What moved them');
});
