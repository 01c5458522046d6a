import { ModulesContainer } from '@nestjs/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfirmSeat, CreateAccount, GiveSeat, SeatDesk } from '../access/index.js';
import { seedDistrict, seedLoad } from '../demo/index.js';
import { ClockRounds } from '../cases/index.js';
import { SchoolDirectory } from '../directory/index.js';
import { instant } from '../kernel/instant.js';
import { operator } from '../kernel/viewer.js';
import { routesOf } from '../platform/web/index.js';
import { say, type Command } from './command.js';
import { destroyTexts } from './destroy-texts.js';
import { dumpLedger } from './dump-ledger.js';
import { ledgerKey, replaceLostKey, rotateKey, verifyLedger } from './ledger.js';
import { protocolCheck, protocolPreview } from './protocols.js';
import { readingApp, withApp } from './with-app.js';

/** For commands that only ask what the application is: a database that is gone afterwards. */
async function onPaper(use: (database: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-'));
  try {
    return await use(join(folder, 'waypost.db'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const migrate: Command = {
  name: 'migrate', usage: 'migrate', help: 'Brings the database to the newest schema.', options: {},
  run: (_, settings) => readingApp(settings(), async () => {
    say('The database is at the newest schema.');
    return 0;
  }),
};

const createAdmin: Command = {
  name: 'create-admin', usage: 'create-admin --username U --name N', help: 'Makes an administrator of accounts. The password is read from WAYPOST_PASSWORD.',
  options: { username: { type: 'string' }, name: { type: 'string' } },
  run: (values, settings) => withApp(settings(), async (app) => {
    const { username, name } = values as { username?: string; name?: string };
    const password = process.env.WAYPOST_PASSWORD;
    if (!username || !name || !password) {
      process.stderr.write('Give --username and --name, and put the password into the environment variable WAYPOST_PASSWORD.\n');
      return 2;
    }
    const acting = { actor: operator, basis: 'operator', caseId: null } as const;
    const account = await app.get(CreateAccount).run(acting, { username, name, password, person: null });
    await app.get(GiveSeat).run(acting, { account, school: null, role: 'it-administrator', discipline: 'technology', from: instant(Date.now()), until: null });
    say(`${name} can sign in as ${username.trim().toLowerCase()}.`);
    return 0;
  }),
};

const confirmSeats: Command = {
  name: 'confirm-seats', usage: 'confirm-seats --username …', help: 'Confirms the seats of an account that wait for a second person, where nobody is left who can.', options: { username: { type: 'string' } },
  run: ({ username }, settings) => withApp(settings(), async (app) => {
    if (typeof username !== 'string') {
      process.stderr.write('Give --username.\n');
      return 2;
    }
    const seats = await app.get(SeatDesk).waitingOf(username);
    for (const seat of seats) await app.get(ConfirmSeat).run({ actor: operator, basis: 'operator', caseId: null }, seat);
    say(seats.length === 0 ? 'No seat of this account waits.' : `${seats.length === 1 ? '1 seat' : `${seats.length} seats`} confirmed.`);
    return seats.length === 0 ? 1 : 0;
  }),
};

const sweepClocks: Command = {
  name: 'sweep-clocks', usage: 'sweep-clocks', help: 'Goes round the deadlines of all cases once, as a running Waypost does every minute: starts, ends, passes late ones on.', options: {},
  run: (_, settings) => withApp(settings(), async (app) => {
    const { cases, passedOn } = await app.get(ClockRounds).run();
    say(`${cases === 1 ? '1 case' : `${cases} cases`} looked at, ${passedOn === 1 ? '1 late deadline' : `${passedOn} late deadlines`} passed on.`);
    return 0;
  }),
};

const endpoints: Command = {
  name: 'endpoints', usage: 'endpoints [--json]', help: 'Lists every route with what it needs, records and renders.', options: { json: { type: 'boolean' } },
  run: (values) => onPaper((database) => readingApp({ database, keys: '', anchor: null, host: '127.0.0.1', port: 0, baseUrl: 'http://127.0.0.1', secure: false }, async (app) => {
    const routes = routesOf(app.get(ModulesContainer)).map(({ method, path, facts }) => ({
      method, path, needs: facts!.needs, records: facts!.records ?? null, renders: facts!.renders ?? null, public: facts!.public ?? false,
    }));
    if (values.json) say(JSON.stringify(routes, null, 2));
    else for (const { method, path, needs, records, renders, public: open } of routes) say([method.padEnd(5), path.padEnd(50), (open ? 'public' : needs).padEnd(28), (records ?? '').padEnd(26), renders ?? ''].join(' ').trimEnd());
    return 0;
  })),
};

const seed: Command = {
  name: 'seed', usage: 'seed --cases N', help: 'Fills an empty database with the invented district and N cases, for measuring.', options: { cases: { type: 'string' } },
  run: async (values, settings) => {
    const count = Number(values.cases);
    if (!Number.isInteger(count) || count < 1) {
      process.stderr.write('Say how many cases: --cases 1000.\n');
      return 2;
    }
    return withApp(settings(), async (app) => {
      if ((await app.get(SchoolDirectory).district()) !== null) {
        process.stderr.write('This database holds a district already; choose an empty one.\n');
        return 2;
      }
      const ids = await seedDistrict(app);
      await seedLoad(app, ids, count, (done) => { if (done % 1024 === 0 || done === count) say(`${done} of ${count} cases`); });
      return 0;
    });
  },
};

export const commands: readonly Command[] = [migrate, seed, verifyLedger, ledgerKey, rotateKey, replaceLostKey, createAdmin, confirmSeats, sweepClocks, dumpLedger, destroyTexts, endpoints, protocolCheck, protocolPreview];
