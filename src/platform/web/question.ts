import type { Typed } from './fields.view.js';
import { raised, type Question, type Raised } from './raised.js';

interface Asked { question: Question; byHandler: boolean }
const asked = new WeakMap<object, Map<string, Asked>>();

/** Marks a field whose text may raise a question: the form does not come through until it is answered. `byHandler` where only some of what is sent will be saved: the handler asks with `unanswered`. */
export function Asks(question: Question, { byHandler = false } = {}) {
  return (target: object, name: string): void => {
    asked.set(target, (asked.get(target) ?? new Map<string, Asked>()).set(name, { question, byHandler }));
  };
}

/** The fields of a form that may raise a question, those of the forms that it extends included. */
export function asksOf(form: { prototype: object }): ReadonlyMap<string, Asked> {
  const all = new Map<string, Asked>();
  for (let type = form.prototype; type !== Object.prototype; type = Object.getPrototypeOf(type) as object) for (const [name, one] of asked.get(type) ?? []) all.set(name, one);
  return all;
}

/** What the texts of a form raise, by field: `boxes` are the ticked boxes by the question's name. */
export function raisedIn(asks: ReadonlyMap<string, Asked>, typed: Typed, boxes: ReadonlyMap<string, readonly string[]>): Record<string, Raised> {
  return Object.fromEntries([...asks].filter(([name, { question }]) => question.raisedBy([typed[name] ?? ''].flat().join('\n')))
    .map(([name, { question }]) => [name, { question, answered: boxes.get(question.name)?.includes(name) ?? false }]));
}

/** The problems of these fields whose question nobody answered. */
export function unanswered(typed: Typed, fields: readonly string[]): { field: string; text: string }[] {
  return fields.flatMap((field) => (typed[raised]?.[field]?.answered === false ? [{ field, text: typed[raised][field].question.problem }] : []));
}
