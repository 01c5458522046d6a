import type { Definition } from './definition.js';
import type { MessageWording, Translation, Wording } from './files.js';
import { readingGrade } from './reading-grade.js';
import { familyReaders, messageBlanks } from './vocabulary.js';

/** The highest reading grade of a text for a family (Flesch-Kincaid, English). */
export const highestGrade = 8;

/** Texts for families are easy to read, are there in Spanish, and leave open only what their sender may fill in. */
export function checkMessages(definition: Definition, wording: Wording, translations: Readonly<Record<string, Translation>>): string[] {
  if (definition.format === 1) return Object.keys(translations).map((language) => `wording.${language} stands beside a protocol of format 1, which has no messages.`);
  const family = definition.messages.filter(({ to }) => familyReaders.includes(to)).map(({ id }) => id);
  return [
    ...family.flatMap((id) => tooHard(id, wording.messages[id])),
    ...Object.entries(wording.messages).flatMap(([id, text]) => blanksIn(`wording.messages.${id}`, text)),
    ...('es' in translations ? [] : ['There is no wording.es.json with the family texts in Spanish.']),
    ...Object.entries(translations).flatMap(([name, { language, messages }]) => [
      ...(language === name ? [] : [`wording.${name}.json says that its language is "${language}".`]),
      ...family.filter((id) => !Object.hasOwn(messages, id)).map((id) => `wording.${name}.messages has no words for "${id}".`),
      ...Object.keys(messages).filter((id) => !family.includes(id)).map((id) => `wording.${name}.messages has words for "${id}", which is no family text.`),
      ...Object.entries(messages).flatMap(([id, text]) => [...empties(`wording.${name}.messages.${id}`, text), ...blanksIn(`wording.${name}.messages.${id}`, text)]),
    ]),
  ];
}

function tooHard(id: string, text: MessageWording | undefined): string[] {
  if (text === undefined) return [];
  const grade = readingGrade(text.body.join('\n').replaceAll(/\{[a-z]+\}/g, 'school'));
  return grade <= highestGrade ? [] : [`wording.messages.${id} reads at grade ${grade.toFixed(1)}; a family text must read at grade ${highestGrade} or below.`];
}

function blanksIn(place: string, { subject, body }: MessageWording): string[] {
  const blanks = [...[subject, ...body].join('\n').matchAll(/\{([^}]*)\}?/g)].map(([, name = '']) => name);
  const known: readonly string[] = messageBlanks;
  return blanks.filter((name) => !known.includes(name)).map((name) => `${place} has the blank "{${name}}", which is not one of ${known.map((one) => `{${one}}`).join(', ')}.`);
}

function empties(place: string, { name, subject, body }: MessageWording): string[] {
  return name.trim() === '' || subject.trim() === '' || body.length === 0 || body.some((part) => part.trim() === '') ? [`${place} has an empty part.`] : [];
}
