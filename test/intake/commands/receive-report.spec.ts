import { ReceiveReport, Reporters } from '../../../src/intake/index.js';
import { isId } from '../../../src/kernel/ids.js';
import { Verification } from '../../../src/audit/index.js';
import { lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, type DistrictWorld } from '../a-report.js';

describe('receiving a report', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test('it waits for triage under an unguessable receipt, exactly as it was told', async () => {
    const { id, receipt } = await aReport(the, { words: '  “I’ll\nshow them” 😀 ', weapon: ['seen', 'home'] });
    expect(isId(receipt) && receipt !== id).toBe(true);
    expect(await the.reader.one('SELECT * FROM report WHERE id = ?', [id])).toMatchObject({
      school_id: the.district.schools.high, reporter_id: the.district.viewers.sofia.account, words: '  “I’ll\nshow them” 😀 ', weapon: 'seen,home', state: 'received', confidential: 0, immediate_danger: 0,
      happened_date: '2026-11-16', happened_time: '08:40', case_id: null, subject_id: null, followed_up_at: null,
    });
  });

  test('an immediate danger is an event of its own, for those who are paged', async () => {
    const { id } = await aReport(the, { immediateDanger: true, subject: 'Wulandari' });
    expect(await the.reader.all('SELECT kind FROM event WHERE about_id = ? ORDER BY id', [id])).toEqual([{ kind: 'report.imminent' }]);
  });

  test('one form sent twice is one report with one receipt', async () => {
    const viewer = { ...the.district.viewers.sofia, submission: 'one-and-the-same-form' };
    const wanted = {
      school: the.district.schools.high, immediateDanger: false, confidential: true, words: 'Once', channel: 'told', subject: 'Tekle Haile', targets: '', place: '',
      happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const, weapon: ['unknown'], selfHarm: 'unknown', alreadyDone: '', evidence: { what: '', where: '', by: '' },
    };
    const receipts = await Promise.all([1, 2].map(() => the.app.get(ReceiveReport).run(viewer, wanted)));
    expect(receipts[0]).toBe(receipts[1]);
    expect(await the.reader.all("SELECT id FROM report WHERE words = 'Once'")).toHaveLength(1);
  });

  describe('from somebody who asks for confidentiality', () => {
    test('the account stands in one row of one table, and in no other row, image, event or entry', async () => {
      const before = await lastSeq(the);
      const { id } = await aReport(the, { as: 'leonid', school: 'middle', confidential: true, subject: 'Somebody in a gray coat' });
      const leonid = the.district.viewers.leonid.account;
      const identity = await the.reader.one<{ id: string }>('SELECT * FROM reporter_identity WHERE report_id = ?', [id]);
      expect(identity).toMatchObject({ account_id: leonid, record_class: 'reporter-identity' });

      expect(await the.reader.one('SELECT reporter_id, confidential FROM report WHERE id = ?', [id])).toEqual({ reporter_id: identity!.id, confidential: 1 });
      const entries = await the.reader.all<{ act: string; actor: string; body: string }>('SELECT act, actor, body FROM ledger_entry WHERE seq > ?', [before]);
      expect(entries).toEqual([{ act: 'report.received', actor: identity!.id, body: expect.not.stringContaining(leonid) }]);
      const images = await the.reader.all<{ table_name: string; image: string }>('SELECT table_name, image FROM ledger_image WHERE seq > ?', [before]);
      expect(new Set(images.filter(({ image }) => image.includes(leonid)).map(({ table_name }) => table_name))).toEqual(new Set(['reporter_identity']));
      expect(JSON.stringify(await the.reader.all('SELECT * FROM event'))).not.toContain(leonid);
      expect(JSON.stringify(await the.reader.all("SELECT * FROM report_name_key"))).not.toContain(leonid);
    });

    test('everywhere else the stand-in is called "Confidential reporter"', async () => {
      const { id } = await aReport(the, { as: 'leonid', school: 'middle', confidential: true });
      const { reporter_id } = (await the.reader.one<{ reporter_id: string }>('SELECT reporter_id FROM report WHERE id = ?', [id]))!;
      const sofia = the.district.viewers.sofia.account;
      expect(await the.app.get(Reporters).namesFor([reporter_id, sofia, 'nobody'])).toEqual(new Map([[sofia, 'Sofia Castellane'], [reporter_id, 'Confidential reporter']]));
    });
  });

  describe('about somebody who was reported within the day', () => {
    const repeatsOf = (id: string) => the.reader.all<{ other_id: string }>('SELECT other_id FROM repeat_report WHERE report_id = ?', [id]);

    test('a second person, under a near name, raises it for both reports', async () => {
      const first = await aReport(the, { subject: 'Siobhán O’Dunleavy' });
      const second = await aReport(the, { as: 'anjali', subject: 'Siobhan ODunlevy' });
      expect(await repeatsOf(second.id)).toEqual([{ other_id: first.id }]);
      expect(await the.reader.all("SELECT kind FROM event WHERE about_id = ? AND kind = 'report.repeated'", [second.id])).toHaveLength(1);
    });

    test('the same person again, or somebody else’s name, does not', async () => {
      await aReport(the, { subject: 'Ilinca Brăduțeanu' });
      expect(await repeatsOf((await aReport(the, { subject: 'Ilinca Braduteanu' })).id)).toEqual([]);
      expect(await repeatsOf((await aReport(the, { as: 'anjali', subject: 'Marcus Prewitt' })).id)).toEqual([]);
    });

    const told = (name: string) => `He is in the gym by the bleachers right now with a black backpack, I think it is ${name} from tenth grade, nobody is with him`;
    const alsoTold = (name: string) => `A tall boy ran past the library just now and said he will come back; two friends say that this was ${name} and that he was crying`;

    test('a long “who and where” hides no name, on either side', async () => {
      const [short, long] = [await aReport(the, { subject: 'Imani Fairweather' }), await aReport(the, { as: 'anjali', subject: told('Imanni Fairweather') })];
      expect(await repeatsOf(long.id)).toEqual([{ other_id: short.id }]);
      const first = await aReport(the, { subject: told('Jon Whitlock'), immediateDanger: true });
      const second = await aReport(the, { as: 'anjali', subject: 'Whitlock, Jon' });
      expect((await repeatsOf(second.id)).map(({ other_id }) => other_id)).toContain(first.id);
    });

    test('two long texts that name one person whom the school knows are a repeat; two that name nobody, or two people, are not', async () => {
      const first = await aReport(the, { subject: told('Bao Chau Nguyen') });
      expect(await repeatsOf((await aReport(the, { as: 'anjali', subject: alsoTold('Nguyễn Bảo Châu') })).id)).toEqual([{ other_id: first.id }]);
      await aReport(the, { subject: told('somebody new') });
      for (const subject of [alsoTold('a stranger'), alsoTold('Marcus Prewitt')]) expect(await repeatsOf((await aReport(the, { as: 'anjali', subject })).id)).toEqual([]);
    });

    test('after the day it does not', async () => {
      await aReport(the, { subject: 'Kaimana Kealohapauʻole' });
      the.clock.pass(24 * 60 + 1);
      expect(await repeatsOf((await aReport(the, { as: 'anjali', subject: 'Kaimana Kealohapauʻole' })).id)).toEqual([]);
    });

    test('a confidential report counts as another person’s, so that the alarm tells nobody who it is', async () => {
      const first = await aReport(the, { subject: 'Tobias van der Hoeveling' });
      const second = await aReport(the, { subject: 'Tobias van der Hoeveling', confidential: true });
      expect(await repeatsOf(second.id)).toEqual([{ other_id: first.id }]);
    });
  });

  test('hostile text in every field is kept as it is', async () => {
    const odd = "'); DROP TABLE report; -- ‮ \u0000x".replace('\u0000', '') + 'x'.repeat(2000);
    const { id } = await aReport(the, { subject: odd, targets: odd, place: odd, evidence: { what: odd, where: odd, by: odd } });
    expect(await the.reader.one('SELECT subject_described, targets, evidence_by FROM report WHERE id = ?', [id])).toEqual({ subject_described: odd, targets: odd, evidence_by: odd });
  });

  test('the ledger verifies', async () => {
    expect((await the.app.get(Verification).run()).breaks).toEqual([]);
  });
});
