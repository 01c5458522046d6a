import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { asksOf } from '../../src/platform/web/index.js';
import { routesIn } from '../support/crawl.js';
import { errorsIn, formsIn, type FormField } from '../support/html-forms.js';
import type { MetForm } from '../support/met-forms.js';
import { lastSeq, type Answer } from '../support/scenario.js';
import type { World } from '../support/world.js';
import { textsAfter } from './kept-rows.js';
import { fieldsOf, plain, post, type Pairs } from './posting.js';
import { faultsOf } from './returned-page.js';

/** The box by which a writer says that a text is not from a criminal-history record, for each field that it is ticked for. */
const box = 'notFromRecord';
const told = 'He has two priors, and laughed about it';
const isAsked = (words: string | undefined): boolean => words?.includes('looks like part of a criminal-history record') ?? false;

const asked = new WeakMap<World['app'], Map<string, ReadonlySet<string>>>();

/** The fields of a met form that ask, as its class declares them. */
export function askedIn(form: MetForm): FormField[] {
  const names = asked.get(form.world.app) ?? declared(form.world);
  asked.set(form.world.app, names);
  return fieldsOf(form, 'text', 'area').filter(({ name }) => names.get(form.route)?.has(name));
}

/** By the address of each form, the fields that its class says are asked about. */
function declared(world: World): Map<string, ReadonlySet<string>> {
  const types = new Map([...world.app.get(ModulesContainer).values()].flatMap(({ controllers }) => [...controllers.values()].map(({ metatype }) => [metatype!.name, metatype!] as const)));
  return new Map(routesIn(world).filter(({ method }) => method === 'POST').map(({ path, handler }) => {
    const [type, method] = handler.split('.') as [string, string];
    const parameters = Object.values((Reflect.getMetadata(ROUTE_ARGS_METADATA, types.get(type)!, method) ?? {}) as Record<string, { pipes?: { type?: new () => object }[] }>);
    return [path, new Set(parameters.flatMap(({ pipes = [] }) => pipes.flatMap((pipe) => (pipe.type === undefined ? [] : [...asksOf(pipe.type).keys()]))))];
  }));
}

/** A form as somebody sends it who writes of a record wherever it asks about one, and those of its fields. */
async function telling(form: MetForm): Promise<{ sent: Pairs; fields: FormField[] }> {
  const sent = await plain(form, () => told);
  return { sent, fields: askedIn(form).filter(({ name }) => sent.some(([one, text]) => one === name && text === told)) };
}

function boxesOn(form: MetForm, { text }: Answer): { offered: string[]; ticked: string[] } {
  const boxes = formsIn(text).filter(({ action }) => action === form.action).flatMap(({ fields }) => fields).find(({ name }) => name === box);
  return { offered: boxes?.choices ?? [], ticked: boxes?.held ?? [] };
}

/** What is wrong with the page that comes back: each field asks, with a box of its own that nobody has ticked, and nothing is lost. */
export async function pressedOnce(form: MetForm): Promise<string[]> {
  const { sent, fields } = await telling(form);
  const answer = await post(form, sent);
  const [beside, { offered, ticked }] = [errorsIn(answer.text), boxesOn(form, answer)];
  return [
    ...(answer.status === 422 ? faultsOf(form, sent, answer) : [`${answer.status}, not 422`]),
    ...fields.filter(({ id, name }) => !isAsked(beside.get(id)) || !offered.includes(name)).map(({ name }) => `${name} is not asked`),
    ...ticked.map((name) => `${name} is ticked already`),
  ];
}

/** What is wrong once every box is ticked: it is saved, with the answer in the ledger and not the words; or comes back for another reason, and keeps its ticks. */
export async function pressedTwice(form: MetForm, mayBeLeft: (name: string) => boolean): Promise<{ faults: string[]; isSaved: boolean }> {
  const [{ sent, fields }, seq] = [await telling(form), await lastSeq(form.world)];
  const all: Pairs = [...sent, ...fields.map(({ name }) => [box, name] as const)];
  const answer = await post(form, all);
  if (answer.status !== 303) {
    const unticked = boxesOn(form, answer).offered.filter((name) => !boxesOn(form, answer).ticked.includes(name));
    const faults = answer.status === 409 ? [] : answer.status === 422 ? faultsOf(form, all, answer) : [`${answer.status}, not 422`];
    return { faults: [...faults, ...[...errorsIn(answer.text).values()].filter(isAsked), ...unticked.map((name) => `${name} lost its tick`)], isSaved: false };
  }
  const kept = await textsAfter(form.world, seq);
  const entries = (await form.world.reader.all<{ body: string }>('SELECT body FROM ledger_entry WHERE seq > ?', [seq])).map(({ body }) => body);
  return {
    faults: [
      ...(kept.has(told) || fields.every(({ name }) => mayBeLeft(name)) ? [] : ['it is not kept as it was typed']),
      ...(entries.some((body) => (JSON.parse(body) as { detail: Record<string, unknown> }).detail[box] === true) ? [] : ['the ledger does not say that it was answered']),
      ...(entries.some((body) => body.includes('priors')) ? ['the ledger holds the words'] : []),
    ],
    isSaved: true,
  };
}
