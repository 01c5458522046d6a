import type { AnswerKind } from './vocabulary.js';

/** A published protocol's files: name to exact text. Its checksum is taken of the texts, so they are kept as they are. */
export type ProtocolFiles = Readonly<Record<string, string>>;

export interface Named { name: string; text: string }
export interface QuestionWording { text: string; hint: string; lookFor: string[] }
export interface LevelWording { name: string; text: string; anchors: string[] }
export interface NoticeWording { name: string; why: string; guidance: string }
/** `questions` by the guide's question ids. */
export interface GuideWording { name: string; opening: string; questions: Record<string, string>; ending: string }
export interface WarningWording { name: string; text: string; lookFor: string[] }
/** `body` in paragraphs; blanks stand in braces, such as {school}. */
export interface MessageWording { name: string; subject: string; body: string[] }

/** Every sentence of a protocol that a person reads, as `wording.en.json` holds it, keyed by the definition's ids. */
export interface Wording {
  language: string;
  name: string;
  about: string;
  limits: string;
  levelsNote: string;
  answers: Record<AnswerKind, Named>;
  terms: Record<string, string>;
  facts: Record<string, Named>;
  stages: Record<string, Named>;
  themes: Record<string, Named>;
  questions: Record<string, QuestionWording>;
  blocks: Record<string, Named>;
  levels: Record<string, LevelWording>;
  signatures: Record<string, Named>;
  notices: Record<string, NoticeWording>;
  criteria: Record<string, Named>;
  options: Record<string, Named>;
  floors: Record<string, string>;
  guards: Record<string, string>;
  gates: Record<string, Named>;
  clocks: Record<string, Named>;
  tasks: Record<string, Named>;
  documents: Record<string, Named>;
  soughtSources: Record<string, Named>;
  guides: Record<string, GuideWording>;
  warnings: Record<string, WarningWording>;
  messages: Record<string, MessageWording>;
  instruments: Record<string, Named>;
}

/** The family texts of a protocol in a further language, as `wording.<language>.json` holds them. */
export interface Translation {
  language: string;
  /** Who checked the translation and when ("YYYY-MM-DD"); null while it is a draft that cannot be sent. */
  reviewed: { by: string; on: string } | null;
  messages: Record<string, MessageWording>;
}
