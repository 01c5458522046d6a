import { AssessmentPanel, AssessmentReadiness, OpenUnknowns, RecordAnswers, RecordDisability, RecordWeapons } from '../../../src/assessment/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { aProtocol } from '../../protocols/a-protocol.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

const { definition } = aProtocol();

describe('what stands in the way of a determination', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  const key = () => keyFor(the, 'maria', 'case.assess', id);
  const missing = async () => (await the.app.get(AssessmentReadiness).of(await key())).missing;

  test('before the assessment has begun, that', async () => {
    const other = await aCase(the, { subject: 'jon-whitlock' });
    expect(await the.app.get(AssessmentReadiness).of(await keyFor(the, 'maria', 'case.read', other))).toMatchObject({ assessment: null, missing: [{ text: 'The assessment has not begun.', href: `/cases/${other}/assessment` }] });
    expect(await the.app.get(AssessmentPanel).read(await keyFor(the, 'maria', 'case.read', other))).toEqual({ standings: [{ stage: 'assessment', done: false, note: null }], timeline: [], progress: null, newer: null });
  });

  test('then every theme with questions left, the weapons block, and the disability block, each with its page', async () => {
    const all = await missing();
    expect(all).toHaveLength(definition.themes.length + 2);
    expect(all[0]).toEqual({ text: '3 questions are left in “Motive”.', href: `/cases/${id}/assessment/themes/motive` });
    expect(all.slice(-2)).toEqual([
      { text: 'Nobody has recorded asking about weapons.', href: `/cases/${id}/assessment/weapons/new` }, { text: 'Disability and language is not answered.', href: `/cases/${id}/assessment/disability` },
    ]);
  });

  test('nothing, once all of it is answered: an unknown with an owner is no obstacle, but stays open', async () => {
    const owner = the.district.viewers.maria.account;
    const texts = { sourceDetail: '', triedBy: '', triedHow: '', triedWhy: '', seen: null };
    for (const { id: theme, questions } of definition.themes) {
      await the.app.get(RecordAnswers).run(await key(), theme, questions.map(({ id: question }, index) => ({
        ...texts, question, answer: index === 0 ? 'not-yet-known' : 'mixed', narrative: 'Said', sources: ['staff'], owner: index === 0 ? owner : '', due: index === 0 ? '2026-11-20' : '',
      })));
    }
    await the.app.get(RecordWeapons).run(await key(), {
      answer: 'none', askedOf: 'guardian', askedOfName: '', askedBy: owner, happened: { precision: 'exact', date: localDate('2026-11-16'), time: null, zone: 'America/Denver' },
      storage: '', action: '', verifiedBy: '', verifiedOn: '', triedBy: '', triedHow: '', triedWhy: '', owner: '', due: '',
    });
    expect((await missing()).map(({ text }) => text)).toEqual(['Disability and language is not answered.']);
    await the.app.get(RecordDisability).run(await key(), { status: 'as-recorded', statusNote: '', planConsulted: 'yes', tookPart: 'Anjali', whyNot: '' });
    expect(await missing()).toEqual([]);
    expect(await the.app.get(OpenUnknowns).of(await key())).toHaveLength(definition.themes.length);
  });

  test('the case file hears of it: the stage is not done without a determination, and one event stands for each theme recorded', async () => {
    const { standings, timeline, progress } = await the.app.get(AssessmentPanel).read(await key());
    expect(standings).toEqual([{ stage: 'assessment', done: false, note: '31 of 31 questions' }]);
    expect(progress).toEqual({ answered: 31 - definition.themes.length, unknown: definition.themes.length, ended: 0, left: 0 });
    expect(timeline.filter(({ what }) => what.startsWith('3 answers recorded') || what.startsWith('2 answers') || what.startsWith('4 answers'))).toHaveLength(definition.themes.length);
    expect(timeline.map(({ what }) => what)).toContain('Asked about weapons');
  });
});
