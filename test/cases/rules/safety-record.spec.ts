import { localDate } from '../../../src/kernel/local-date.js';
import { safetyProblems, settled, standingSafety, type SafetyRecord } from '../../../src/cases/rules/safety-record.js';

const now = { date: localDate('2026-11-16'), time: '14:05' };
const calm: SafetyRecord = {
  urgency: 'today', whereabouts: 'In the counseling office', supervisor: 'Ms. Núñez', belongings: 'apart', search: 'no', searchedBy: '', searchGround: '',
  release: 'at-school', releasedTo: '', releasedOn: '', releasedAt: '', targets: 'none', targetsHow: '',
};
const fields = (record: Partial<SafetyRecord>) => safetyProblems({ ...calm, ...record }, now).map(({ field }) => field);

describe('a safety record', () => {
  it('is whole when somebody is with the person and nothing else was done', () => expect(fields({})).toEqual([]));

  it('leaves nobody alone at school', () => expect(fields({ supervisor: ' ' })).toEqual(['supervisor']));

  it('asks nobody to supervise somebody who has left', () => expect(fields({ release: 'away', supervisor: '' })).toEqual([]));

  it.each(['guardian', 'police'] as const)('asks to whom in the release to %s, and when', (release) => {
    expect(fields({ release })).toEqual(['releasedTo', 'releasedOn']);
    expect(fields({ release, releasedTo: 'Their mother', releasedOn: '2026-11-16' })).toEqual([]);
  });

  it('refuses a release later today', () => {
    const release = { release: 'police', releasedTo: 'Deputy Vale', releasedOn: '2026-11-16' } as const;
    expect(fields({ ...release, releasedAt: '14:05' })).toEqual([]);
    expect(fields({ ...release, releasedAt: '23:59' })).toEqual(['releasedAt']);
    expect(fields({ ...release, releasedOn: '2026-11-15', releasedAt: '23:59' })).toEqual([]);
  });

  it.each(['2026-11-17', '2026-02-30', 'yesterday'])('refuses %s as the day of a release', (releasedOn) => {
    expect(fields({ release: 'guardian', releasedTo: 'Their mother', releasedOn })).toEqual(['releasedOn']);
  });

  it('asks a search for its ground', () => {
    expect(fields({ search: 'yes' })).toEqual(['searchedBy', 'searchGround']);
    expect(fields({ search: 'yes', searchedBy: 'Mr. Okafor', searchGround: 'gut' })).toEqual(['searchGround']);
  });

  it('asks how targets are safe', () => expect(fields({ targets: 'safe' })).toEqual(['targetsHow']));

  it('may say that the targets are not safe yet', () => expect(fields({ targets: 'not-yet' })).toEqual([]));

  it('keeps nothing that its answers left no place for', () => {
    const record = settled({ ...calm, searchedBy: 'Nobody', releasedTo: 'Nobody', releasedOn: '2026-11-16', releasedAt: '10:00', targetsHow: 'x' });
    expect(record).toEqual(calm);
  });
});

describe('correcting a safety record', () => {
  it('leaves the newest record that nothing corrects', () => {
    expect(standingSafety([])).toBeNull();
    expect(standingSafety([{ n: 3, corrected_by: 'x' }, { n: 2, corrected_by: null }, { n: 1, corrected_by: null }])).toMatchObject({ n: 2 });
  });
});
