import { AgreeToRestriction, AskForSeal, AskToLift, CaseDoor, MyCases, PlaceHold } from '../../../src/cases/index.js';
import { cast, type CastKey } from '../../../src/demo/district/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

const order = { basis: 'court-order', orderReference: 'No. 26-114', reason: 'The court sealed the file' } as const;

describe('the second person', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    the = await world();
  });
  afterAll(() => the.end());

  const decide = (who: CastKey, id: string) => keyFor(the, who, 'case.restriction.decide', id);

  test('a seal begins with another person, and then nobody finds the case; two people unseal it', async () => {
    const id = await aCase(the);
    const seal = await the.app.get(AskForSeal).run(await keyFor(the, 'irene', 'case.seal', id), order);
    const agree = the.app.get(AgreeToRestriction);
    await expect(agree.run(await decide('irene', id), seal)).rejects.toThrow('You asked for this yourself');
    await expect(agree.run(await decide('ingrid', await aCase(the)), seal)).rejects.toThrow('Nothing waits');
    expect(await agree.run(await decide('ingrid', id), seal)).toEqual({ kind: 'seal', now: 'in-force' });
    for (const who of Object.keys(cast) as CastKey[]) {
      const viewer = the.district.viewers[who];
      expect([who, await the.app.get(CaseDoor).wouldOpen(viewer, 'case.read', id)]).toEqual([who, false]);
      expect((await the.app.get(MyCases).page(viewer, { open: null, number: null, nameKeys: [], before: null, limit: 50 })).map((line) => line.id)).not.toContain(id);
    }
    await the.app.get(AskToLift).run(await decide('irene', id), seal, 'The order was set aside');
    await expect(agree.run(await decide('irene', id), seal)).rejects.toThrow('You asked for this yourself');
    expect(await agree.run(await decide('ingrid', id), seal)).toEqual({ kind: 'seal', now: 'lifted' });
    expect((await keyFor(the, 'maria', 'case.read', id)).basis).toBe('team');
  });

  test('a seal that was asked for is not agreed to once the case is held', async () => {
    const id = await aCase(the);
    const seal = await the.app.get(AskForSeal).run(await keyFor(the, 'irene', 'case.seal', id), order);
    await the.app.get(PlaceHold).run(await keyFor(the, 'ingrid', 'case.hold', id), order);
    await expect(the.app.get(AgreeToRestriction).run(await decide('ingrid', id), seal)).rejects.toThrow('held for a court');
  });

  test('a hold ends only with a second person', async () => {
    const id = await aCase(the);
    const hold = await the.app.get(PlaceHold).run(await keyFor(the, 'ingrid', 'case.hold', id), order);
    await expect(the.app.get(AgreeToRestriction).run(await decide('irene', id), hold)).rejects.toThrow('Nothing waits');
    await the.app.get(AskToLift).run(await decide('ingrid', id), hold, 'The lawsuit is settled');
    await expect(the.app.get(AgreeToRestriction).run(await decide('ingrid', id), hold)).rejects.toThrow('yourself');
    await the.app.get(AgreeToRestriction).run(await decide('irene', id), hold);
    expect((await keyFor(the, 'maria', 'case.read', id)).facts.held).toBe(false);
  });
});
