import { resolve } from 'node:path';
import { DumpLedger } from '../audit/index.js';
import { build } from '../start.js';
import { say, type Command } from './command.js';

export const dumpLedger: Command = {
  name: 'dump-ledger', usage: 'dump-ledger FOLDER', help: 'Writes the ledger and its checkpoints, without texts, for tools/verify.', options: {}, words: 1,
  run: async (_, settings, [folder]) => {
    if (folder === undefined) throw new Error('Name a folder that is not there yet: dump-ledger FOLDER');
    const app = await build(settings());
    try {
      const entries = await app.get(DumpLedger).run(resolve(folder));
      say(`${entries} entries are in ${resolve(folder)}. Check them with node tools/verify/verify.mjs --key KEY ${folder}`);
      return 0;
    } finally {
      await app.close();
    }
  },
};
