import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { ENDPOINT, type EndpointFacts } from './endpoint.js';

export interface Route { method: string; path: string; facts: EndpointFacts | undefined; handler: string }

/** Every route of the application with what it declares, in the order of path and method. */
export function routesOf(modules: ModulesContainer): Route[] {
  const routes: Route[] = [];
  for (const { controllers } of modules.values()) {
    for (const { metatype } of controllers.values()) {
      const type = metatype as { name: string; prototype: object } & object;
      const prefix = [Reflect.getMetadata(PATH_METADATA, type) as string | string[] | undefined].flat()[0] ?? '';
      for (const name of new MetadataScanner().getAllMethodNames(type.prototype)) {
        const handler = (type.prototype as Record<string, object>)[name]!;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        const path = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat()[0] ?? '';
        routes.push({
          method: RequestMethod[method], path: `/${[prefix, path].map((part) => part.replace(/^\/+|\/+$/g, '')).filter(Boolean).join('/')}`,
          facts: Reflect.getMetadata(ENDPOINT, handler) as EndpointFacts | undefined, handler: `${type.name}.${name}`,
        });
      }
    }
  }
  return routes.sort((a, b) => (a.path === b.path ? a.method.localeCompare(b.method) : a.path.localeCompare(b.path)));
}
