import { BadRequestException, createParamDecorator, type ExecutionContext, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../kernel/viewer.js';
import type { Typed } from './fields.view.js';
import { asksOf, raisedIn, unanswered } from './question.js';
import { raised } from './raised.js';

/** What is wrong with one field, and what to do, as a sentence. */
export interface Problem { field: string; text: string }

/** What arrived, in one of two states; `typed` goes back on the page as it came. */
export type Filled<T> = { ok: true; value: T; typed: Typed; problems: [] } | { ok: false; typed: Typed; problems: Problem[] };

/** `@Form(NewNoteForm) form: Filled<NewNoteForm>`: the controller sees problems as data, not as an exception. */
export const Form = <T extends object>(type: Type<T>) => sent(new FormPipe(type));

const sent = createParamDecorator((_: unknown, context: ExecutionContext): Sent => context.switchToHttp().getRequest<FastifyRequest>());

/** A form as it came, and from whom. */
interface Sent { body: unknown; viewer: Viewer | null }

const lists = new WeakMap<object, Set<string>>();
const carried = new WeakMap<object, Set<string>>();

/** Marks a field that may come several times (check boxes); it is always a list. */
export function Several() {
  return (target: object, name: string): void => {
    lists.set(target, (lists.get(target) ?? new Set()).add(name));
  };
}

/** Marks a field that nobody types in, as a hidden version or a button: what is wrong with it is said at the top of the page alone. */
export function Carried() {
  return (target: object, name: string): void => {
    carried.set(target, (carried.get(target) ?? new Set()).add(name));
  };
}

class FormPipe<T extends object> implements PipeTransform<Sent, Promise<Filled<T>>> {
  constructor(private readonly type: Type<T>) {}

  async transform({ body, viewer }: Sent): Promise<Filled<T>> {
    const asks = asksOf(this.type);
    const boxes = boxesIn(asks, (body ?? {}) as Record<string, string[]>);
    const texts = this.typedIn((body ?? {}) as Record<string, string[]>, boxes);
    if (texts === null) return strange();
    const value = plainToInstance(this.type, texts);
    const errors = await validate(value, { forbidUnknownValues: true, validationError: { target: false } });
    const nul = Object.entries(texts).filter(([, text]) => [text].flat().some((one) => one.includes('\0'))).map(([field]) => field);
    const found = raisedIn(asks, texts, boxes);
    const typed: Typed = Object.keys(found).length === 0 ? texts : { ...texts, [raised]: found };
    const problems: Problem[] = [
      ...nul.map((field) => ({ field: this.isCarried(field) ? '' : field, text: 'Remove the invisible character from this text: it cannot be stored' })),
      ...errors.filter(({ property }) => !nul.includes(property)).map(({ property, constraints }) => ({ field: this.isCarried(property) ? '' : property, text: Object.values(constraints ?? {})[0] ?? 'Check this' })),
      ...unanswered(typed, [...asks].filter(([, { byHandler }]) => !byHandler).map(([field]) => field)),
    ];
    for (const field of nul) (typed as typeof texts)[field] = Array.isArray(texts[field]) ? texts[field].map(withoutNul) : withoutNul(texts[field]!);
    for (const { question, answered } of Object.values(found)) if (answered) viewer?.answers?.add(question.name);
    return problems.length === 0 ? { ok: true, value, typed, problems: [] } : { ok: false, typed, problems };
  }

  private isCarried(name: string): boolean { return this.isMarked(carried, name); }

  /** Also where the form that this one extends says so. */
  private isMarked(marks: WeakMap<object, Set<string>>, name: string): boolean {
    for (let type = this.type.prototype as object; type !== Object.prototype; type = Object.getPrototypeOf(type) as object) if (marks.get(type)?.has(name)) return true;
    return false;
  }

  /** Null for a field that the form does not have, or one that comes twice: nothing a person can type. */
  private typedIn(body: Record<string, string[]>, boxes: ReadonlyMap<string, unknown>): Record<string, string | string[]> | null {
    const known = new Set(getMetadataStorage().getTargetValidationMetadatas(this.type, '', false, false).map(({ propertyName }) => propertyName));
    const typed: Record<string, string | string[]> = {};
    for (const name of known) if (this.isMarked(lists, name)) typed[name] = [];
    for (const [name, values] of Object.entries(body)) {
      if (name === 'formId' || boxes.has(name)) continue;
      const several = this.isMarked(lists, name);
      if (!known.has(name) || (!several && values.length > 1)) return null;
      typed[name] = several ? values : values[0]!.replaceAll('\r\n', '\n');
    }
    return typed;
  }
}

/** The boxes that a form's questions bring, each with the fields it was ticked for. */
const boxesIn = (asks: ReturnType<typeof asksOf>, body: Record<string, string[]>): ReadonlyMap<string, readonly string[]> =>
  new Map([...asks.values()].map(({ question: { name } }) => [name, body[name] ?? []]));

const withoutNul = (text: string): string => text.replaceAll('\0', '');

/** Says 400 when it is looked at: by then the door, which is asked at the same time, has answered 404 to whoever may not come in. */
function strange(): { ok: false; typed: Typed; problems: Problem[] } {
  const refuse = (): never => { throw new BadRequestException(); };
  return { get ok() { return refuse(); }, get typed() { return refuse(); }, get problems() { return refuse(); } };
}
