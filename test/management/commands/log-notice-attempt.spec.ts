import { Stale } from '../../../src/kernel/stale.js';
import { LogNoticeAttempt } from '../../../src/management/commands/log-notice-attempt.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCall, slot, when } from '../notice-case.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

describe('logging an attempt', () => {
  it('keeps who tried, whom it reached and both times, from the moment the case opens', async () => {
    const key = await keyFor(here, 'samuel', 'case.notice.record', await aCase(here));
    const before = await lastSeq(here);
    const madeBy = here.district.viewers.maria.account;
    const id = await here.app.get(LogNoticeAttempt).run(key, { slot: slot('superintendent'), attempt: aCall({ namesSubject: 'yes', namesBasis: 'no question here' }), madeBy, happened: when });
    expect(await actsAfter(here, before)).toEqual(['case.notice.attempted']);
    expect(await here.reader.one('SELECT recipient, made_by, entered_by, result, reached, names_subject, names_basis, happened_time FROM notice_attempt WHERE id = ?', [id]))
      .toEqual({ recipient: 'superintendent', made_by: madeBy, entered_by: key.viewer.account, result: 'reached', reached: 'Renée Ellis', names_subject: null, names_basis: '', happened_time: '08:40' });
  });

  it('writes no word that somebody typed into the ledger', async () => {
    const key = await keyFor(here, 'samuel', 'case.notice.record', await aCase(here));
    await here.app.get(LogNoticeAttempt).run(key, { slot: slot('guardian-of-subject'), attempt: aCall({ said: 'xylophone' }), madeBy: key.viewer.account, happened: when });
    const entry = await here.reader.one<{ body: string }>('SELECT body FROM ledger_entry WHERE case_id = ? ORDER BY seq DESC LIMIT 1', [key.caseId]);
    expect(entry!.body).toContain('"recipient":"guardian-of-subject"');
    expect(entry!.body).not.toMatch(/xylophone|Ellis/);
  });

  it('corrects an attempt once, for the same person, in the same case', async () => {
    const [caseId, other] = [await aCase(here), await aCase(here)];
    const log = here.app.get(LogNoticeAttempt);
    const key = await keyFor(here, 'maria', 'case.notice.record', caseId);
    const made = { slot: slot('target'), attempt: aCall(), madeBy: key.viewer.account, happened: when };
    const first = await log.run(key, made);
    await expect(log.correct(await keyFor(here, 'maria', 'case.notice.record', other), first, made)).rejects.toThrow('not among');
    await expect(log.correct(key, first, { ...made, slot: slot('superintendent') })).rejects.toThrow('not among');
    const second = await log.correct(key, first, { ...made, attempt: aCall({ result: 'no-contact', reached: '' }) });
    await expect(log.correct(key, first, made)).rejects.toThrow(Stale);
    expect(await here.reader.one('SELECT corrects_id, result FROM notice_attempt WHERE id = ?', [second])).toEqual({ corrects_id: first, result: 'no-contact' });
  });
});
