import { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import { CaseAsItWas } from '../../../src/desk/queries/case-as-it-was.js';
import { Checkpoints, DumpLedger, Verification } from '../../../src/audit/index.js';
import { DestroyKeptTexts, PlaceHold, casePaths } from '../../../src/cases/index.js';
import { commands } from '../../../src/cli/commands.js';
import { EvidencePacks, TakePack } from '../../../src/exports/index.js';
import { demoPassword } from '../../../src/demo/district/index.js';
import { signedWorld, type SignedWorld } from '../../audit/a-signed-ledger.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { aFolder, both, told } from '../../verify/both.js';
import { aClosedCase } from '../closed-case.js';
import { join } from 'node:path';
import { rmSync, writeFileSync } from 'node:fs';

let the: SignedWorld;
let id: string;
let number: string;
beforeAll(async () => {
  the = await signedWorld();
  id = await aClosedCase(the);
  number = await numberOf(id);
});
afterAll(() => the.end());

const numberOf = async (caseId: string) => (await the.reader.one<{ number: string }>('SELECT number FROM case_file WHERE id = ?', [caseId]))!.number;
const images = async () => Number((await the.reader.one<{ n: number | string }>("SELECT count(*) AS n FROM ledger_image i JOIN ledger_entry e ON e.seq = i.seq WHERE e.case_id = ? AND i.table_name NOT LIKE 'said.%'", [id]))!.n);
const viewer = (name: 'irene' | 'ingrid' | 'theo' | 'samuel') => the.district.viewers[name];
const destroy = (of: string, one: Parameters<typeof viewer>[0], other: Parameters<typeof viewer>[0]) => the.app.get(DestroyKeptTexts).run(of, [viewer(one), viewer(other)], 'The time of keeping is over.');

/** As an operator types it, with the passwords that two people type after it. */
async function command(values: Record<string, string>, passwords: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const listening = (['stdout', 'stderr'] as const).map((stream) => jest.spyOn(process[stream], 'write').mockImplementation((text) => (said.push(String(text)), true)));
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')!;
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from(passwords.map((one) => `${one}\n`)) });
  try {
    return { code: await commands.find(({ name }) => name === 'destroy-texts')!.run(values, () => the.settings, []), said: said.join('') };
  } finally {
    Object.defineProperty(process, 'stdin', stdin);
    for (const one of listening) one.mockRestore();
  }
}
const typed = () => ({ case: number, again: number, reason: 'The time of keeping is over.', first: 'irene', second: 'ingrid' });

test.each([
  ['an open case', async () => destroy(await numberOf(await aCase(the, { subject: 'dandre' })), 'irene', 'ingrid'), 'This case is open'],
  ['one person twice', () => destroy(number, 'irene', 'irene'), 'Two different people'],
  ['somebody who may not decide it', () => destroy(number, 'irene', 'samuel'), 'Not Found'],
  ['somebody who sees no case', () => destroy(number, 'theo', 'irene'), 'Not Found'],
  ['a number that no case has', () => destroy('2019-9999', 'irene', 'ingrid'), 'Not Found'],
])('not for %s', async (_, attempt, why) => {
  const [kept, before] = [await images(), await lastSeq(the)];
  await expect(attempt()).rejects.toThrow(why);
  expect(await images()).toBe(kept);
  expect((await actsAfter(the, before)).filter((act) => act.includes('destr'))).toEqual([]);
});

test('not with a wrong password, another number the second time, or nothing written', async () => {
  const kept = await images();
  expect(await command(typed(), [demoPassword, 'not the password'])).toEqual({ code: 1, said: expect.stringContaining('The password of ingrid is not right') });
  expect(await command({ ...typed(), again: '2019-9999' }, [])).toEqual({ code: 2, said: expect.stringContaining('not the same number') });
  expect(await command({ ...typed(), reason: '' }, [])).toEqual({ code: 2, said: expect.stringContaining('Give --case') });
  expect(await command({ ...typed(), first: 'nobody' }, ['x', 'y'])).toEqual({ code: 1, said: expect.stringContaining('The password of nobody is not right') });
  expect(await images()).toBe(kept);
});

test('two people agree at the server: the texts go, and everything that checks the ledger says so and holds', async () => {
  the.clock.pass(60); // the wrong password of before
  const before = await lastSeq(the);
  const { code, said } = await command(typed(), [demoPassword, demoPassword]);
  expect([code, said]).toEqual([0, expect.stringContaining(`The ledger keeps its entries about case ${number}, and no text.`)]);
  expect(said).not.toContain(demoPassword);
  expect(await images()).toBe(0);
  const entries = await the.reader.all<{ act: string; actor: string }>('SELECT act, actor FROM ledger_entry WHERE seq > ? ORDER BY seq', [before]);
  expect(entries.map(({ act }) => act)).toEqual(['case.destruction.agreed', 'case.destruction.agreed', 'ledger.images.destroyed']);
  expect(entries.slice(0, 2).map(({ actor }) => actor)).toEqual([viewer('irene').account, viewer('ingrid').account]);

  const folder = aFolder();
  const verified = await the.app.get(Verification).run();
  expect([verified.breaks, verified.said]).toEqual([[], [expect.stringContaining(`images of case ${id} were lawfully destroyed (entry ${before + 3})`)]]);
  const key = await keyFor(the, 'irene', 'case.summary.take', id);
  const pack = await the.app.get(TakePack).run(key, { recipient: viewer('irene').account, purpose: 'For the hearing', basis: 'oversight' });
  writeFileSync(join(folder, 'pack.zip'), await the.app.get(EvidencePacks).file(key, (await the.app.get(EvidencePacks).one(key, pack))!));
  const { anchors } = await the.app.get(DumpLedger).run(join(folder, 'dump'));
  const paths = ['pack.zip', 'dump'].map((name) => join(folder, name));
  for (const answer of await both(['--key', (await the.app.get(Checkpoints).keys())[0]!, '--anchor', anchors!, ...paths])) {
    expect(answer.code).toBe(0);
    for (const path of paths) expect(told(answer, path)).toMatch(new RegExp(`^intact\\. .*Entry ${before + 3} says that what the ledger had kept of the texts of case ${id} was destroyed by order\\.$`));
  }
  rmSync(folder, { recursive: true });
  expect((await the.app.get(CaseAsItWas, { strict: false }).destroyed(await keyFor(the, 'irene', 'case.history.read', id)))?.reason).toBe('The time of keeping is over.');
  await scenario(the, { as: 'irene', get: casePaths.history(id), expect: 200, shows: ['agreed, as one of two, to destroy', 'destroyed what the ledger kept of the texts'] });
});

test('not of a case that is held', async () => {
  await the.app.get(PlaceHold).run(await keyFor(the, 'irene', 'case.hold', id), { basis: 'litigation', orderReference: '', reason: 'A lawsuit is expected.' });
  await expect(destroy(number, 'irene', 'ingrid')).rejects.toThrow('held for a court');
});
