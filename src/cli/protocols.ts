import { existsSync } from 'node:fs';
import { checkedProtocols, elementsOf, protocolPreview as pagesOf, shippedLibrary, unverifiedIn } from '../protocols/index.js';
import { say, type Command } from './command.js';
import { writePreview } from './write-preview.js';

const folderOf = (given: string | undefined): string | null => {
  const folder = given ?? shippedLibrary();
  if (existsSync(folder)) return folder;
  process.stderr.write(`There is no folder ${folder}.\n`);
  return null;
};

export const protocolCheck: Command = {
  name: 'protocol-check', usage: 'protocol-check [folder]', help: 'Says what is wrong with a protocol or a library of them, or that they hold.', options: {}, words: 1,
  async run(_, __, [given]) {
    const folder = folderOf(given);
    if (folder === null) return 2;
    const all = checkedProtocols(folder);
    for (const { folder: place, wrong, protocol } of all) {
      if (protocol === null) say(`${place}\n${wrong.map((one) => `  ${one}`).join('\n')}`);
      else say(`${protocol.id} ${protocol.version} holds: ${countsOf(protocol)}`);
    }
    const broken = all.filter(({ protocol }) => protocol === null).length;
    say(all.length === 0 ? `There is no protocol in ${folder}.` : broken === 0 ? `${all.length} checked, all hold.` : `${broken} of ${all.length} cannot be published.`);
    return broken === 0 && all.length > 0 ? 0 : 1;
  },
};

function countsOf({ definition, sha256 }: NonNullable<ReturnType<typeof checkedProtocols>[number]['protocol']>): string {
  const questions = definition.themes.reduce((sum, theme) => sum + theme.questions.length, 0);
  const counts = [
    [definition.stages.length, 'stages'], [questions, 'questions'], [definition.levels.length, 'levels'], [definition.notices.length, 'notices'], [definition.messages.length, 'messages'],
    [definition.guides.length, 'guides'], [definition.gates.length, 'gates'], [definition.clocks.length, 'clocks'],
  ] as const;
  return `${counts.map(([n, what]) => `${n} ${what}`).join(', ')}; ${unverifiedIn(definition).length} of ${elementsOf(definition).length} elements unverified; SHA-256 ${sha256}`;
}

export const protocolPreview: Command = {
  name: 'protocol-preview', usage: 'protocol-preview [folder] [out]', help: 'Writes every page and message of a protocol as HTML, for people who know the work and not the code.', options: {}, words: 2,
  async run(_, __, [given, out = 'var/protocol-preview']) {
    const folder = folderOf(given);
    if (folder === null) return 2;
    const all = checkedProtocols(folder);
    const broken = all.flatMap(({ folder: place, wrong }) => wrong.map((one) => `${place}: ${one}`));
    if (all.length === 0 || broken.length > 0) {
      for (const one of broken) say(one);
      say(all.length === 0 ? `There is no protocol in ${folder}.` : 'Nothing was written.');
      return 1;
    }
    const pages = pagesOf(all.flatMap(({ protocol }) => protocol ?? []));
    writePreview(pages, out);
    say(`${pages.length} pages are in ${out}. Begin with ${out}/index.html.`);
    return 0;
  },
};
