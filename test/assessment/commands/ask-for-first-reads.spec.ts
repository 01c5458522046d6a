import { AskForFirstReads } from '../../../src/assessment/commands/ask-for-first-reads.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAskedCase } from '../first-reads-case.js';

describe('asking for first reads', () => {
  let here: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  test('one round is sealed at a time, of at least two disciplines of the team, in an assessment that has begun', async () => {
    const id = await anAskedCase(here);
    const ask = async (of: string, disciplines: string[]) => here.app.get(AskForFirstReads).run(await keyFor(here, 'maria', 'case.first-read.ask', of), disciplines as never);
    await expect(ask(id, ['counseling', 'mental-health'])).rejects.toThrow('already');
    await expect(anAskedCase(here, 'marcus', ['counseling'])).rejects.toThrow('at least 2');
    await expect(anAskedCase(here, 'tobias', ['counseling', 'legal'])).rejects.toThrow('on the team');
    await expect(ask(await aCase(here, { subject: 'jordan-ellis' }), ['counseling', 'mental-health'])).rejects.toThrow('Begin the assessment');
    expect(await here.reader.all('SELECT asked, ordinal FROM first_read_round WHERE case_id = ?', [id])).toEqual([{ asked: '["counseling","mental-health"]', ordinal: 1 }]);
  });
});
