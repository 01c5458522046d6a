import { Checkpoints, readCheckpoint, readNote, ReplaceLostKey, RotateKey, type Outside } from '../audit/index.js';
import { say, type Command } from './command.js';
import { verifiedOn } from './verified-on.js';
import { readingApp, withApp } from './with-app.js';

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const sizeOf = (note: string): number => readCheckpoint(readNote(note)?.text ?? '')?.size ?? 0;

export const verifyLedger: Command = {
  name: 'verify-ledger', usage: 'verify-ledger [--copy]', help: 'Recomputes the whole ledger and every signature, and says where it breaks. --copy: a backup of an earlier moment.', options: { copy: { type: 'boolean' } },
  run: ({ copy }, settings) => readingApp(settings(), async (app) => {
    const reach = await app.get(Checkpoints).entries();
    let later = 0;
    const asCopy = (all: Outside): Outside => {
      const anchors = all.anchors.filter((note) => sizeOf(note) <= reach);
      later = all.anchors.length - anchors.length;
      return { ...all, mark: null, anchors };
    };
    const { entries, images, head, root, checkpoints, anchors, breaks, said } = await verifiedOn(settings(), copy ? asCopy : undefined);
    for (const one of said) say(`Note: ${one}.`);
    if (later > 0) say(`Note: ${later === 1 ? '1 checkpoint' : `${later} checkpoints`} of the anchor file were signed after this copy was made.`);
    if (breaks.length === 0) {
      say(`The ledger holds: ${counted(entries, 'entry', 'entries')}, ${counted(images, 'row', 'rows')}, ${counted(checkpoints, 'signed checkpoint', 'signed checkpoints')}, ${anchors} in the anchor file. Root ${entries}: ${root} Head ${entries}: ${head}`);
      return 0;
    }
    for (const one of breaks) say(one);
    say(`The ledger does not hold: ${breaks.length === 100 ? 'at least 100 breaks' : counted(breaks.length, 'break', 'breaks')} in ${counted(entries, 'entry', 'entries')}.`);
    return 1;
  }),
};

export const ledgerKey: Command = {
  name: 'ledger-key', usage: 'ledger-key', help: 'Prints the public keys that sign the ledger, the present one last.', options: {},
  run: (_, settings) => readingApp(settings(), async (app) => {
    const keys = await app.get(Checkpoints).keys();
    say(keys.length === 0 ? 'The ledger is not signed yet. Start Waypost once.' : keys.join('\n'));
    return keys.length === 0 ? 1 : 0;
  }),
};

export const rotateKey: Command = {
  name: 'rotate-key', usage: 'rotate-key', help: 'Puts a new key in the place of the one that signs the ledger. Both sign the checkpoint of that moment.', options: {},
  run: (_, settings) => withApp(settings(), async (app) => {
    const vkey = await app.get(RotateKey).run();
    say(vkey === null ? 'Nothing was changed: the key that signs now is not in the key folder, or nothing is signed yet.' : `From now on the ledger is signed with this key. Print it and keep it beside the earlier one:\n${vkey}`);
    return vkey === null ? 1 : 0;
  }),
};

export const replaceLostKey: Command = {
  name: 'replace-lost-key', usage: 'replace-lost-key --lost ID', help: 'Where the key that signs the ledger is lost without a copy: declares that, and signs with a new one from now on.', options: { lost: { type: 'string' } },
  run: ({ lost }, settings) => withApp(settings(), async (app) => {
    const vkey = await app.get(ReplaceLostKey).run(typeof lost === 'string' ? lost : '');
    say(vkey === null ? 'The new key has signed nothing yet. Run this again.' : `The loss is declared in the ledger. From now on it is signed with this key, which only the anchor file and paper connect with the earlier one. Print it, keep it beside the earlier one, and print the page Checkpoints:\n${vkey}`);
    return vkey === null ? 1 : 0;
  }),
};
