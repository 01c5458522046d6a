import { checkDefinition } from './check-definition.js';
import { checkMessages } from './check-messages.js';
import type { Definition } from './definition.js';
import type { ProtocolFiles, Translation, Wording } from './files.js';
import { definitionShape, formatOf, translationShape, wordingShape } from './protocol-shape.js';
import { upgraded, upgradedWording, type Definition1 } from './upgrade.js';

export interface ReadProtocol {
  definition: Definition;
  /** The English wording. */
  wording: Wording;
  /** Family texts in further languages, by language. */
  translations: Record<string, Translation>;
}

const wordingName = /^wording\.([a-z]{2,3}(?:-[A-Za-z]+)?)\.json$/;

/**
 * Everything wrong with the files of one version, a sentence each that names the place; an empty list when it may be
 * published. Takes any texts whatever and never throws: first whether they are JSON, then their shape, then their sense.
 */
export function checkFiles(files: ProtocolFiles): string[] {
  const names = Object.keys(files);
  const strange = names.filter((name) => name !== 'protocol.json' && !wordingName.test(name)).map((name) => `${name} is not a file of a protocol.`);
  const missing = ['protocol.json', 'wording.en.json'].filter((name) => !names.includes(name)).map((name) => `The protocol has no ${name}.`);
  const broken = names.flatMap((name) => notJson(name, files[name] ?? ''));
  if (strange.length + missing.length + broken.length > 0) return [...strange, ...missing, ...broken];
  const definition: unknown = JSON.parse(files['protocol.json']!);
  const shapes = [
    ...definitionShape(definition),
    ...wordingShape(JSON.parse(files['wording.en.json']!), formatOf(definition)),
    ...languagesIn(files).flatMap((language) => translationShape(JSON.parse(files[`wording.${language}.json`]!), language)),
  ];
  if (shapes.length > 0) return shapes;
  const read = readFiles(files);
  return [...checkDefinition(read.definition, read.wording), ...checkMessages(read.definition, read.wording, read.translations)];
}

/** The protocol in its files, brought to the newest format. Throws when a file is missing or is not JSON; expects that the shape holds. */
export function readFiles(files: ProtocolFiles): ReadProtocol {
  const definition = parsed(files, 'protocol.json');
  const wording = parsed(files, 'wording.en.json');
  const translations = Object.fromEntries(languagesIn(files).map((language) => [language, parsed(files, `wording.${language}.json`) as Translation]));
  return formatOf(definition) === 1
    ? { definition: upgraded(definition as Definition1), wording: upgradedWording(wording as Wording), translations }
    : { definition: definition as Definition, wording: wording as Wording, translations };
}

/** The languages beside English, sorted. */
function languagesIn(files: ProtocolFiles): string[] {
  return Object.keys(files).flatMap((name) => wordingName.exec(name)?.[1] ?? []).filter((language) => language !== 'en').sort();
}

function notJson(name: string, text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${name} is not JSON: ${(error as Error).message}.`];
  }
}

function parsed(files: ProtocolFiles, name: string): unknown {
  const text = files[name];
  if (text === undefined) throw new Error(`The protocol has no ${name}.`);
  return JSON.parse(text);
}
