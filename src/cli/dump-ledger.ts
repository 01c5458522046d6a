import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DumpLedger } from '../audit/index.js';
import { say, type Command } from './command.js';
import { withApp } from './with-app.js';

export const dumpLedger: Command = {
  name: 'dump-ledger', usage: 'dump-ledger FOLDER', help: 'Writes the ledger and its checkpoints, without texts, for tools/verify.', options: {}, words: 1,
  run: (_, settings, [folder]) => {
    if (folder === undefined) {
      process.stderr.write('Name a folder that is not there yet: dump-ledger FOLDER\n');
      return Promise.resolve(2);
    }
    const [wanted, above] = [resolve(folder), dirname(resolve(folder))];
    if (existsSync(wanted) || !existsSync(above)) {
      process.stderr.write(existsSync(wanted) ? `Name a folder that is not there yet, unlike ${wanted}.\n` : `Name a folder to make in one that is there, unlike ${above}.\n`);
      return Promise.resolve(2);
    }
    return withApp(settings(), async (app) => {
      const { entries, anchors } = await app.get(DumpLedger).run(wanted);
      const kept = anchors === null ? '' : ` What the anchor file says of them is in ${anchors}: keep it away from the dump.`;
      say(`${entries} entries are in ${wanted}.${kept} Check them with node tools/verify/verify.mjs --key KEY${anchors === null ? '' : ` --anchor ${anchors}`} ${folder}`);
      return 0;
    }, { readsAtStandstill: true });
  },
};
