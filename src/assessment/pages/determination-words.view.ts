import { classTag, disciplineWords, placeholderWords } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { dayWithYear } from '../../platform/web/index.js';
import type { AnswerKind, Definition, Wording } from '../../protocols/index.js';
import type { GroundLine } from '../queries/determinations.js';
import type { WeaponsFinding } from '../rules/weapons.js';
import { correctedAfter, learnedAfter } from '../rules/facts.js';
import { correctedInWords } from './fact-words.view.js';
import { answerInWords, weaponsFindingWords } from './words.view.js';

/** A record as a ground: what it is, what it found (null for a conversation), by whom and when. Of what this reader may not read, whom to ask. */
export function groundView({ kind, topic, said, name, guardian, record_class, author, entered_at, readable, discipline }: GroundLine, wording: Wording, zone: string) {
  if (readable === 0 && (kind === 'interview' || kind === 'family-contact' || kind === 'fact')) return { label: placeholderWords(kind, record_class, author, discipline === null ? null : disciplineWords[discipline]), found: null, author: null, day: null };
  const entered = { author, day: dayWithYear(dayIn(zone, entered_at)) };
  if (kind === 'answer') return { label: wording.questions[topic]!.text, found: answerInWords(said === 'ended' ? { answer: 'not-yet-known', ended: 1 } : { answer: said as AnswerKind, ended: 0 }, wording), ...entered };
  if (kind === 'weapons') return { label: `Asked about weapons${name === '' ? '' : `: ${name}`}`, found: weaponsFindingWords[said as WeaponsFinding], ...entered };
  if (kind === 'fact') return { label: `Fact ${topic}: ${name}`, found: `Learned ${dayWithYear(said as LocalDate)}`, ...entered };
  const what = kind === 'interview' ? 'Interview' : 'Family contact';
  const whom = guardian === '' ? name : guardian;
  return { label: whom === '' ? what : `${what}: ${whom}`, found: classTag(record_class), ...entered };
}

/** The records of an assessment that stand now: answers in the protocol's order, then the rest as they were entered. Never by what was found. */
export function standingGrounds(grounds: readonly GroundLine[], assessment: Id | null, { themes }: Definition): GroundLine[] {
  const stands = grounds.filter(({ assessment_id, stands: still, readable }) => readable === 1 && assessment_id === assessment && still === 1);
  const answers = stands.filter(({ kind }) => kind === 'answer');
  const inOrder = themes.flatMap(({ questions }) => questions.flatMap(({ id }) => answers.filter(({ topic }) => topic === id)));
  return [...inOrder, ...stands.filter(({ kind }) => kind !== 'answer')];
}

/** The facts that the team learned after a determination, which it could not rest on. */
export function learnedSince(grounds: readonly GroundLine[], { entered_at: recorded, happened_date: day, assessment_id: assessment }: { entered_at: Instant; happened_date: LocalDate | null; assessment_id: Id }, zone: string): GroundLine[] {
  const level = { at: recorded, decidedOn: day ?? dayIn(zone, recorded) };
  return grounds.filter(({ kind, readable, stands, assessment_id, said, entered_at }) => kind === 'fact' && readable === 1 && stands === 1 && assessment_id === assessment && learnedAfter({ learned_on: said, entered_at }, level));
}

/** Answers of a determination's time whose facts were corrected since, those that it names as its grounds first: what it rests on may read otherwise now. */
export function changedSince(grounds: readonly GroundLine[], { entered_at: recorded, assessment_id: assessment, citations }: { entered_at: Instant; assessment_id: Id; citations: readonly { id: Id }[] }, wording: Wording, zone: string): { label: string; hint: string }[] {
  const cited = new Set(citations.map(({ id }) => id));
  const versions = grounds.filter(({ kind, readable }) => kind === 'fact' && readable === 1).map((ground) => ({ ...ground, number: Number(ground.topic) }));
  const answers = grounds.filter((one) => one.kind === 'answer' && one.assessment_id === assessment && one.entered_at <= recorded && (one.stands === 1 || cited.has(one.id)));
  return [...answers.filter(({ id }) => cited.has(id)), ...answers.filter(({ id }) => !cited.has(id))].flatMap((answer) => {
    const said = correctedInWords(correctedAfter(answer.rests, versions, recorded), zone);
    return said === null ? [] : [{ label: groundView(answer, wording, zone).label, hint: `${said}${cited.has(answer.id) ? ' · this level rests on the answer' : ''}` }];
  });
}

/** Number and word of a level, as templates/parts/level.hbs prints it. */
export function levelView({ levels }: Definition, wording: Wording, level: string) {
  return { n: (levels.findIndex(({ id }) => id === level) + 1) as 1 | 2 | 3 | 4, word: wording.levels[level]!.name };
}

/** What each level means, in the protocol's order and words. */
export function levelsGuide({ levels }: Definition, wording: Wording) {
  return {
    note: wording.levelsNote,
    levels: levels.map(({ id }, index) => ({ level: { n: (index + 1) as 1 | 2 | 3 | 4, word: wording.levels[id]!.name }, anchors: wording.levels[id]!.anchors })),
  };
}
