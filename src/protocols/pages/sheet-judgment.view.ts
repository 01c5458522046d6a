import { conditionInWords, disciplinesInWords, inWords } from '../rules/condition-words.js';
import type { Definition } from '../rules/definition.js';
import type { MessageWording, Translation, Wording } from '../rules/files.js';
import { readingGrade } from '../rules/reading-grade.js';
import { draftTranslation, maySend } from '../rules/sending.js';
import { familyReaders } from '../rules/vocabulary.js';
import { entryOf, partOf, type Entry, type Part } from './sheet-entry.view.js';

interface Read { definition: Definition; wording: Wording; translations: Record<string, Translation> }

/** What is asked, theme by theme, and the warning behaviors. */
export function questionParts({ definition, wording }: Read): Part[] {
  return [
    ...definition.themes.map((theme) => partOf(theme.id, wording.themes[theme.id]!.name, wording.themes[theme.id]!.text, theme.questions.map(({ id }) =>
      entryOf(id, theme, { name: wording.questions[id]!.text, texts: [wording.questions[id]!.hint], points: wording.questions[id]!.lookFor })))),
    partOf('answers', 'Answers', 'A question has one of these answers, in words.', Object.entries(wording.answers).map(([id, { name, text }]) => entryOf(id, null, { name, texts: [text] }))),
    partOf('warnings', 'Warning behaviors', 'Each with when it was first and last seen, where it is going, and the facts. How recent it is says more than how many there are.', definition.warnings.map((one) =>
      entryOf(one.id, one, { name: wording.warnings[one.id]!.name, texts: [wording.warnings[one.id]!.text], points: wording.warnings[one.id]!.lookFor }))),
  ];
}

/** Levels with all that bears on them. */
export function levelParts({ definition, wording }: Read): Part[] {
  const { determination } = definition;
  const often = (level: string): string => {
    const days = definition.reviews.find((review) => review.level === level)?.days;
    return days === undefined ? '' : days === 1 ? 'Every day' : `Every ${days} days`;
  };
  return [
    partOf('levels', 'Levels', wording.levelsNote, definition.levels.map((one) => entryOf(one.id, one, {
      name: wording.levels[one.id]!.name, texts: [wording.levels[one.id]!.text], points: wording.levels[one.id]!.anchors,
      rows: [['Looked at again', often(one.id)], ['Order', one.documentAfterContainment ? 'People act first and write afterward' : '']],
    }))),
    partOf('setting', 'How a level is set', null, [
      ...(determination === null ? [] : [entryOf('determination', determination, {
        name: 'Reasons and lowering', rows: [['Reasons', `At least ${determination.reasonWords} words`], ['Lowering asks for', `${determination.lowering.newFact ? 'a new fact, and ' : ''}${determination.lowering.signers} signatures`]],
      })]),
      ...definition.signatures.map((one) => entryOf(one.id, one, { name: wording.signatures[one.id]!.name, texts: [wording.signatures[one.id]!.text], rows: [['Who', disciplinesInWords(one.anyOf)]] })),
    ]),
    partOf('floors', 'Facts that rule out lower levels', 'Such a fact only takes levels away. It picks none and closes nothing.', definition.floors.map((one) => entryOf(one.id, one, {
      name: wording.floors[one.id]!, rows: [['When', conditionInWords(one.when, wording)], ['Takes away', one.disables.map((level) => wording.levels[level]!.name).join(', ')]],
    }))),
    partOf('guards', 'What must not be concluded', null, definition.guards.map((one) => entryOf(one.id, one, { name: wording.guards[one.id]!, rows: [['Shown at', one.shownAt.map(inWords).join(', ')]] }))),
    partOf('facts', 'Facts', 'Read from the records, or found by the team.', definition.facts.map(({ id, from }) =>
      entryOf(id, null, { name: wording.facts[id]!.name, texts: [wording.facts[id]!.text], rows: [['Comes from', from === 'records' ? 'The records' : 'The team']] }))),
  ];
}

const whom = { subject: 'The person of concern', target: 'A target', witness: 'A witness', guardian: 'A parent or guardian', teacher: 'A teacher' } as const;

export function guideParts({ definition, wording }: Read): Part[] {
  return [partOf('guides', 'Guides', 'For the one who asks. A guide is never handed out to be filled in.', definition.guides.map((one) => {
    const { name, opening, questions, ending } = wording.guides[one.id]!;
    return entryOf(one.id, one, { name, texts: [opening], points: one.questions.map((id) => questions[id]!), rows: [['With', whom[one.who]], ['At the end', ending]] });
  }))];
}

/** Notices with when they are owed, and every message in each language. */
export function messageParts({ definition, wording, translations }: Read): Part[] {
  const translated = Object.values(translations).flatMap(({ language, reviewed, messages }) => definition.messages.flatMap(({ id }) => {
    const message = messages[id];
    return message === undefined ? [] : [written(`${id}-${language}`, message, [['Language', language], ['State', maySend({ language, reviewed }) ? 'May be sent' : draftTranslation]])];
  }));
  return [
    partOf('notices', 'Notices', null, definition.notices.map((one) => entryOf(one.id, one, {
      name: wording.notices[one.id]!.name, texts: [wording.notices[one.id]!.why, wording.notices[one.id]!.guidance],
      rows: [['Owed', one.requiredWhen === 'always' ? 'Always' : `When ${conditionInWords(one.requiredWhen, wording)}`], ['Message', one.message === null ? '' : wording.messages[one.message]!.name]],
    }))),
    partOf('messages', 'Messages', 'Blanks in braces are filled in by whoever sends.', definition.messages.map((one) =>
      written(one.id, wording.messages[one.id]!, familyReaders.includes(one.to) ? [['Reading grade', grade(wording.messages[one.id]!)]] : []))),
    partOf('translations', 'Messages in other languages', null, translated),
  ];
}

const written = (anchor: string, { name, subject, body }: MessageWording, rows: [string, string][]): Entry => entryOf(anchor, null, { name, texts: [subject, ...body], rows });
const grade = ({ body }: MessageWording): string => Math.max(0, readingGrade(body.join('\n'))).toFixed(1);
