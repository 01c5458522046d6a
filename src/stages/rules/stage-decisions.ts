import type { Definition, GatePlace, InputRecord, Stage, StageRecord } from '../../protocols/index.js';

/** Characters of a reason and of one thing written down first, at least and at most. */
export const shortestReason = 12;
export const longestWriting = 10_000;
/** The most things that one stage can want written down first; their fields are numbered from 1. */
export const mostWritings = 12;

/** A decision as far as the path asks: the stage, the choice, and whether it is from before the case was reopened. */
export interface Decided { stage: string; choice: string; earlier: boolean }

/** The stages that a team decides by a choice of its own. */
export const decisionStages = ({ stages }: Pick<Definition, 'stages'>): Stage[] => stages.filter(({ doneWhen }) => doneWhen.includes('decision'));

/** What stands of each stage: the last decision since the case was reopened. */
export function standingDecisions<T extends Decided>(decisions: readonly T[]): Map<string, T> {
  return new Map(decisions.filter(({ earlier }) => !earlier).map((one) => [one.stage, one]));
}

/** The facts of the team that the standing choices find, each with the decision that found it. */
export function foundAtStages<T extends Decided>(definition: Pick<Definition, 'stages'>, decisions: readonly T[]): Map<string, T> {
  const standing = standingDecisions(decisions);
  return new Map(decisionStages(definition).flatMap(({ id, options }) => {
    const decided = standing.get(id);
    return decided === undefined ? [] : (options.find((option) => option.id === decided.choice)?.finds ?? []).map((fact) => [fact, decided] as const);
  }));
}

/** The facts that a team finds by deciding a stage, and so in no other way. */
export const stageFacts = (definition: Pick<Definition, 'stages'>): Set<string> => new Set(decisionStages(definition).flatMap(({ options }) => options.flatMap(({ finds = [] }) => finds)));

/** By which record the stage is done that a gate of a place stands before. */
const doneBy: Partial<Record<GatePlace, StageRecord>> = { determination: 'determination', 'plan-approval': 'plan-approved', closing: 'closure' };

/** The stages before a place that a case requires and whose decision is still to be made, in the protocol's order. `required` says what the case requires. */
export function stagesLeft(definition: Pick<Definition, 'stages'>, place: GatePlace, required: (stage: Stage) => boolean, decisions: readonly Decided[]): string[] {
  const standing = standingDecisions(decisions);
  const at = definition.stages.findIndex(({ doneWhen }) => doneWhen.some((record) => record === doneBy[place]));
  return decisionStages({ stages: definition.stages.slice(0, at === -1 ? undefined : at) }).filter((stage) => required(stage) && !standing.has(stage.id)).map(({ id }) => id);
}

/** What a stage asks for that only an act elsewhere can settle; everything else can be written with the decision, where the records do not hold it. */
export const settledElsewhere: readonly InputRecord[] = ['determination', 'notices', 'plan', 'interventions', 'referrals', 'reviews', 'themes', 'weapons', 'disability-and-language'];

/** Of what a stage wants first, what is still to be done elsewhere, and what is written down with the decision. */
export function inputsOf({ inputs }: Pick<Stage, 'inputs'>, there: ReadonlySet<InputRecord>): { open: InputRecord[]; toWrite: InputRecord[] } {
  const missing = inputs.filter((input) => !there.has(input));
  return { open: missing.filter((input) => settledElsewhere.includes(input)), toWrite: missing.filter((input) => !settledElsewhere.includes(input)) };
}

export interface StageProblem { field: string; text: string }
export interface StageDraft { choice: string; reason: string; written: readonly string[]; tookPart: readonly string[] }

/** What a decision lacks, beside who takes part; `toWrite` is what is written down with it, in the order of its fields. */
export function decisionProblems(stage: Pick<Stage, 'options'>, draft: StageDraft, toWrite: readonly InputRecord[], team: readonly string[]): StageProblem[] {
  const choice = stage.options.find(({ id }) => id === draft.choice);
  return [
    ...toWrite.flatMap((_, at) => ((draft.written[at] ?? '').trim() === '' ? [{ field: `first${at + 1}`, text: 'Write this down first, or why it cannot be had' }] : [])),
    ...(choice === undefined ? [{ field: 'choice', text: 'Choose what the team decided' }] : []),
    ...(draft.reason.trim().length < (choice?.needsReason === false ? 0 : shortestReason) ? [{ field: 'reason', text: `Write why, in at least ${shortestReason} characters` }] : []),
    ...(draft.tookPart.length === 0 || draft.tookPart.some((one) => !team.includes(one)) ? [{ field: 'tookPart', text: 'Choose everybody on the team who took part' }] : []),
  ];
}
