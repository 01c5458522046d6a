import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { asksOf } from '../../src/platform/web/index.js';
import { routesIn } from '../support/crawl.js';
import type { FormField } from '../support/html-forms.js';
import type { MetForm } from '../support/met-forms.js';
import type { World } from '../support/world.js';
import { fieldsOf } from './posting.js';

/** The box by which a writer says that a text is not from a criminal-history record. */
export const box = 'notFromRecord';
export const told = 'He has two priors, and laughed about it';

/** Whether a field of a page asks, or what stands beside one. */
export const isAsked = (words: string | undefined): boolean => words?.includes('looks like part of a criminal-history record') ?? false;

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
