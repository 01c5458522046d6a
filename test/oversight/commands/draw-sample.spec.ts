import { NotFoundException } from '@nestjs/common';
import { SampleDoor } from '../../../src/oversight/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aSample, casesOf, type DistrictWorld } from '../an-audited-case.js';
import { recused, sealed } from '../kept-out.js';

describe('drawing a sample', () => {
  let the: DistrictWorld;
  let high: string[];
  let middle: string;
  beforeAll(async () => {
    the = await world();
    high = [await aCase(the), await aCase(the, { subject: 'john-whitlock' }), await aCase(the, { subject: 'dandre' })];
    middle = await aCase(the, { subject: 'beckett', school: 'middle', team: ['thandiwe', 'grant'] });
  });
  afterAll(() => the.end());

  test('keeps seed, size and frame; the drawing and each drawn case are entries', async () => {
    const before = await lastSeq(the);
    const id = await aSample(the, { size: 2, seed: 'spring' });
    expect(await actsAfter(the, before)).toEqual(['audit.sample.drawn', 'case.audit.drawn', 'case.audit.drawn']);
    expect(await the.reader.one('SELECT seed, size, frame_size, account_id FROM audit_sample WHERE id = ?', [id])).toEqual({ seed: 'spring', size: 2, frame_size: 4, account_id: the.district.viewers.osvaldo.account });
    const drawn = await casesOf(the, id);
    expect(await casesOf(the, await aSample(the, { size: 2, seed: 'spring' }))).toEqual(expect.arrayContaining(drawn));
    const entries = await the.reader.all<{ body: string; case_id: string | null }>('SELECT body, case_id FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT 3', [before]);
    expect(entries.slice(1).map(({ case_id }) => case_id).sort()).toEqual([...drawn].sort());
    expect(JSON.parse(entries[0]!.body)).toMatchObject({ basis: 'oversight', detail: { size: 2, drawn: 2, frame: 4, seed: 'typed' } });
  });

  test('without a seed a random one is made and kept', async () => {
    const seeds = [await aSample(the, { seed: null }), await aSample(the, { seed: null })];
    const kept = await Promise.all(seeds.map(async (id) => (await the.reader.one<{ seed: string }>('SELECT seed FROM audit_sample WHERE id = ?', [id]))!.seed));
    expect(kept[0]).toMatch(/^[a-z2-7]{26}$/);
    expect(kept[0]).not.toBe(kept[1]);
  });

  test('only cases of the frame are drawn: school, day of opening, open or closed; sealed ones never, nor one from which the auditor is recused', async () => {
    const frame = { schools: [], from: null, to: null, state: 'any' as const };
    expect(await casesOf(the, await aSample(the, { frame: { ...frame, schools: [the.district.schools.middle] } }))).toEqual([middle]);
    await expect(aSample(the, { frame: { ...frame, state: 'closed' } })).rejects.toThrow('No case fits');
    await expect(aSample(the, { frame: { ...frame, to: localDate('2026-11-15') } })).rejects.toThrow('No case fits');
    await expect(aSample(the, { frame: { ...frame, from: localDate('2026-11-17') } })).rejects.toThrow('No case fits');
    expect(await casesOf(the, await aSample(the, { frame: { ...frame, from: localDate('2026-11-16'), to: localDate('2026-11-16'), state: 'open' } }))).toHaveLength(4);
    await sealed(the, high[0]!);
    await recused(the, high[1]!, 'osvaldo');
    expect((await casesOf(the, await aSample(the))).sort()).toEqual([high[2]!, middle].sort());
  });

  test('nobody draws for themself, and only a district-wide coordinator draws at all', async () => {
    await expect(aSample(the, { auditor: the.district.viewers.irene.account })).rejects.toThrow('Nobody draws a sample for themself');
    const { irene, ruth } = the.district.viewers;
    const door = the.app.get(SampleDoor);
    await expect(door.forDrawing(ruth)).rejects.toThrow(NotFoundException);
    await expect(door.forDrawing({ ...irene, seats: irene.seats.map((seat) => ({ ...seat, school: the.district.schools.high })) })).rejects.toThrow(NotFoundException);
    await expect(door.forDrawing({ ...irene, active: false })).rejects.toThrow(NotFoundException);
  });
});
