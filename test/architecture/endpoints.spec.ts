import 'reflect-metadata';
import { ModulesContainer } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Controller, Get } from '@nestjs/common';
import { verbOf, verbs } from '../../src/access/index.js';
import { actWords } from '../../src/desk/index.js';
import { Endpoint, routesOf, type Route } from '../../src/platform/web/index.js';
import { filesUnder } from './files.js';
import { allControllers } from './controllers.js';

/** What is wrong with what routes declare; one sentence each. */
function faultsOf(routes: readonly Route[], known: { act: (act: string) => boolean; template: (name: string) => boolean }): string[] {
  return routes.flatMap(({ method, path, facts }) => {
    const at = `${method} ${path}`;
    if (facts === undefined) return [`${at} declares nothing`];
    return [
      ...(facts.needs !== 'signed-in' && verbOf(facts.needs) === undefined ? [`${at} needs the verb ${facts.needs}, which the table of rights does not have`] : []),
      ...(facts.records !== undefined && !known.act(facts.records) ? [`${at} records ${facts.records}, which has no words`] : []),
      ...(facts.renders !== undefined && !known.template(facts.renders) ? [`${at} renders ${facts.renders}, which is not there`] : []),
      ...(facts.records === undefined && !facts.public && !facts.quiet ? [`${at} records nothing and is neither public nor quiet`] : []),
    ];
  });
}

async function routesWith(controllers: NonNullable<Parameters<typeof Test.createTestingModule>[0]['controllers']>): Promise<Route[]> {
  const module = await Test.createTestingModule({ controllers }).useMocker(() => ({})).compile();
  return routesOf(module.get(ModulesContainer));
}

describe('endpoints', () => {
  const templates = new Set(filesUnder('templates').map((path) => path.replace(/^templates\//, '').replace(/\.hbs$/, '')));
  const known = { act: (act: string) => act in actWords, template: (name: string) => templates.has(name) };

  test('each declares a verb of the table, an act with words, a template that is there', async () => {
    expect(faultsOf(await routesWith(await allControllers()), known)).toEqual([]);
  });

  test('only the reporter’s own pages are quiet', async () => {
    const quiet = (await routesWith(await allControllers())).filter(({ facts }) => facts?.quiet).map(({ method, path }) => `${method} ${path}`);
    expect(quiet.every((route) => /^(GET|POST) \/reports(\/new.*|\/urgent|\/mine|\/receipts\/:receipt)?$/.test(route))).toBe(true);
  });

  test('each verb of the table is needed by some route or asked by some command', async () => {
    const needed = new Set((await routesWith(await allControllers())).map(({ facts }) => facts?.needs));
    expect(verbs.filter((verb) => !needed.has(verb))).toEqual([]);
  });

  test('a route that declares nothing, or a word nobody knows, is found', async () => {
    @Controller('seeded')
    class Seeded {
      @Get('bare') bare() { return {}; }
      @Get('odd') @Endpoint({ needs: 'case.explode', records: 'case.exploded', renders: 'nowhere/at-all' }) odd() { return {}; }
    }
    expect(faultsOf(await routesWith([Seeded]), known)).toEqual([
      'GET /seeded/bare declares nothing',
      'GET /seeded/odd needs the verb case.explode, which the table of rights does not have',
      'GET /seeded/odd records case.exploded, which has no words',
      'GET /seeded/odd renders nowhere/at-all, which is not there',
    ]);
  });
});
