import { setTimeout as wait } from 'node:timers/promises';
import { UnitOfWork, type Acting, type Work } from '../../../src/platform/database/index.js';
import { RenderPage } from '../../../src/platform/web/render-page.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { actsAfter, lastSeq, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: Id;
beforeAll(async () => {
  here = await world();
  here.spoiled();
  caseId = await aCase(here);
  await send(here, 'maria', 'GET', `/cases/${caseId}`); // signed in, and the session touched
});
afterAll(() => here.end());

/** Asks for the case page while no unit of work may begin; whether the page came all the same, and whether it came once they might. */
async function asked(): Promise<{ early: boolean; late: boolean; acts: string[] }> {
  const units = here.app.get(UnitOfWork);
  const real = units.run.bind(units);
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => { open = resolve; });
  units.run = async <T>(acting: Acting, body: (work: Work) => Promise<T>): Promise<T> => { await gate; return real(acting, body); };
  const before = await lastSeq(here);
  let came = false;
  const page = send(here, 'maria', 'GET', `/cases/${caseId}`).then(({ status }) => { came = status === 200; });
  await wait(400);
  const early = came;
  open();
  await page;
  units.run = real;
  for (let tries = 0; tries < 100 && (await lastSeq(here)) === before; tries += 1) await wait(20); // what did not wait is written all the same
  return { early, late: came, acts: await actsAfter(here, before) };
}

test('a page is sent after its entry is committed, never before', async () => {
  expect(await asked()).toEqual({ early: false, late: true, acts: ['case.viewed'] });
});

test('a page that does not wait for its entry is found', async () => {
  const proto = RenderPage.prototype as unknown as { record: (this: unknown, ...given: unknown[]) => Promise<void> };
  const real = proto.record;
  proto.record = async function (...given) { void real.apply(this, given); };
  try {
    expect((await asked()).early).toBe(true);
  } finally {
    proto.record = real;
  }
});
