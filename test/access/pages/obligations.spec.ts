import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { verbOf, verbs, type VerbId } from '../../../src/access/index.js';
import { ENDPOINT, type EndpointFacts } from '../../../src/platform/web/index.js';
import { world } from '../../support/world.js';

/** By verb, the fields of the forms that its routes take. */
async function fieldsByVerb(): Promise<Map<string, string[][]>> {
  const the = await world();
  const found = new Map<string, string[][]>();
  for (const { controllers } of the.app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      const type = metatype as { prototype: Record<string, object> } & object;
      for (const name of new MetadataScanner().getAllMethodNames(type.prototype)) {
        const handler = type.prototype[name]!;
        const facts = Reflect.getMetadata(ENDPOINT, handler) as EndpointFacts | undefined;
        if (facts === undefined || Reflect.getMetadata(METHOD_METADATA, handler) !== RequestMethod.POST) continue;
        const given = Object.values((Reflect.getMetadata(ROUTE_ARGS_METADATA, type, name) ?? {}) as Record<string, { pipes?: unknown[] }>);
        const forms = given.flatMap(({ pipes = [] }) => pipes).flatMap((pipe) => ((pipe as { type?: new () => object }).type === undefined ? [] : [(pipe as { type: new () => object }).type]));
        const fields = forms.flatMap((form) => getMetadataStorage().getTargetValidationMetadatas(form, '', false, false).map(({ propertyName }) => propertyName));
        found.set(facts.needs, [...(found.get(facts.needs) ?? []), fields]);
      }
    }
  }
  await the.end();
  return found;
}

const obliged = (to: 'password' | 'reason'): VerbId[] => verbs.filter((verb) => verbOf(verb)!.obliges?.includes(to));

test('whatever asks for the password or for a reason has a form with a field for it', async () => {
  const forms = await fieldsByVerb();
  const without = (to: 'password' | 'reason', field: RegExp) => obliged(to).filter((verb) => !(forms.get(verb) ?? []).some((fields) => fields.some((name) => field.test(name))));
  expect(obliged('password').length).toBeGreaterThan(2);
  expect(obliged('reason').length).toBeGreaterThan(10);
  expect(without('password', /^password$/)).toEqual([]);
  expect(without('reason', /reason|because|purpose|why/i)).toEqual([]);
});
