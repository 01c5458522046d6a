import 'reflect-metadata';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SessionHook, verbOf } from './access/index.js';
import { AppModule } from './app.module.js';
import { Checkpointer, DailyCheck } from './audit/index.js';
import { ClockRounds } from './cases/index.js';
import { instant } from './kernel/instant.js';
import { Clock } from './platform/clock/index.js';
import { Standstill } from './platform/database/index.js';
import { readSettings, type Settings } from './platform/settings/index.js';
import { adapter, configure, routesOf } from './platform/web/index.js';

export { Clock, instant, readSettings }; // for a program that starts it on other settings or under another clock

/** Builds the application on its database and makes it ready for requests, without listening yet. */
export async function build(settings: Settings, clock?: Clock): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(settings, clock), adapter(), { logger: false, abortOnError: false, bodyParser: false }); // whoever starts it says what failed: Nest would say it before, with a trace
  await prepare(app, settings);
  return app;
}

/** The same steps for an application that somebody else created. */
export async function prepare(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const server = await configure(app, settings);
  app.get(SessionHook).listenOn(server);
  assertDeclared(app.get(ModulesContainer));
  await app.init();
  await server.ready();
}

/**
 * Listens, signs the ledger when it is due, goes round the clocks once a minute, and stops in order on SIGTERM and SIGINT: no new
 * requests, open ones answered, everything written. `newKey` is the ledger's public key when this start made it.
 */
export async function serve(app: NestFastifyApplication, { host, port }: Settings): Promise<{ url: string; newKey: string | null }> {
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const newKey = await app.get(Checkpointer).begin(say);
  app.get(DailyCheck).begin(say);
  await app.listen(port, host);
  const tell = (...told: unknown[]): void => say(told.map(String).join(' '));
  app.useLogger({ log: () => undefined, warn: () => undefined, error: tell, fatal: tell });
  app.get(ClockRounds).begin((cause) => {
    if (!(cause instanceof Standstill)) process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
  });
  return { url: (await app.getUrl()).replace('[::1]', 'localhost'), newKey };
}

/** An endpoint that declares nothing, or needs a verb that nobody can hold, keeps the application from starting. */
function assertDeclared(modules: ModulesContainer): void {
  const wrong = routesOf(modules).filter(({ facts }) => facts === undefined || (facts.needs !== 'signed-in' && verbOf(facts.needs) === undefined));
  if (wrong.length > 0) throw new Error(`These endpoints do not declare what they need: ${wrong.map(({ handler }) => handler).join(', ')}`);
}
