import { BeginClosure } from '../../src/cases/commands/begin-closure.js';
import { SignClosure } from '../../src/cases/commands/sign-closure.js';
import { aCase, keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';
import { closingAlone, closureWords } from './closing-alone.js';

/** A case that Maria and Samuel have closed; gives its id. */
export async function aClosedCase(w: Awaited<ReturnType<typeof world>>): Promise<string> {
  closingAlone(w);
  const caseId = await aCase(w);
  const closure = await w.app.get(BeginClosure).run(await keyFor(w, 'maria', 'case.close', caseId), closureWords);
  await w.app.get(SignClosure).run(await keyFor(w, 'samuel', 'case.close', caseId), closure);
  return caseId;
}
