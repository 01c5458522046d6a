import type { Id } from '../../src/kernel/ids.js';
import { dayIn } from '../../src/kernel/instant.js';
import { ChooseProtocol } from '../../src/protocols/commands/choose-protocol.js';
import { ProtocolReads } from '../../src/protocols/store/protocol-reads.js';
import { actingAs } from '../support/makers.js';
import type { world } from '../support/world.js';
import { anAssessedCase } from './assessed-case.js';

/** A case with its assessment begun, on a protocol whose file is complete: from now on the high school opens its cases on it. */
export async function aCaseOnAPack(the: Awaited<ReturnType<typeof world>>, subject = 'dandre', protocol = 'virginia-shape'): Promise<Id> {
  const edition = (await the.app.get(ProtocolReads).editions()).find((one) => one.protocol === protocol)!;
  await the.app.get(ChooseProtocol).run(actingAs(the, 'irene'), { school: the.district.schools.high, edition: edition.id, from: dayIn('America/Denver', the.clock.now()), reason: 'The state asks for it.' });
  return anAssessedCase(the, subject);
}
