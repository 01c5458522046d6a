import { DrawSample, SampleDoor, type NewSample } from '../../src/oversight/index.js';
import { addDays, localDate } from '../../src/kernel/local-date.js';
import type { world } from '../support/world.js';

export type DistrictWorld = Awaited<ReturnType<typeof world>>;

/** A sample as Irene draws it for Osvaldo: every case there is, for a month, unless said otherwise. Gives its id. */
export async function aSample(the: DistrictWorld, wanted: Partial<NewSample> = {}): Promise<string> {
  return the.app.get(DrawSample).run(await the.app.get(SampleDoor).forDrawing(the.district.viewers.irene), {
    auditor: the.district.viewers.osvaldo.account, purpose: 'The yearly look at whether steps are kept', frame: { schools: [], from: null, to: null, state: 'any' }, size: 100, seed: 'spring',
    until: addDays(localDate(the.clock.now().slice(0, 10)), 30), ...wanted,
  });
}

export const casesOf = async (the: DistrictWorld, sample: string) => (await the.reader.all<{ case_id: string }>('SELECT case_id FROM audit_sample_case WHERE sample_id = ?', [sample])).map(({ case_id }) => case_id);
