import { NotFoundException } from '@nestjs/common';
import { ConfirmPassword } from '../access/index.js';
import { DestroyKeptTexts } from '../cases/index.js';
import type { Viewer } from '../kernel/viewer.js';
import { Refusal } from '../platform/web/index.js';
import { say, type Command } from './command.js';
import { typedSecrets } from './typed-secrets.js';
import { withApp } from './with-app.js';

const names = ['case', 'again', 'reason', 'first', 'second'] as const;

export const destroyTexts: Command = {
  name: 'destroy-texts', usage: 'destroy-texts --case N --again N --reason R --first U --second U', help: 'Destroys what the ledger keeps of the texts of a closed case. Two people who may decide it type their passwords.',
  options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  run: (values, settings) => withApp(settings(), async (app) => {
    const given = values as Partial<Record<(typeof names)[number], string>>;
    const { case: number, again, reason, first, second } = given;
    const no = (sentence: string, code = 1): number => { process.stderr.write(`${sentence}\n`); return code; };
    if (!number || !reason || !first || !second) return no('Give --case and --again (the number of the case, twice), --reason (why this is lawful), --first and --second (the user names of two people who agree).', 2);
    if (number !== again) return no('--case and --again are not the same number. Nothing was destroyed.', 2);
    const typed = await typedSecrets([first, second].map((username) => `Password of ${username}, who agrees to destroy what the ledger keeps of the texts of case ${number}:`));
    const people: Viewer[] = [];
    for (const [n, username] of [first, second].entries()) {
      const person = await app.get(ConfirmPassword).atServer(username, typed[n]!);
      if (person === null) return no(`The password of ${username} is not right, or has to wait. Nothing was destroyed.`);
      people.push(person);
    }
    try {
      await app.get(DestroyKeptTexts).run(number, people as [Viewer, Viewer], reason);
    } catch (cause) {
      if (cause instanceof NotFoundException) return no('There is no such case, or one of the two may not decide this about it. Nothing was destroyed.');
      if (cause instanceof Refusal) return no(`${cause.message} Nothing was destroyed.`);
      throw cause;
    }
    say(`The ledger keeps its entries about case ${number}, and no text. What the case holds now stays, and so do backups from before: destroy those too.`);
    return 0;
  }),
};
