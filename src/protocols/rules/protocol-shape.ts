import { disciplines } from '../../kernel/disciplines.js';
import { byId, either, fields, fieldsAnd, flag, lazy, list, number, oneOf, orNull, text, whole, wordOr, type Shape } from './shape.js';
import * as words from './vocabulary.js';

const sourced = { source: text, verified: flag };
const ids = list(text);
const discipline = oneOf(disciplines);

/** How long something may take; see kernel/within.ts. */
const within = either([{ schoolDays: whole(1) }, { schoolHours: whole(1) }, { calendarDays: whole(1) }, { hours: whole(1) }]);

const leaves = (personToo: boolean): Readonly<Record<string, Shape>>[] => [
  { answer: text, is: oneOf(words.answerKinds) }, { answer: text, includes: oneOf(['supported', 'contradicted']) }, { levelAtLeast: text }, { fact: text },
  ...(personToo ? [{ personIs: oneOf(words.personKinds) }] : []),
];
const conditionWith = (personToo: boolean): Shape => {
  const condition: Shape = lazy(() => shape);
  const shape = either([{ all: list(condition) }, { any: list(condition) }, { not: condition }, ...leaves(personToo)]);
  return condition;
};
const condition = conditionWith(true);
const when = wordOr('always', condition);
const whenIn1 = wordOr('always', conditionWith(false));

const records1 = ['report', 'triage-outcome', 'immediate-safety', 'themes', 'blocks', 'determination', 'plan-approved', 'review', 'closure'];
const stage1 = { id: text, next: ids, doneWhen: list(oneOf(records1)), ...sourced };
const signature = fields({ id: text, anyOf: list(discipline), ...sourced });
const notice1 = { id: text, who: oneOf(words.recipients), ...sourced };
const criterion = fields({ id: text, checkedBy: oneOf(words.criterionChecks), ...sourced });

const common = {
  id: text, version: text, effective_from: text, reviewed_by: orNull(text), sources: list(text), terms: ids,
  facts: list(fields({ id: text, from: oneOf(words.factOrigins) })),
  themes: list(fields({ id: text, questions: list(fields({ id: text })), ...sourced })),
  signatures: list(signature),
  reviews: list(fields({ level: text, days: number, ...sourced })),
  closing: fields({ signers: number, differentDisciplines: flag, criteria: list(criterion), ...sourced }),
};

/** `protocol.json` of format 1: without a `format`, as the first protocol was published. */
const format1 = fields({
  ...common,
  stages: list(fields(stage1)),
  blocks: list(fields({ id: oneOf(words.blockIds), requiredWhen: whenIn1, ...sourced })),
  levels: list(fields({ id: text, ...sourced })),
  notices: list(fields({ ...notice1, requiredWhen: whenIn1 })),
});

const participants = fields({
  minimum: whole(1), disciplines: list(discipline), besidesPolice: whole(0), seats: list(list(discipline)), ifMissing: oneOf(words.absences), expires: orNull(within), ...sourced,
});

const stage2 = fields({
  ...stage1, doneWhen: list(oneOf(words.stageRecords)), requiredWhen: when, inputs: list(oneOf(words.inputRecords)), themes: ids, participants: orNull(participants),
  options: list(fieldsAnd({ id: text, needsReason: flag, to: orNull(text) }, { finds: ids })), outputs: fields({ notices: ids, tasks: ids, documents: ids }), signatures: list(signature),
});

/** `protocol.json` of format 2. */
const format2 = fields({
  ...common,
  format: oneOf([2]),
  stages: list(stage2),
  blocks: list(fields({ id: oneOf(words.blockIds), requiredWhen: when, ...sourced })),
  levels: list(fields({ id: text, documentAfterContainment: flag, ...sourced })),
  notices: list(fields({ ...notice1, requiredWhen: when, message: text })),
  determination: fields({ reasonWords: whole(1), lowering: fields({ newFact: flag, signers: whole(1) }), ...sourced }),
  floors: list(fields({ id: text, when: condition, disables: ids, ...sourced })),
  guards: list(fields({ id: text, shownAt: list(oneOf(words.guardPlaces)), ...sourced })),
  gates: list(fields({ id: text, kind: oneOf(words.gateKinds), requiredWhen: when, before: oneOf(words.gatePlaces), within: orNull(within), people: orNull(whole(1)), ...sourced })),
  clocks: list(fields({
    id: text, requiredWhen: when, starts: oneOf(words.events), until: oneOf(words.events), within: wordOr('at-once', within), tell: list(oneOf(words.hops)), ...sourced,
  })),
  tasks: list(fields({ id: text, requiredWhen: when, within: orNull(within), needsCheck: flag, ...sourced })),
  documents: list(fields({ id: text, kind: oneOf(words.documentKinds), ...sourced })),
  soughtSources: list(fields({ id: text, requiredWhen: when, atLeast: whole(1), ...sourced })),
  guides: list(fields({ id: text, who: oneOf(words.interviewed), ages: list(oneOf(words.ageBands)), questions: ids, ...sourced })),
  warnings: list(fields({ id: oneOf(words.warningIds), ...sourced })),
  messages: list(fields({ id: text, to: oneOf(words.messageReaders), ...sourced })),
  instruments: list(fields({ id: text, ...sourced })),
});

/** What is wrong with the shape of a `protocol.json`, whatever stands in it. */
export function definitionShape(value: unknown): string[] {
  return formatOf(value) === 1 ? format1(value, '') : format2(value, '');
}

/** 1 where the file says nothing of a format; otherwise 2, whose shape refuses any other number. */
export function formatOf(value: unknown): 1 | 2 {
  return typeof value === 'object' && value !== null && 'format' in value ? 2 : 1;
}

const named = byId(fields({ name: text, text }));
const message = fields({ name: text, subject: text, body: list(text) });

const wording1 = {
  language: oneOf(['en']), name: text, about: text, limits: text, levelsNote: text, answers: named, terms: byId(text), facts: named, stages: named, themes: named,
  questions: byId(fields({ text, hint: text, lookFor: list(text) })), blocks: named, levels: byId(fields({ name: text, text, anchors: list(text) })), signatures: named,
  notices: byId(fields({ name: text, why: text, guidance: text })), criteria: named,
};
const wording2 = {
  ...wording1, options: named, floors: byId(text), guards: byId(text), gates: named, clocks: named, tasks: named, documents: named, soughtSources: named,
  guides: byId(fields({ name: text, opening: text, questions: byId(text), ending: text })), warnings: byId(fields({ name: text, text, lookFor: list(text) })),
  messages: byId(message), instruments: named,
};
const translation = fields({ language: text, reviewed: orNull(fields({ by: text, on: text })), messages: byId(message) });

/** What is wrong with the shape of a `wording.en.json` beside a protocol of this format. */
export const wordingShape = (value: unknown, format: 1 | 2): string[] => fields(format === 1 ? wording1 : wording2)(value, 'wording');

/** What is wrong with the shape of another `wording.<language>.json`. */
export const translationShape = (value: unknown, language: string): string[] => translation(value, `wording.${language}`);
