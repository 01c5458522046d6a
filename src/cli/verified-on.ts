import { verificationOn, type Outside, type Verified } from '../audit/index.js';
import { readerOn } from '../platform/database/index.js';
import type { Settings } from '../platform/settings/index.js';

/** Verifies the ledger as it stands at one moment, while others go on writing. What lies outside is read before that moment, so that nothing there is newer. */
export async function verifiedOn(settings: Settings, of: (all: Outside) => Outside = (all) => all): Promise<Verified> {
  const { reader, close } = await readerOn(settings.database);
  try {
    const verification = verificationOn(reader, settings);
    return await verification.run(of(verification.outside()));
  } finally {
    await close();
  }
}
